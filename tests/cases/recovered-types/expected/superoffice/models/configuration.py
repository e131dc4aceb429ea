# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from .._runtime.model import Model, wire


class Configuration(Model):
    """What `shop.get_configuration` answers."""

    key: str | None = wire("Key")
    value: str | None = wire("Value")
