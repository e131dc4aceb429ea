# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model, wire

if TYPE_CHECKING:
    from .workflow_step_base import WorkflowStepBase


class WorkflowStepOptionBase(Model):
    """`WorkflowStepOptionBase` in the docs."""

    option_type: Literal["PersonData"] | str | None = wire("OptionType")
    """The kind of option, which decides what is examined when a path is chosen."""

    workflow_step_option_id: int | None = wire("WorkflowStepOptionId")
    """Primary key"""

    workflow_step_id: int | None = wire("WorkflowStepId")
    """Id of the step that the option is a branch of."""

    workflow_id: int | None = wire("WorkflowId")
    """Id of the workflow that the option belongs to."""

    name: str | None = wire("Name")
    """The label of the branch in the flow editor."""

    rank: int | None = wire("Rank")
    """The position of the option among the branches of its step; lower ranks are tried
    first.
    """

    steps: list[WorkflowStepBase] | None = wire("Steps")
    """The steps carried out for participants who follow this branch."""
