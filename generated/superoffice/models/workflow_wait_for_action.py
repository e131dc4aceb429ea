# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model, wire

if TYPE_CHECKING:
    from .field_property import FieldProperty
    from .restriction_group import RestrictionGroup
    from .table_right import TableRight


class WorkflowWaitForAction(Model):
    """`WorkflowWaitForAction` in the docs."""

    workflow_wait_for_action_id: int | None = wire("WorkflowWaitForActionId")
    """Primary key"""

    workflow_step_id: int | None = wire("WorkflowStepId")
    """Id of the waiting step that the action belongs to."""

    workflow_id: int | None = wire("WorkflowId")
    """Id of the workflow that the action belongs to."""

    rank: int | None = wire("Rank")
    """The position of the action within its waiting step."""

    action_type: Literal["LinkClicked"] | str | None = wire("ActionType")
    """The kind of action by the participant that ends the wait."""

    restriction_groups: list[RestrictionGroup] | None = wire("RestrictionGroups")
    """The groups of conditions that the action has to match, for example which link or
    form it concerns.
    """

    table_right: TableRight | None = wire("TableRight")
    """The carrier's table right"""

    field_properties: dict[str, FieldProperty] | None = wire("FieldProperties")
    """Field property dictionary mapping field names to field access rights."""
