# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model, wire

if TYPE_CHECKING:
    from .field_property import FieldProperty
    from .restriction_group import RestrictionGroup
    from .table_right import TableRight


class WorkflowTrigger(Model):
    """`WorkflowTrigger` in the docs."""

    workflow_trigger_id: int | None = wire("WorkflowTriggerId")
    """Primary key"""

    workflow_id: int | None = wire("WorkflowId")
    """Id of the workflow that the trigger starts."""

    trigger_type: Literal["PersonCreated"] | str | None = wire("TriggerType")
    """The kind of event that the trigger listens for."""

    restriction_groups: list[RestrictionGroup] | None = wire("RestrictionGroups")
    """The groups of conditions that the event has to match for the trigger to fire."""

    table_right: TableRight | None = wire("TableRight")
    """The carrier's table right"""

    field_properties: dict[str, FieldProperty] | None = wire("FieldProperties")
    """Field property dictionary mapping field names to field access rights."""
