# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model, wire

if TYPE_CHECKING:
    from .field_property import FieldProperty
    from .table_right import TableRight


class WorkflowEventResult(Model):
    """`WorkflowEventResult` in the docs."""

    event_type: Literal["AddedMessage"] | str | None = wire("EventType")
    """The workflow event type"""

    attributes: str | None = wire("Attributes")
    """Event result info"""

    table_right: TableRight | None = wire("TableRight")
    """The carrier's table right"""

    field_properties: dict[str, FieldProperty] | None = wire("FieldProperties")
    """Field property dictionary mapping field names to field access rights."""
