# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from datetime import datetime

from .._runtime.model import JsonObject, Model, wire


class List(Model):
    """`List` in the docs."""

    list_: list[str] | None = wire("List")
    str_: str | None = wire("Str")
    wire_: str | None = wire("Wire")
    url: str | None = wire("Url")
    """One"""

    url_2: str | None = wire("URL")
    """Another"""

    odata_next_link: str | None = wire("odata.nextLink")
    links: JsonObject | None = wire("_Links")
    from_: datetime | None = wire("From")
    value_1_st: int | None = wire("1st")
    self_: List | None = wire("Self")
