# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from .._runtime.model import Model, wire


class Configuration(Model):
    """A type that the docs show but do not name."""

    key: str | None = wire("Key")
    value: str | None = wire("Value")
