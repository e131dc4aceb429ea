"""What changed: one page edited, and what is said about it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from generator.drift.change import Change
from generator.drift.changes import compare
from generator.drift.levels import CODES, Bump, Level, bump
from generator.drift.report import changelog
from generator.model import Api
from support import ROOT, api_of, page

SAVE: dict[str, Any] = {
    "endpoint": "POST /api/v1/Agents/Flow/SaveFlow",
    "uid": "v1FlowAgent_SaveFlow",
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
    "uid": "v1FlowAgent_Run",
    "request": "request",
    "takes": ["Name | String | ", "Count | Integer | ", "Event | Event | An event"],
    "sent": {"Name": "omnis", "Count": 1, "Event": None},
    "heading": "int32",
    "body": "int32",
    "answered": 7,
}
GET: dict[str, Any] = {
    "endpoint": "GET /api/v1/Flow/{id}",
    "uid": "v1FlowEntity_GetFlow",
    "path": ["id | int32 | The key"],
    "heading": "string",
    "body": "string",
    "shown": "Mail",
}
NAMED: dict[str, Any] = {
    **RUN,
    "heading": "Flow",
    "body": "Flow",
    "gives": ["Name | string | "],
}
TAKING: dict[str, Any] = {**NAMED, "takes": ["It | Object | "]}
SOLD: dict[str, Any] = {**SAVE, "gives": [*SAVE["gives"], "Sold | Sale | "]}
LISTED = {**GET, "heading": "array", "body": "array", "shown": [{"Name": "et"}]}
SALE = page("POST /api/v1/Agents/Sale/GetSale", body="Sale", gives=["Sum | int32 | "])
OTHER = page(
    "POST /api/v1/Agents/Other/Do",
    headers=["Authorization | Who", "SO-Language | Which"],
)
GIVES = SAVE["gives"]
QUERY = SAVE["query"]
RESTRICTED = "## Online Restricted: ## Not available."
CODES_PAGE = (ROOT / "docs/codes.md").read_text(encoding="utf-8")
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
        [
            "parameter-added: compatible, breaking",
            "bump: minor, major",
        ],
        ["parameter-removed: breaking, breaking", "bump: major, major"],
    ),
    (
        SAVE,
        {"query": [*QUERY, "deep | bool | **Required** How"]},
        [
            "parameter-added-required: breaking, breaking",
            "bump: major, major",
        ],
        ["parameter-removed: breaking, breaking", "bump: major, major"],
    ),
    (
        SAVE,
        {"query": QUERY[:1]},
        ["parameter-removed: breaking, breaking", "bump: major, major"],
        [
            "parameter-added: compatible, breaking",
            "bump: minor, major",
        ],
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
        [
            "parameter-optional: compatible, breaking",
            "bump: minor, major",
        ],
        ["parameter-required: breaking, compatible", "bump: major, minor"],
    ),
    (
        SAVE,
        {"query": [QUERY[0], "$select | string | **Required** What"]},
        ["parameter-required: breaking, compatible", "bump: major, minor"],
        [
            "parameter-optional: compatible, breaking",
            "bump: minor, major",
        ],
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
        [
            "header-removed-everywhere: breaking, compatible",
            "bump: major, minor",
        ],
    ),
    (
        SAVE,
        {"headers": SAVE["headers"][:1]},
        [
            "header-removed-everywhere: breaking, compatible",
            "bump: major, minor",
        ],
        ["header-added: compatible, compatible", "bump: minor, minor"],
    ),
    (
        SAVE,
        {"gives": [GIVES[0], GIVES[2]]},
        [
            "property-removed: breaking, breaking",
            "class-changed: warning, warning",
            "input-property-removed: breaking, breaking",
            "bump: major, major",
        ],
        [
            "property-added: compatible, warning",
            "input-property-added: compatible, compatible",
            "class-changed: warning, warning",
            "type-removed: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        SAVE,
        {"gives": [*GIVES, "New | string | "]},
        [
            "property-added: compatible, warning",
            "bump: minor, minor",
        ],
        [
            "property-removed: breaking, breaking",
            "bump: major, major",
        ],
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
        [
            "type-removed: breaking, breaking",
            "argument-removed: breaking, breaking",
            "bump: major, major",
        ],
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
        [
            "type-removed: breaking, breaking",
            "body-removed: breaking, breaking",
            "bump: major, major",
        ],
        ["body-added: breaking, breaking", "bump: major, major"],
    ),
    (
        RUN,
        {"request": "flow"},
        ["body-type-changed: breaking, breaking", "bump: major, major"],
        [
            "body-type-changed: breaking, breaking",
            "type-removed: breaking, breaking",
            "bump: major, major",
        ],
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
        {**SAVE, "beside": [OTHER]},
        {"headers": SAVE["headers"][:1]},
        [
            "header-removed: warning, compatible",
            "bump: minor, minor",
        ],
        [
            "header-added: compatible, compatible",
            "bump: minor, minor",
        ],
    ),
    (
        SAVE,
        {"headers": ["SO+Language | Which", *SAVE["headers"]]},
        [
            "header-added: compatible, compatible",
            "header-renamed: breaking, compatible",
            "bump: major, minor",
        ],
        [
            "header-removed-everywhere: breaking, compatible",
            "header-renamed: breaking, compatible",
            "bump: major, minor",
        ],
    ),
    (
        SAVE,
        {"gives": ["Name_ | string | ", *GIVES]},
        [
            "renamed-in-python: breaking, breaking",
            "property-added: compatible, warning",
            "bump: major, major",
        ],
        [
            "renamed-in-python: breaking, breaking",
            "property-removed: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        SAVE,
        {"query": [*QUERY, "Flow | string | "]},
        [
            "parameter-added: compatible, breaking",
            "bump: minor, major",
        ],
        [
            "parameter-removed: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        RUN,
        {"query": ["name | string | "]},
        [
            "parameter-added: compatible, breaking",
            "bump: minor, major",
        ],
        [
            "parameter-removed: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        RUN,
        {"takes": ["NaMe | String | ", *RUN["takes"][1:]]},
        [
            "argument-recased: warning, warning",
            "renamed-in-python: breaking, breaking",
            "bump: major, major",
        ],
        [
            "argument-recased: warning, warning",
            "renamed-in-python: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        SAVE,
        {"query": ["flowid | int32 | **Required** The key", QUERY[1]]},
        [
            "parameter-recased: warning, warning",
            "renamed-in-python: breaking, breaking",
            "bump: major, major",
        ],
        [
            "parameter-recased: warning, warning",
            "renamed-in-python: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        SAVE,
        {
            "endpoint": "POST /api/v1/Agents/Flow/Saveflow",
            "uid": "v1FlowAgent_Saveflow",
        },
        [
            "endpoint-recased: warning, breaking",
            "endpoint-renamed: breaking, breaking",
            "uid-changed: prose, prose",
            "bump: major, major",
        ],
        [
            "endpoint-recased: warning, breaking",
            "endpoint-renamed: breaking, breaking",
            "uid-changed: prose, prose",
            "bump: major, major",
        ],
    ),
    (SAVE, {"request": "Flow"}, ["bump: none, none"], ["bump: none, none"]),
    (
        SOLD,
        {"beside": [SALE]},
        [
            "endpoint-added: compatible, warning",
            "type-described: breaking, breaking",
            "bump: major, major",
        ],
        [
            "endpoint-removed: breaking, breaking",
            "type-undescribed: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        NAMED,
        {"gives": None},
        [
            "type-undescribed: breaking, breaking",
            "bump: major, major",
        ],
        [
            "type-described: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        {**RUN, "heading": "object", "body": "object"},
        {"gives": ["Name | string | "]},
        [
            "answer-read-otherwise: breaking, warning",
            "bump: major, minor",
        ],
        [
            "answer-read-otherwise: breaking, warning",
            "type-removed: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        {**SAVE, "gives": [*GIVES[:2], "Steps | object | "]},
        {"gives": [*GIVES[:2], "Steps | Flow | "]},
        [
            "property-read-otherwise: breaking, breaking",
            "bump: major, major",
        ],
        [
            "property-read-otherwise: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        TAKING,
        {"takes": ["It | Flow | "]},
        [
            "input-read-otherwise: warning, breaking",
            "bump: minor, major",
        ],
        [
            "input-read-otherwise: warning, breaking",
            "bump: minor, major",
        ],
    ),
    (
        RUN,
        {"takes": ["Name | String | ", "Count | Integer | ", "Event | Array | "]},
        [
            "type-removed: breaking, breaking",
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
    (
        SAVE,
        {"request": "other"},
        ["body-renamed: breaking, prose", "bump: major, patch"],
        ["body-renamed: breaking, prose", "bump: major, patch"],
    ),
    (
        SAVE,
        {"gives": [GIVES[0], "kind | string | ", GIVES[2]]},
        [
            "property-recased: warning, warning",
            "class-changed: warning, warning",
            "input-property-removed: breaking, breaking",
            "bump: major, major",
        ],
        [
            "property-recased: warning, warning",
            "input-property-added: compatible, compatible",
            "class-changed: warning, warning",
            "type-removed: breaking, breaking",
            "bump: major, major",
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
    (
        SAVE,
        {"endpoint": "POST /api/v1/Agents/Flow/StoreFlow"},
        [
            "endpoint-removed: breaking, breaking",
            "endpoint-added: compatible, warning",
            "bump: major, major",
        ],
        [
            "endpoint-added: compatible, warning",
            "endpoint-removed: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        SAVE,
        {"uid": "v1FlowAgent_StoreFlow"},
        ["uid-changed: prose, prose", "bump: patch, patch"],
        ["uid-changed: prose, prose", "bump: patch, patch"],
    ),
    (
        SAVE,
        {"at": "old/page.md"},
        ["page-moved: prose, prose", "bump: patch, patch"],
        ["page-moved: prose, prose", "bump: patch, patch"],
    ),
    (
        SAVE,
        {"description": "Deprecated: Use Run."},
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
        {"headers": [SAVE["headers"][0], "SO-Language | The one"]},
        ["description-changed: prose, prose", "bump: patch, patch"],
        ["description-changed: prose, prose", "bump: patch, patch"],
    ),
    (
        SAVE,
        {"headers": ["Authorization | Somebody", "so-language | Which"]},
        ["bump: none, none"],
        ["bump: none, none"],
    ),
    (SAVE, {"query": QUERY[::-1]}, ["bump: none, none"], ["bump: none, none"]),
    (SAVE, {"gives": GIVES[::-1]}, ["bump: none, none"], ["bump: none, none"]),
    (
        GET,
        {"path": ["id | string | The key"]},
        ["parameter-type-changed: breaking, breaking", "bump: major, major"],
        ["parameter-type-changed: breaking, breaking", "bump: major, major"],
    ),
    (
        GET,
        {"endpoint": "GET /api/v1/Flow/{key}", "path": ["key | int32 | The key"]},
        [
            "parameter-removed: breaking, breaking",
            "parameter-added-required: breaking, breaking",
            "bump: major, major",
        ],
        [
            "parameter-added-required: breaking, breaking",
            "parameter-removed: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        GET,
        {"endpoint": "DELETE /api/v1/Flow/{id}"},
        [
            "endpoint-added: compatible, warning",
            "endpoint-removed: breaking, breaking",
            "bump: major, major",
        ],
        [
            "endpoint-removed: breaking, breaking",
            "endpoint-added: compatible, warning",
            "bump: major, major",
        ],
    ),
    (
        {**GET, "heading": "array", "body": "array", "shown": None},
        {"shown": [7]},
        ["type-told: prose, prose", "bump: patch, patch"],
        ["type-untold: prose, prose", "bump: patch, patch"],
    ),
    (
        {**GET, "shown": None},
        {"shown": "Mail"},
        ["type-told: prose, prose", "bump: patch, patch"],
        ["type-untold: prose, prose", "bump: patch, patch"],
    ),
    (
        SAVE,
        {"body": "Stream"},
        ["type-renamed: breaking, breaking", "bump: major, major"],
        ["type-renamed: breaking, breaking", "bump: major, major"],
    ),
    (
        NAMED,
        {"heading": "object", "body": "object"},
        [
            "shape-renamed: breaking, breaking",
            "bump: major, major",
        ],
        [
            "shape-renamed: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        GET,
        {"uid": "v1StreamEntity_GetFlow"},
        [
            "endpoint-renamed: breaking, breaking",
            "uid-changed: prose, prose",
            "bump: major, major",
        ],
        [
            "endpoint-renamed: breaking, breaking",
            "uid-changed: prose, prose",
            "bump: major, major",
        ],
    ),
    (
        GET,
        {"shown": "Phone"},
        [
            "enum-member-added: compatible, warning",
            "enum-member-removed: warning, warning",
            "bump: minor, minor",
        ],
        [
            "enum-member-added: compatible, warning",
            "enum-member-removed: warning, warning",
            "bump: minor, minor",
        ],
    ),
    (
        RUN,
        {"takes": ["Name | String | What to run", *RUN["takes"][1:]]},
        ["description-changed: prose, prose", "bump: patch, patch"],
        ["description-changed: prose, prose", "bump: patch, patch"],
    ),
    (
        RUN,
        {"takes": ["Name | String | Obsolete.", *RUN["takes"][1:]]},
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
        RUN,
        {"statuses": ["201 | OK"]},
        [
            "status-added: compatible, warning",
            "status-removed: warning, warning",
            "bump: minor, minor",
        ],
        [
            "status-added: compatible, warning",
            "status-removed: warning, warning",
            "bump: minor, minor",
        ],
    ),
    (
        GET,
        {"statuses": ["404 | Not found"]},
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
        GET,
        {"endpoint": "get /api/v1/Flow/{id}"},
        ["endpoint-unread: breaking, breaking", "bump: major, major"],
        ["endpoint-added: compatible, warning", "bump: minor, minor"],
    ),
    (
        {**LISTED, "beside": [page(body="Flow", gives=["Name | string | "])]},
        {"beside": [page(body="Flow", gives=["Name | string | ", "New | bool | "])]},
        [
            "property-added: compatible, warning",
            "class-changed: warning, warning",
            "bump: minor, minor",
        ],
        [
            "property-removed: breaking, breaking",
            "class-changed: warning, warning",
            "type-removed: breaking, breaking",
            "bump: major, major",
        ],
    ),
]
"""A page, an edit of it, and what is told: there, and back. For callers; for implementers."""


def test_what_is_answered_before_all_goes_well_is_no_success() -> None:
    old = {**RUN, "statuses": ["100 | Continue", "200 | OK"]}
    new = {**RUN, "statuses": ["100 | Continue", "201 | OK"], "body": "string"}
    new["heading"] = "string"
    assert "answer-type-changed" in {each.code for each in changes(old, new)}


def changes(old: dict[str, Any], new: dict[str, Any]) -> tuple[Change, ...]:
    return compare(_api(old), _api(new))


def told(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    found = changes(old, new)
    asked = (
        bump(each.callers for each in found),
        bump(each.implementers for each in found),
    )
    lines = [f"{each.code}: {each.callers}, {each.implementers}" for each in found]
    return [*lines, f"bump: {', '.join(asked)}"]


def _api(what: dict[str, Any]) -> Any:
    """Return what a page says; its samples show nothing that its tables do not."""
    values = {**what, "sent": None, "answered": what.get("shown")}
    endpoint, place = values.pop("endpoint"), values.pop("at", "page.md")
    beside = values.pop("beside", ())
    values.pop("shown", None)
    return api_of((place, page(endpoint, **values)[1]), *beside)


@pytest.mark.parametrize(("base", "edit", "there", "back"), EDITS)
def test_one_edit(
    base: dict[str, Any], edit: dict[str, Any], there: list[str], back: list[str]
) -> None:
    assert told(base, {**base, **edit}) == there
    assert told({**base, **edit}, base) == back


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


def test_the_table_is_large_and_has_every_code() -> None:
    lines = {line for *_, there, back in EDITS for line in (*there, *back)}
    assert len(EDITS) >= 40
    assert {line.partition(":")[0] for line in lines} - {"bump"} == CODES.keys()


def test_a_changelog() -> None:
    rows = ["Name | int32 | Its name", "Kind | string | Deprecated.", "New | array | "]
    edit = {
        "gives": rows,
        "description": f"Save it.\n\n{RESTRICTED}",
        "query": QUERY[1:],
    }
    run = {**RUN, "endpoint": "POST /api/v1/Agents/Flow/*Run*"}
    old, new = _api(SAVE), _api({**SAVE, **edit})
    assert list(changelog((*compare(old, new), *compare(Api(), _api(run))))) == [
        "## [Unreleased]",
        "",
        "### Added",
        "",
        "- Flow.New: a type that is answered has a new property: \\[?]",
        r"- POST /api/v1/Agents/Flow/\*Run\*: an endpoint is new",
        "",
        "### Changed",
        "",
        "- **Breaking:** Flow.Name: a property has another type: string → int32",
        "- POST /api/v1/Agents/Flow/SaveFlow: an endpoint is not available everywhere any more:"
        " Not available.",
        "",
        "### Deprecated",
        "",
        "- Flow.Kind: something is deprecated now: Deprecated.",
        "",
        "### Removed",
        "",
        "- **Breaking:** Flow.Steps: a type that is answered lost a property: \\[?]",
        "- **Breaking:** POST /api/v1/Agents/Flow/SaveFlow flowId: a parameter is gone: int32",
    ]
    assert list(changelog(()))[-1] == "No change of the API."


def test_the_readme_gives_an_example_of_each_change() -> None:
    """Each is one of what the table's edits give, without what all subjects share."""
    examples: dict[str, set[str]] = {}
    for base, edit, *_ in EDITS:
        for pair in ((base, {**base, **edit}), ({**base, **edit}, base)):
            for each in changes(*pair):
                said = " → ".join(filter(None, (each.old, each.new)))
                words = f"{each.subject}: {said}".removesuffix(": ")
                short = re.sub(r"(POST )?/api/v1/(Agents/)?", "", words)
                examples.setdefault(each.code, set()).add(short)
    for code, each in CODES.items():
        start = (
            f"| `{code}` | {each.callers} | {each.implementers} | {each.meaning} | `"
        )
        (row,) = (line for line in CODES_PAGE.splitlines() if line.startswith(start))
        assert row.removeprefix(start).removesuffix("` |") in examples[code]


@pytest.mark.parametrize(
    ("levels", "asked"),
    [([], Bump.NONE), ([P], Bump.PATCH), ([P, C], Bump.MINOR), ([C, B], Bump.MAJOR)],
)
def test_bump(levels: list[Level], asked: Bump) -> None:
    assert bump(levels) is asked


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
