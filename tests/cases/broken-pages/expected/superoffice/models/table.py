# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from .._runtime.model import Model, wire


class Table(Model):
    """What `thing.unknown_table` takes as `request`."""

    name: str | None = wire("Name")
