"""What changed: one page edited, and what is said about it."""

from __future__ import annotations

from typing import Any

import pytest

from generator.drift.changes import compare
from generator.drift.levels import CODES, Bump, Level, bump
from support import api_of, page

SAVE: dict[str, Any] = {
    "endpoint": "POST /api/v1/Agents/Flow/SaveFlow",
    "description": "Save it.",
    "query": ["flowId | int32 | **Required** The key", "$select | string | What"],
    "headers": ["Authorization | Who", "SO-Language | Which"],
    "request": "flow",
    "takes": ["Name | String | Its name", "Kind | String | "],
    "takes_text": "The Flow to be saved.",
    "sent": {"Name": "omnis", "Kind": "Mail"},
    "body": "Flow",
    "gives": ["Name | string | Its name", "Kind | string | ", "Steps | array | "],
    "answered": {"Name": "et", "Kind": "Mail", "Steps": [{"Rank": 1}]},
}
RUN: dict[str, Any] = {
    "endpoint": "POST /api/v1/Agents/Flow/Run",
    "request": "request",
    "takes": ["Name | String | ", "Count | Integer | ", "Event | Event | An event"],
    "sent": {"Name": "omnis", "Count": 1, "Event": None},
    "heading": "int32",
    "body": "int32",
    "answered": 7,
}
GIVES = SAVE["gives"]
QUERY = SAVE["query"]
RESTRICTED = "## Online Restricted: ## Not available."
B, W, C, P = Level.BREAKING, Level.WARNING, Level.COMPATIBLE, Level.PROSE

