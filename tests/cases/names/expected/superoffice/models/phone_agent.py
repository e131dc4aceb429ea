# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from .._runtime.model import Model, wire


class PhoneAgent(Model):
    """`PhoneAgent` in the docs."""

    name: str | None = wire("Name")
