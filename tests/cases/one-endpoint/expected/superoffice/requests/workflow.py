# Generated from the endpoint docs; edits here are overwritten.
"""The request bodies of the Workflow agent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.model import Request, wire

if TYPE_CHECKING:
    from ..models.workflow_event import WorkflowEvent


class SendEventRequest(Request):
    """The body of Agents/Workflow/SendEvent."""

    workflow_event: WorkflowEvent | None = wire("WorkflowEvent")
