# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from .._runtime.model import JsonObject, Model, wire


class PatchContactEntity(Model):
    """What `contact_entity.patch_contact_entity` takes as `changes`."""

    op: str | None = wire("op")
    """Operation"""

    path: str | None = wire("path")
    """Property"""

    value: JsonObject | None = wire("value")
    """New value"""