EDITS: list[tuple[dict[str, Any], dict[str, Any], list[str], list[str]]] = [
    (
        SAVE,
        {"endpoint": "POST /api/v1/Agents/Flow/saveFlow"},
        ["endpoint-recased: warning, breaking", "bump: minor, major"],
        ["endpoint-recased: warning, breaking", "bump: minor, major"],
    ),
    (
        SAVE,
        {"description": "Save it well."},
        ["description-changed: prose, prose", "bump: patch, patch"],
        ["description-changed: prose, prose", "bump: patch, patch"],
    ),
    (
        SAVE,
        {"description": f"Save it.\n\n{RESTRICTED}"},
        ["restriction-added: warning, prose", "bump: minor, patch"],
        ["restriction-removed: compatible, prose", "bump: minor, patch"],
    ),
    (
        SAVE,
        {"query": [*QUERY, "deep | bool | How"]},
        ["parameter-added: compatible, warning", "bump: minor, minor"],
        ["parameter-removed: breaking, breaking", "bump: major, major"],
    ),
    (
        SAVE,
        {"query": [*QUERY, "deep | bool | **Required** How"]},
        ["parameter-added-required: breaking, warning", "bump: major, minor"],
        ["parameter-removed: breaking, breaking", "bump: major, major"],
    ),
    (
        SAVE,
        {"query": QUERY[:1]},
        ["parameter-removed: breaking, breaking", "bump: major, major"],
        ["parameter-added: compatible, warning", "bump: minor, minor"],
    ),
    (
        SAVE,
        {"query": ["FlowId | int32 | **Required** The key", QUERY[1]]},
        ["parameter-recased: warning, warning", "bump: minor, minor"],
        ["parameter-recased: warning, warning", "bump: minor, minor"],
    ),
    (
        SAVE,
        {"query": ["flowId | int32 | The key", QUERY[1]]},
        ["parameter-optional: compatible, warning", "bump: minor, minor"],
        ["parameter-required: breaking, compatible", "bump: major, minor"],
    ),
    (
        SAVE,
        {"query": [QUERY[0], "$select | string | **Required** What"]},
        ["parameter-required: breaking, compatible", "bump: major, minor"],
        ["parameter-optional: compatible, warning", "bump: minor, minor"],
    ),
    (
        SAVE,
        {"query": ["flowId | string | **Required** The key", QUERY[1]]},
        ["parameter-type-changed: breaking, breaking", "bump: major, major"],
        ["parameter-type-changed: breaking, breaking", "bump: major, major"],
    ),
    (
        SAVE,
        {"query": ["flowId | int32 | **Required** A key", QUERY[1]]},
        ["description-changed: prose, prose", "bump: patch, patch"],
        ["description-changed: prose, prose", "bump: patch, patch"],
    ),
    (
        SAVE,
        {"headers": [*SAVE["headers"], "SO-Culture | Which"]},
        ["header-added: compatible, compatible", "bump: minor, minor"],
        ["header-removed: warning, compatible", "bump: minor, minor"],
    ),
    (
        SAVE,
        {"headers": SAVE["headers"][:1]},
        ["header-removed: warning, compatible", "bump: minor, minor"],
        ["header-added: compatible, compatible", "bump: minor, minor"],
    ),
    (
        SAVE,
        {"gives": [GIVES[0], GIVES[2]]},
        [
            "property-removed: breaking, warning",
            "input-property-removed: breaking, breaking",
            "bump: major, major",
        ],
        [
            "property-added: compatible, breaking",
            "input-property-added: compatible, compatible",
            "bump: minor, major",
        ],
    ),
    (
        SAVE,
        {"gives": [*GIVES, "New | string | "]},
        ["property-added: compatible, breaking", "bump: minor, major"],
        ["property-removed: breaking, warning", "bump: major, minor"],
    ),
    (
        SAVE,
        {"gives": ["Name | int32 | Its name", *GIVES[1:]]},
        ["property-type-changed: breaking, breaking", "bump: major, major"],
        ["property-type-changed: breaking, breaking", "bump: major, major"],
    ),
    (
        SAVE,
        {"gives": ["Name | string | Its name, read-only", *GIVES[1:]]},
        [
            "description-changed: prose, prose",
            "property-read-only: warning, compatible",
            "bump: minor, minor",
        ],
        ["description-changed: prose, prose", "bump: patch, patch"],
    ),
    (
        SAVE,
        {"gives": [GIVES[0], "Kind | string | Deprecated: Use Name.", GIVES[2]]},
        [
            "deprecation-added: warning, warning",
            "description-changed: prose, prose",
            "bump: minor, minor",
        ],
        [
            "deprecation-removed: compatible, compatible",
            "description-changed: prose, prose",
            "bump: minor, minor",
        ],
    ),
    (
        SAVE,
        {"gives": ["Name | string | Another name", *GIVES[1:]]},
        ["description-changed: prose, prose", "bump: patch, patch"],
        ["description-changed: prose, prose", "bump: patch, patch"],
    ),
    (
        RUN,
        {"takes": [*RUN["takes"], "New | String | "]},
        ["argument-added: breaking, compatible", "bump: major, minor"],
        ["argument-removed: breaking, breaking", "bump: major, major"],
    ),
    (
        RUN,
        {"takes": RUN["takes"][:2]},
        ["argument-removed: breaking, breaking", "bump: major, major"],
        ["argument-added: breaking, compatible", "bump: major, minor"],
    ),
    (
        RUN,
        {"takes": ["Name | Boolean | ", *RUN["takes"][1:]]},
        ["argument-type-changed: breaking, breaking", "bump: major, major"],
        ["argument-type-changed: breaking, breaking", "bump: major, major"],
    ),
    (
        RUN,
        {"request": None, "takes": None},
        ["body-removed: breaking, breaking", "bump: major, major"],
        ["body-added: breaking, breaking", "bump: major, major"],
    ),
    (
        RUN,
        {"request": "flow"},
        ["body-type-changed: breaking, breaking", "bump: major, major"],
        ["body-type-changed: breaking, breaking", "bump: major, major"],
    ),
    (
        RUN,
        {"heading": "string", "body": "string"},
        ["answer-type-changed: breaking, breaking", "bump: major, major"],
        ["answer-type-changed: breaking, breaking", "bump: major, major"],
    ),
    (
        RUN,
        {"statuses": ["200 | OK", "404 | Not found"]},
        ["status-added: compatible, warning", "bump: minor, minor"],
        ["status-removed: warning, warning", "bump: minor, minor"],
    ),
    (
        RUN,
        {"takes": ["Name | String | ", "Count | Integer | ", "Event | Array | "]},
        [
            "argument-type-changed: breaking, breaking",
            "description-changed: prose, prose",
            "bump: major, major",
        ],
        [
            "argument-type-changed: breaking, breaking",
            "description-changed: prose, prose",
            "bump: major, major",
        ],
    ),
    (
        {**SAVE, "description": f"Save it.\n\n{RESTRICTED}"},
        {"description": f"Save it.\n\n{RESTRICTED} At all."},
        ["restriction-changed: warning, prose", "bump: minor, patch"],
        ["restriction-changed: warning, prose", "bump: minor, patch"],
    ),
    (SAVE, {"request": "other"}, ["bump: none, none"], ["bump: none, none"]),
    (
        SAVE,
        {"gives": [GIVES[0], "kind | string | ", GIVES[2]]},
        [
            "property-recased: warning, warning",
            "input-property-removed: breaking, breaking",
            "bump: major, major",
        ],
        [
            "property-recased: warning, warning",
            "input-property-added: compatible, compatible",
            "bump: minor, minor",
        ],
    ),
    (
        SAVE,
        {"gives": ["Name | date-time | Its name", *GIVES[1:]]},
        ["property-type-changed: breaking, breaking", "bump: major, major"],
        ["property-type-changed: breaking, breaking", "bump: major, major"],
    ),
    (
        RUN,
        {"description": "Run it, well."},
        ["description-changed: prose, prose", "bump: patch, patch"],
        ["description-changed: prose, prose", "bump: patch, patch"],
    ),
    (
        RUN,
        {"heading": "", "body": "", "answered": None, "statuses": ["204 | No Content"]},
        [
            "answer-type-changed: breaking, breaking",
            "status-added: compatible, warning",
            "status-removed: warning, warning",
            "bump: major, major",
        ],
        [
            "answer-type-changed: breaking, breaking",
            "status-added: compatible, warning",
            "status-removed: warning, warning",
            "bump: major, major",
        ],
    ),
    (
        RUN,
        {"takes": ["name | String | ", *RUN["takes"][1:]]},
        ["argument-recased: warning, warning", "bump: minor, minor"],
        ["argument-recased: warning, warning", "bump: minor, minor"],
    ),
]
"""A page, an edit of it, and what is told: there, and back. For callers; for implementers."""


