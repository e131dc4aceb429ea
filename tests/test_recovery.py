"""What linking recovers of real pages, scored against the vendor's own files.

The misses that remain are listed here, each with its reason; generation never reads the
official files.
"""

from __future__ import annotations

import importlib.util
import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from generator.emit.openapi import openapi
from generator.emit.python_api import python_api
from generator.explain import Explanations
from generator.link.naming import words
from generator.model import (
    Api,
    Array,
    Dictionary,
    Field,
    Named,
    NamedType,
    Open,
    OpenEnum,
    Scalar,
    Type,
    WrapperBody,
)
from generator.page import Row
from generator.pipeline import understand
from generator.read import read_page

ROOT = Path(__file__).parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not CORPUS.is_dir(), reason="../shared/corpus is not there"),
]

UNSTATED = {
    "POST /Agents/Appointment/AssignTo request.Participant": "declared by the catch-all",
    "POST /Agents/Appointment/ValidateDays request.Dates": "dates in arrays are words",
    "POST /Agents/ViewState/GetHistoriesByNamesAndIds request.Requests": (
        "requests leave out what all answers have"
    ),
    "ArchiveRestrictionInfo.ColumnInfo": "declared by the catch-all",
    "Credential.Type": "null in every sample",
    "FieldProperty.FieldRight": "null in every sample",
    "HistoryRequest.FieldProperties": "requests leave out what all answers have",
    "HistoryRequest.TableRight": "requests leave out what all answers have",
    "ParticipantSyncData.PersonAddress": "null in every sample",
    "ParticipantSyncData.PostalAddress": "null in every sample",
    "ParticipantSyncData.StreetAddress": "null in every sample",
    "PreferenceSpec.FieldProperties": "requests leave out what all answers have",
    "PreferenceSpec.TableRight": "requests leave out what all answers have",
    "RecurrenceInfo.DayPattern": "declared by the catch-all",
    "RecurrenceInfo.MonthPattern": "declared by the catch-all",
    "RecurrenceInfo.WeekPattern": "declared by the catch-all",
    "RecurrenceInfo.YearPattern": "declared by the catch-all",
    "TargetAssignment.Values": "numbers are sampled without fractions",
}


@cache
def docs(release: str) -> dict[str, bytes]:
    folder = CORPUS / release
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*.md")
    }


@cache
def api(release: str) -> Api:
    return understand(docs(release))


@cache
def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", CORPUS / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def scored(release: str) -> Any:
    official = CORPUS / "official" / f"{release}.swagger.json"
    recovered = json.loads(json.dumps(openapi(api(release), "scored")))
    with official.open(encoding="utf-8-sig") as file:
        score = scorer().Score(scorer().Api(json.load(file)), scorer().Api(recovered))
    score.run()
    return score


@pytest.mark.parametrize("release", ["2023-01-24", "2023-02-16"])
class TestAgainstTheOfficialFile:
    def test_share_of_all_facts(self, release: str) -> None:
        score = scored(release)
        assert score.hit.total() / score.tot.total() >= 0.955

    def test_what_is_complete(self, release: str) -> None:
        score = scored(release)
        complete = re.compile(r"operations|.* parameters|response .*|request bodies")
        misses = {each: score.miss[each] for each in score.tot if complete.match(each)}
        assert len(misses) >= 9
        assert not any(misses.values())

    def test_nothing_is_stated_that_is_not_so(self, release: str) -> None:
        score = scored(release)
        assert +Counter(score.extra) == Counter()
        assert score.enum_vals[2] == 0, "a member that the official file does not have"
        enums = [each for each in score.miss["type of scalar"] if "enum" in each]
        assert not enums, "an enumeration claimed for a plain string"

    def test_every_miss_has_its_reason(self, release: str) -> None:
        """A miss is of a type that no page here describes, or is listed above."""
        score = scored(release)
        missed = {each.split(":")[0] for group in score.miss.values() for each in group}
        undescribed = {each.name for each in api(release).types if _is_open(each)}
        rest = {each for each in missed if each.split(".")[0] not in undescribed}
        assert rest == set(UNSTATED)


def _is_open(type_: NamedType) -> bool:
    return type_.properties is None


@pytest.mark.parametrize("release", ["2021-11-25", "2022-08-26"])
def test_older_pages_lose_nothing_that_their_cells_say(release: str) -> None:
    pages = [
        page
        for path, text in docs(release).items()
        if (page := read_page(path, text).page)
    ]
    found = api(release)
    endpoints = {
        (endpoint.method, endpoint.path): endpoint
        for agent in found.agents
        for endpoint in agent.endpoints
    }
    assert len(pages) == len(endpoints) == 86
    types = {each.name: each for each in found.types}
    for page in pages:
        endpoint = endpoints[page.method, page.url]
        names = [row.name for row in page.query_parameters]
        assert [each.name for each in endpoint.query_parameters] == names
        taken = page.request.rows or () if page.request else ()
        if isinstance(endpoint.body, WrapperBody):
            _hold(endpoint.body.properties, taken)
        elif endpoint.body is not None and taken:
            _hold(_properties(endpoint.body.value.type, types), taken)
        answered = page.response.rows or () if page.response else ()
        if answered:
            given = next(each.type for each in endpoint.responses if each.status == 200)
            _hold(_properties(given, types), answered)


def _properties(type_: Type | None, types: dict[str, NamedType]) -> tuple[Field, ...]:
    while isinstance(type_, Array | Dictionary):
        type_ = type_.items if isinstance(type_, Array) else type_.values
    assert isinstance(type_, Named)
    return types[type_.name].properties or ()


def _hold(fields: tuple[Field, ...], rows: tuple[Row, ...]) -> None:
    """Check that fields have all that rows name, with the scalars of their cells."""
    known = {each.name: each.type for each in fields}
    for row in rows:
        type_ = known[row.name]
        word = _COARSE.get(row.type, row.type)
        if word == "string":
            texts = (Scalar.STRING, Scalar.BYTES, Scalar.DATE_TIME)
            assert isinstance(type_, OpenEnum) or type_ in texts
        elif word in set(Scalar):
            assert type_ == word


_COARSE = {
    "String": "string",
    "Integer": "int32",
    "Boolean": "bool",
    "Number": "double",
}


def test_everything_can_be_explained() -> None:
    found = api("2023-02-16")
    explanations = Explanations(python_api(found, {}))
    for type_ in found.types:
        for each in type_.properties or ():
            (told,) = explanations.of(f"{type_.name}.{each.name}")
            assert told.source.line
            assert told.evidence or each.type == Open()
    for agent in found.agents:
        for endpoint in agent.endpoints:
            assert explanations.of(f"{agent.name}.{endpoint.name}")


def test_no_rule_knows_a_name_of_the_reference() -> None:
    """No long literal of `link/` is a type or property of the API."""
    found = api("2023-02-16")
    known = {type_.name for type_ in found.types} | {
        each.name for type_ in found.types for each in type_.properties or ()
    }
    known = {name for name in known if len(words(name)) > 1}
    for path in (ROOT / "generator").rglob("*.py"):
        literals = set(re.findall(r"[\"']([A-Za-z]+)[\"']", path.read_text()))
        assert not literals & known, path
