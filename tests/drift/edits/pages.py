"""What is edited, and what is told of it."""

from __future__ import annotations

import json
from typing import Any, TypeAlias

from generator.drift.change import Change
from generator.drift.changes import compare
from generator.drift.levels import bump
from generator.read.specification import read_specification
from support import api_of, page

Edit: TypeAlias = tuple[dict[str, Any], dict[str, Any], list[str], list[str]]
"""A page, an edit of it, and what is told: there, and back. For callers; for implementers."""

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
SPECIFIED: dict[str, Any] = {
    "endpoint": "/api/v1/Agents/Flow/Run",
    "parameters": [{"in": "header", "name": "X-Key", "type": "string"}],
}
"""A specification: what it tells of headers, pages do not."""
ANSWERED = {**SPECIFIED, "responses": {"200": {"schema": {"type": "integer"}}}}
LISTED = {**GET, "heading": "array", "body": "array", "shown": [{"Name": "et"}]}
SALE = page("POST /api/v1/Agents/Sale/GetSale", body="Sale", gives=["Sum | int32 | "])
OTHER = page(
    "POST /api/v1/Agents/Other/Do",
    headers=["Authorization | Who", "SO-Language | Which"],
)
GIVES = SAVE["gives"]
QUERY = SAVE["query"]
RESTRICTED = "## Online Restricted: ## Not available."


def changes(old: dict[str, Any], new: dict[str, Any]) -> tuple[Change, ...]:
    return compare(state(old), state(new))


def told(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    found = changes(old, new)
    asked = (
        bump(each.callers for each in found),
        bump(each.implementers for each in found),
    )
    lines = [f"{each.code}: {each.callers}, {each.implementers}" for each in found]
    return [*lines, f"bump: {', '.join(asked)}"]


def state(what: dict[str, Any]) -> Any:
    """Return what a page says; its samples show nothing that its tables do not."""
    if "parameters" in what:
        return _specified(what)
    values = {**what, "sent": None, "answered": what.get("shown")}
    endpoint, place = values.pop("endpoint"), values.pop("at", "page.md")
    beside = values.pop("beside", ())
    values.pop("shown", None)
    return api_of((place, page(endpoint, **values)[1]), *beside)


def _specified(what: dict[str, Any]) -> Any:
    operation = {"tags": ["Flow"], "responses": {}, **what}
    document = {"swagger": "2.0", "paths": {what["endpoint"]: {"post": operation}}}
    return read_specification("x.json", json.dumps(document).encode())
