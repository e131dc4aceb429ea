# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from typing import Any

from .._runtime.model import Model, wire


class Thing(Model):
    """`Thing` in the docs."""

    id: Any = wire("Id")
    """The

    key
    """

    name: str | None = wire("Name")
    """One | two"""

    value_9961bbaf: str | None = wire("漢字")
    """x"""

    first_name: str | None = wire("First name")
    """x"""

    quoted: str | None = wire("'quoted'")
    """x"""

    more: int | None = wire("More")
    """x"""
