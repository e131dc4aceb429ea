# Generated from the endpoint docs; edits here are overwritten.
"""The request bodies of the Shop agent."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Literal

from .._runtime.model import JsonObject, Request, wire

if TYPE_CHECKING:
    from ..models.line import Line


class FindArticleRequest(Request):
    """The body of Agents/Shop/FindArticle."""

    line: Line | None = wire("Line")
    since: datetime | None = wire("Since")
    kind: Literal["Cheap"] | str | None = wire("Kind")
    any: JsonObject | None = wire("Any")
    tags: list[str] | None = wire("Tags")
