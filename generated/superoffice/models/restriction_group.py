# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from .._runtime.model import JsonObject, Model, wire


class RestrictionGroup(Model):
    """What `WorkflowFilter.restriction_groups` holds."""

    name: str | None = wire("Name")
    description: str | None = wire("Description")
    rank: int | None = wire("Rank")
    restrictions: list[JsonObject] | None = wire("Restrictions")
