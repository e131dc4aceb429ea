# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from typing import Literal

from .._runtime.model import Model, wire


class WorkflowStepBase(Model):
    """`WorkflowStepBase` in the docs."""

    workflow_step_id: int | None = wire("WorkflowStepId")
    """Primary key"""

    workflow_id: int | None = wire("WorkflowId")
    """Id of the workflow that the step belongs to."""

    step_type: Literal["SendEmail"] | str | None = wire("StepType")
    """The kind of step, which decides what it does when it is carried out."""

    rank: int | None = wire("Rank")
    """The position of the step among its siblings; lower ranks are carried out
    first.
    """
