# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from .._runtime.model import Model, wire


class Line(Model):
    """What `Order.lines` holds."""

    article: str | None = wire("Article")
    count: int | None = wire("Count")
