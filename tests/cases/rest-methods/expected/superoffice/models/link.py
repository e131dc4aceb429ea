# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from .._runtime.model import Model, wire


class Link(Model):
    """What `Value.links` holds."""

    self_: str | None = wire("Self")
