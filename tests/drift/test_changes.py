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

EDITS: list[tuple[str, dict[str, Any], dict[str, Any], Bump]] = [
    (
        "endpoint-recased",
        SAVE,
        {"endpoint": "POST /api/v1/Agents/Flow/saveFlow"},
        Bump.MINOR,
    ),
    ("description-changed", SAVE, {"description": "Save it well."}, Bump.PATCH),
    (
        "restriction-added",
        SAVE,
        {"description": f"Save it.\n\n{RESTRICTED}"},
        Bump.MINOR,
    ),
    ("parameter-added", SAVE, {"query": [*QUERY, "deep | bool | How"]}, Bump.MINOR),
    (
        "parameter-added-required",
        SAVE,
        {"query": [*QUERY, "deep | bool | **Required** How"]},
        Bump.MAJOR,
    ),
    ("parameter-removed", SAVE, {"query": QUERY[:1]}, Bump.MAJOR),
    (
        "parameter-recased",
        SAVE,
        {"query": ["FlowId | int32 | **Required** The key", QUERY[1]]},
        Bump.MINOR,
    ),
    (
        "parameter-optional",
        SAVE,
        {"query": ["flowId | int32 | The key", QUERY[1]]},
        Bump.MINOR,
    ),
    (
        "parameter-required",
        SAVE,
        {"query": [QUERY[0], "$select | string | **Required** What"]},
        Bump.MAJOR,
    ),
    (
        "parameter-type-changed",
        SAVE,
        {"query": ["flowId | string | **Required** The key", QUERY[1]]},
        Bump.MAJOR,
    ),
    (
        "description-changed",
        SAVE,
        {"query": ["flowId | int32 | **Required** A key", QUERY[1]]},
        Bump.PATCH,
    ),
    (
        "header-added",
        SAVE,
        {"headers": [*SAVE["headers"], "SO-Culture | Which"]},
        Bump.MINOR,
    ),
    ("header-removed", SAVE, {"headers": SAVE["headers"][:1]}, Bump.MINOR),
    ("property-removed", SAVE, {"gives": [GIVES[0], GIVES[2]]}, Bump.MAJOR),
    ("property-added", SAVE, {"gives": [*GIVES, "New | string | "]}, Bump.MINOR),
    (
        "property-type-changed",
        SAVE,
        {"gives": ["Name | int32 | Its name", *GIVES[1:]]},
        Bump.MAJOR,
    ),
    (
        "property-read-only",
        SAVE,
        {"gives": ["Name | string | Its name, read-only", *GIVES[1:]]},
        Bump.MINOR,
    ),
    (
        "deprecation-added",
        SAVE,
        {"gives": [GIVES[0], "Kind | string | Deprecated: Use Name.", GIVES[2]]},
        Bump.MINOR,
    ),
    (
        "description-changed",
        SAVE,
        {"gives": ["Name | string | Another name", *GIVES[1:]]},
        Bump.PATCH,
    ),
    ("argument-added", RUN, {"takes": [*RUN["takes"], "New | String | "]}, Bump.MAJOR),
    ("argument-removed", RUN, {"takes": RUN["takes"][:2]}, Bump.MAJOR),
    (
        "argument-type-changed",
        RUN,
        {"takes": ["Name | Boolean | ", *RUN["takes"][1:]]},
        Bump.MAJOR,
    ),
    ("body-removed", RUN, {"request": None, "takes": None}, Bump.MAJOR),
    ("body-type-changed", RUN, {"request": "flow"}, Bump.MAJOR),
    ("answer-type-changed", RUN, {"heading": "string", "body": "string"}, Bump.MAJOR),
    ("status-added", RUN, {"statuses": ["200 | OK", "404 | Not found"]}, Bump.MINOR),
    (
        "argument-type-changed",
        RUN,
        {"takes": ["Name | String | ", "Count | Integer | ", "Event | Array | "]},
        Bump.MAJOR,
    ),
]
BACK = {
    "endpoint-recased": "endpoint-recased",
    "description-changed": "description-changed",
    "restriction-added": "restriction-removed",
    "parameter-added": "parameter-removed",
    "parameter-added-required": "parameter-removed",
    "parameter-removed": "parameter-added",
    "parameter-recased": "parameter-recased",
    "parameter-optional": "parameter-required",
    "parameter-required": "parameter-optional",
    "parameter-type-changed": "parameter-type-changed",
    "header-added": "header-removed",
    "header-removed": "header-added",
    "property-removed": "property-added",
    "property-added": "property-removed",
    "property-type-changed": "property-type-changed",
    "deprecation-added": "deprecation-removed",
    "argument-added": "argument-removed",
    "argument-removed": "argument-added",
    "argument-type-changed": "argument-type-changed",
    "body-removed": "body-added",
    "body-type-changed": "body-type-changed",
    "answer-type-changed": "answer-type-changed",
    "status-added": "status-removed",
}


def changed(old: dict[str, Any], new: dict[str, Any]) -> tuple[set[str], Bump]:
    """Return the codes of what changed, sampled values left aside, and the bump."""
    found = compare(_api(old), _api(new))
    return {each.code for each in found}, bump(each.callers for each in found)


def _api(what: dict[str, Any]) -> Any:
    values = {key: value for key, value in what.items() if key != "endpoint"}
    if "gives" in what:  # a property that the sample does not show says nothing new
        values["answered"] = None
    else:
        values["sent"] = values["answered"] = None
    return api_of(("page.md", page(what["endpoint"], **values)[1]))


@pytest.mark.parametrize(("code", "base", "edit", "asks_for"), EDITS)
def test_one_edit(
    code: str, base: dict[str, Any], edit: dict[str, Any], asks_for: Bump
) -> None:
    codes, asked = changed(base, {**base, **edit})
    assert code in codes
    assert codes - {code} <= {"description-changed", f"input-{code}"}
    assert asked is asks_for


@pytest.mark.parametrize(
    ("code", "base", "edit"), [(c, b, e) for c, b, e, _ in EDITS if c in BACK]
)
def test_one_edit_taken_back(
    code: str, base: dict[str, Any], edit: dict[str, Any]
) -> None:
    codes, _ = changed({**base, **edit}, base)
    assert BACK[code] in codes


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
    assert all(code.meaning for code in CODES.values())
    assert {code for code, *_ in EDITS} | set(BACK.values()) <= CODES.keys()


@pytest.mark.parametrize(
    ("levels", "asked"),
    [([], Bump.NONE), ([P], Bump.PATCH), ([P, C], Bump.MINOR), ([C, B], Bump.MAJOR)],
)
def test_bump(levels: list[Level], asked: Bump) -> None:
    assert bump(levels) is asked
