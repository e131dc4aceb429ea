# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from .._runtime.model import Model, wire


class Key(Model):
    """What `Arg.key` holds."""

    inner: str | None = wire("Inner")
