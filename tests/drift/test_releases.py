"""Real releases of the docs, compared with each other and with the vendor's own files."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from generator.drift.change import Change
from generator.drift.changes import compare
from generator.drift.levels import Level
from generator.emit.openapi import openapi_text
from generator.emit.package import package_files
from generator.emit.python_api import python_api
from generator.model import Api
from generator.sides import load_side
from support import CORPUS, PACKAGE, templates

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not CORPUS.is_dir(), reason="../shared/corpus is not there"),
]
ADDED = {
    ("endpoint-added", f"POST /api/v1/Agents/Appointment/{name}")
    for name in ("CleanUpBookingDeletedWithUpdateMode", "SetSeenMany")
}
LEFT_OUT = {
    "HistoryRequest.FieldProperties": "only taken, and requests leave out what all have",
    "HistoryRequest.TableRight": "only taken, and requests leave out what all have",
    "PreferenceSpec.FieldProperties": "its samples show what is taken, no more",
    "PreferenceSpec.TableRight": "its samples show what is taken, no more",
}
"""What the official file says and the pages do not, and why."""
RENAMED = {"HistoryRequest": "Request"}
"""Types whose names the pages do not tell; they have the official ones in the files."""


@cache
def side(release: str) -> Api:
    return load_side(str(CORPUS / release), Path("input_docs")).api


def in_words(old: str, new: str) -> list[Change]:
    found = compare(side(old), side(new), is_coarse=True)
    return [each for each in found if each.level is Level.PROSE]


def files_of(release: str) -> Mapping[str, str]:
    """Return what a release gives, but for the layout of long lines."""
    api = side(release)
    document = openapi_text(api, PACKAGE)
    return {"openapi.json": document, **package_files(api, PACKAGE, templates())}


def told(old: str, new: str) -> list[Change]:
    is_coarse = old.endswith(".json") != new.endswith(".json")
    found = compare(side(old), side(new), is_coarse=is_coarse)
    return [each for each in found if each.level is not Level.PROSE]


def classes_of(release: str) -> set[str]:
    types = python_api(side(release), {}).types
    return {each.name for each in types if each.type.properties is not None}


def official(release: str) -> str:
    return f"official/{release}.swagger.json"


def test_two_endpoints_came_and_nothing_broke() -> None:
    found = told("2023-01-24", "2023-02-16")
    assert {(each.code, each.subject) for each in found} == ADDED
    assert all(each.callers is Level.COMPATIBLE for each in found)
    assert all(each.agents == ("Appointment",) for each in found)


@pytest.mark.parametrize(
    ("old", "new", "count"),
    [
        ("2021-11-25", "2022-08-26", 9),
        ("2022-08-26", "2023-01-24", 6),
        ("2023-01-24", "2023-02-16", 0),
    ],
)
def test_each_class_that_is_gone_is_told(old: str, new: str, count: int) -> None:
    gone = classes_of(old) - classes_of(new)
    assert len(gone) == count
    said = [each for each in told(old, new) if each.callers is Level.BREAKING]
    codes = ("type-removed", "type-undescribed", "shape-renamed")
    assert gone == {each.old or each.subject for each in said if each.code in codes}


def test_the_official_files_show_the_same() -> None:
    found = told(official("2023-01-24"), official("2023-02-16"))
    assert {(each.code, each.subject) for each in found} == ADDED


def test_files_of_what_changed_are_all_that_change() -> None:
    """Those of the agent, and the index; and in them lines only come."""
    before, after = (files_of(release) for release in ("2023-01-24", "2023-02-16"))
    changed = {path for path in after if before.get(path) != after[path]}
    assert {path.partition(".")[0] for path in changed} == {
        "openapi",
        f"{PACKAGE}/testing/payloads/appointment",
        *(
            f"{PACKAGE}/{folder}/appointment"
            for folder in ("agents", "operations", "requests", "server", "testing")
        ),
    }
    assert before.keys() == after.keys()
    for path in changed:
        lines = iter(after[path].splitlines())
        assert all(line in lines for line in before[path].splitlines()), path


@pytest.mark.parametrize("release", ["2023-01-24", "2023-02-16"])
def test_docs_and_official_file_differ_in_what_pages_leave_out(release: str) -> None:
    found = told(release, official(release))
    assert {each.subject for each in found} == LEFT_OUT.keys()
    assert all(each.callers is Level.COMPATIBLE for each in found)


@pytest.mark.parametrize("release", ["2023-01-24", "2023-02-16"])
def test_their_words_differ_where_pages_have_samples_of_code(release: str) -> None:
    found = in_words(release, official(release))
    assert len(found) == len(in_words(official(release), release)) == 5
    assert all("For example: `" in each.new for each in found)


@pytest.mark.parametrize("release", ["2023-01-24", "2023-02-16"])
def test_and_the_reverse(release: str) -> None:
    found = told(official(release), release)
    subjects = {each.replace(*pair) for each in LEFT_OUT for pair in RENAMED.items()}
    assert {each.subject for each in found} == subjects
    assert {each.code for each in found} <= {
        "property-removed",
        "input-property-removed",
    }
