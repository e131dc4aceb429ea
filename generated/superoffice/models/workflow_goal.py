# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model, wire

if TYPE_CHECKING:
    from .field_property import FieldProperty
    from .restriction_group import RestrictionGroup
    from .table_right import TableRight


class WorkflowGoal(Model):
    """`WorkflowGoal` in the docs."""

    workflow_goal_id: int | None = wire("WorkflowGoalId")
    """Primary key"""

    workflow_id: int | None = wire("WorkflowId")
    """Id of the workflow that the goal belongs to."""

    goal_type: Literal["PersonUpdated"] | str | None = wire("GoalType")
    """The kind of event that counts as reaching the goal."""

    restriction_groups: list[RestrictionGroup] | None = wire("RestrictionGroups")
    """The groups of conditions that the event has to match for the goal to be
    reached.
    """

    table_right: TableRight | None = wire("TableRight")
    """The carrier's table right"""

    field_properties: dict[str, FieldProperty] | None = wire("FieldProperties")
    """Field property dictionary mapping field names to field access rights."""
