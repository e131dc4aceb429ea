# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from typing import Any

from .._runtime.model import Model, wire


class Other(Model):
    """`Other` in the docs."""

    id: Any = wire("Id")
    """The key"""
