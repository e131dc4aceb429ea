# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from .._runtime.model import Model, wire


class Type(Model):
    """`Type` in the docs."""

    name: str | None = wire("Name")
    """A property"""
