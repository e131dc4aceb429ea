# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model, wire

if TYPE_CHECKING:
    from .field_property import FieldProperty
    from .table_right import TableRight


class WorkflowEvent(Model):
    """`WorkflowEvent` in the docs."""

    event_type: Literal["Run"] | str | None = wire("EventType")
    """The kind of event that took place."""

    attributes: str | None = wire("Attributes")
    """Details of the event, such as the ids of the records it concerns."""

    table_right: TableRight | None = wire("TableRight")
    """The carrier's table right"""

    field_properties: dict[str, FieldProperty] | None = wire("FieldProperties")
    """Field property dictionary mapping field names to field access rights."""
