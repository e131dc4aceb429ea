# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from .._runtime.model import Model, wire


class Key(Model):
    """A type that the docs show but do not name."""

    inner: str | None = wire("Inner")
