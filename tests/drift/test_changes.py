"""What is a change, and what is none."""

from __future__ import annotations

from typing import Any

import pytest
from edits.pages import RUN, SAVE, changes

from generator.drift.changes import compare
from generator.drift.levels import Level
from generator.drift.types import Types
from generator.emit.python_api import python_api
from generator.model import Api, Array, Dictionary, Open, OpenEnum, Scalar, Type
from support import api_of, page

C, W = Level.COMPATIBLE, Level.WARNING


def test_what_is_answered_before_all_goes_well_is_no_success() -> None:
    old = {**RUN, "statuses": ["100 | Continue", "200 | OK"]}
    new = {**RUN, "statuses": ["100 | Continue", "201 | OK"], "body": "string"}
    new["heading"] = "string"
    assert "answer-type-changed" in {each.code for each in changes(old, new)}


def test_samples_drawn_anew_are_no_change() -> None:
    again = {"Name": "qui", "Kind": "Mail", "Steps": [{"Rank": 9}, {"Rank": 8}]}
    old = api_of(page(**SAVE))
    new = api_of(page(**{**SAVE, "answered": again}))
    assert compare(old, new) == ()


def test_a_type_that_both_sides_have_is_no_other_renamed() -> None:
    def naming(name: str) -> Api:
        rows = ["Name | string | "]
        return api_of(
            page("POST /api/v1/Agents/A/SaveFlow", body="Flow", gives=rows),
            page("POST /api/v1/Agents/A/SaveStream", body="Stream", gives=rows),
            page(
                "POST /api/v1/Agents/A/Do", request="request", takes=[f"It | {name} | "]
            ),
        )

    (found,) = compare(naming("Flow"), naming("Stream"))
    assert (found.code, found.old, found.new) == (
        "argument-type-changed",
        "Flow",
        "Stream",
    )


def test_a_type_with_other_properties_is_no_other_renamed() -> None:
    def answering(name: str, property_: str) -> Api:
        return api_of(page(body=name, gives=[f"{property_} | string | "]))

    def codes(old: Api, new: Api) -> list[str]:
        return [each.code for each in compare(old, new)]

    flow = answering("Flow", "Name")
    gone = codes(flow, answering("Stream", "Title"))
    assert gone == ["type-removed", "answer-type-changed"]
    assert "answer-type-changed" not in codes(flow, answering("Stream", "Name"))


def test_silence_is_no_change() -> None:
    """A type that one side does not describe, or an element it does not show."""
    shown = api_of(page(**SAVE))
    silent = api_of(page(**{**SAVE, "answered": None, "sent": None}))
    assert compare(shown, silent, is_coarse=True) == ()
    assert compare(silent, shown, is_coarse=True) == ()


def test_silence_costs_a_class_all_the_same() -> None:
    shown = api_of(page(**SAVE))
    silent = api_of(page(**{**SAVE, "answered": None, "sent": None}))
    told = {f"{each.code} {each.subject}" for each in compare(shown, silent)}
    assert told == {
        "property-read-otherwise Flow.Steps",
        "type-removed Step",
        "type-untold Flow.Kind",
    }


def test_what_is_only_taken_may_grow() -> None:
    def taking(*rows: str) -> Any:
        wrapped = page(
            "POST /api/v1/Agents/A/Do", request="request", takes=["Flow | Flow | "]
        )
        described = page(
            "POST /api/v1/Agents/A/SaveFlow", body="Flow", gives=list(rows)
        )
        return api_of(wrapped, described)

    (found,) = compare(
        taking("A | string | "), taking("A | string | ", "B | string | ")
    )
    assert (found.code, found.callers, found.implementers) == ("property-added", C, W)


def test_what_happened_to_a_header_everywhere_is_told_once() -> None:
    def pages(*headers: list[str]) -> Api:
        return api_of(
            *(
                page(f"POST /api/v1/Agents/A{number}/Do", headers=["SO-A | A", *each])
                for number, each in enumerate(headers)
            )
        )

    def told(*headers: list[str]) -> list[tuple[str, tuple[str, ...]]]:
        found = compare(pages([], [], []), pages(*headers))
        return [(each.subject, each.agents) for each in found]

    added = ["SO-B | B"]
    assert told(added, added, added) == [("every endpoint SO-B", ())]
    assert told(added, added, []) == [
        ("POST /api/v1/Agents/A0/Do SO-B", ("A0",)),
        ("POST /api/v1/Agents/A1/Do SO-B", ("A1",)),
    ]


def test_names_that_only_case_parts_are_told_apart() -> None:
    def answering(*names: str) -> Api:
        rows = [f"{name} | string | " for name in names]
        return api_of(page(body="Flow", gives=rows))

    def told(old: Api, new: Api) -> list[str]:
        return [f"{each.code} {each.subject}" for each in compare(old, new)]

    three = answering("Id", "ID", "id")
    assert told(three, answering("Kind")) == [
        "property-removed Flow.ID",
        "property-removed Flow.Id",
        "property-added Flow.Kind",
        "property-removed Flow.id",
    ]
    both, one = answering("Id", "ID"), answering("ID")
    renamed = "renamed-in-python Flow.ID"
    assert told(both, one) == [renamed, "property-removed Flow.Id"]
    assert told(one, both) == [renamed, "property-added Flow.Id"]
    assert told(both, both) == []


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        (Scalar.INT32, Scalar.INT64, "range-changed"),
        (Open(), OpenEnum(("A",)), "type-told"),
        (OpenEnum(("A",)), Scalar.STRING, "type-untold"),
        (Open(), Open(is_object=True), ""),
        (OpenEnum(("A",)), OpenEnum(("B",)), ""),
    ],
)
def test_what_types_that_agree_differ_in(one: Type, other: Type, code: str) -> None:
    types = Types(Api(), Api(), is_coarse=False)
    assert types.agree(one, other, is_answered=True)
    assert types.nuance(one, other) == code
    assert types.nuance(Array(Dictionary(one)), Array(Dictionary(other))) == code


def test_a_header_that_pages_tell_otherwise_is_as_the_first_tells_it() -> None:
    old = api_of(
        page("POST /api/v1/Agents/A/Do", headers=["SO-A | First"]),
        page("POST /api/v1/Agents/B/Do", headers=["so-a | Second"]),
    )
    (found,) = (each for each in compare(old, Api()) if "header" in each.code)
    (named,) = python_api(old, {}).headers
    assert found.subject == f"every endpoint {named.field.name}"
    assert found.old_source == named.field.source
    assert found.old_source.path == "v1AAgent_Do.md"