def told(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    found = compare(_api(old), _api(new))
    asked = (
        bump(each.callers for each in found),
        bump(each.implementers for each in found),
    )
    lines = [f"{each.code}: {each.callers}, {each.implementers}" for each in found]
    return [*lines, f"bump: {', '.join(asked)}"]


def _api(what: dict[str, Any]) -> Any:
    values = {key: value for key, value in what.items() if key != "endpoint"}
    if "gives" in what:  # a property that the sample does not show says nothing new
        values["answered"] = None
    else:
        values["sent"] = values["answered"] = None
    return api_of(("page.md", page(what["endpoint"], **values)[1]))


@pytest.mark.parametrize(("base", "edit", "there", "back"), EDITS)
def test_one_edit(
    base: dict[str, Any], edit: dict[str, Any], there: list[str], back: list[str]
) -> None:
    assert told(base, {**base, **edit}) == there
    assert told({**base, **edit}, base) == back


def test_endpoints_come_and_go() -> None:
    first, second = page("POST /api/v1/Agents/A/B"), page("POST /api/v1/Agents/A/C")
    one, both = api_of(first), api_of(first, second)
    (added,) = compare(one, both)
    (removed,) = compare(both, one)
    assert (added.code, added.callers, added.implementers) == ("endpoint-added", C, W)
    assert (removed.code, removed.callers) == ("endpoint-removed", B)


def test_members_of_enumerations() -> None:
    def answering(member: str) -> Any:
        return api_of(page(heading="string", body="string", answered=member))

    found = compare(answering("Mail"), answering("Phone"))
    assert [each.code for each in found] == ["enum-member-added", "enum-member-removed"]


def test_a_page_that_moved() -> None:
    _, content = page()
    (found,) = compare(api_of(("a/x.md", content)), api_of(("b/x.md", content)))
    assert (found.code, found.level) == ("page-moved", P)


def test_samples_drawn_anew_are_no_change() -> None:
    again = {"Name": "qui", "Kind": "Mail", "Steps": [{"Rank": 9}, {"Rank": 8}]}
    old = api_of(page(**SAVE))
    new = api_of(page(**{**SAVE, "answered": again}))
    assert compare(old, new) == ()


def test_silence_is_no_change() -> None:
    """A type that one side does not describe, or an element it does not show."""
    shown = api_of(page(**SAVE))
    silent = api_of(page(**{**SAVE, "answered": None, "sent": None}))
    assert compare(shown, silent) == compare(silent, shown) == ()


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
    assert (found.code, found.callers, found.implementers) == ("property-added", C, B)


def test_every_code_has_a_meaning_and_can_come_up() -> None:
    lines = {line for *_, there, back in EDITS for line in (*there, *back)}
    told = {line.partition(":")[0] for line in lines} - {"bump"}
    elsewhere = {
        "endpoint-added",
        "endpoint-removed",
        "enum-member-added",
        "enum-member-removed",
        "page-moved",
    }
    assert told | elsewhere == CODES.keys()


@pytest.mark.parametrize(
    ("levels", "asked"),
    [([], Bump.NONE), ([P], Bump.PATCH), ([P, C], Bump.MINOR), ([C, B], Bump.MAJOR)],
)
def test_bump(levels: list[Level], asked: Bump) -> None:
    assert bump(levels) is asked
