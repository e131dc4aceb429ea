# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from .._runtime.model import Model, wire


class Type_ffd5d971(Model):
    """`\"\"\"\\'` in the docs."""

    value_ffd5d971: Type_ffd5d971 | None = wire('"""\\\'')
    """\"\"\"\\'"""
