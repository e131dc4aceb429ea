# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from .._runtime.model import Model, wire


class Type_77Raw(Model):
    """`{{ 7*7 }}{% raw %}` in the docs."""

    value_7_7_raw: Type_77Raw | None = wire("{{ 7*7 }}{% raw %}")
    """{{ 7*7 }}{% raw %}"""
