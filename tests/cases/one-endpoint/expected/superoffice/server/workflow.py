# Generated from the endpoint docs; edits here are overwritten.
"""The service of the Workflow agent."""

from __future__ import annotations

from starlette.requests import Request

from .._runtime.server import Answer, Service, not_implemented
from ..models.workflow_event_result import WorkflowEventResult
from ..operations import workflow as _operations
from ..requests import workflow as requests


class WorkflowService(Service):
    """The Workflow agent, to be served: override what you serve.

    The rest answers 501.
    """

    operations = _operations.OPERATIONS

    def send_event(
        self, body: requests.SendEventRequest, *, select: str | None, http: Request
    ) -> Answer[WorkflowEventResult | None]:
        """Send a workflow event."""
        raise not_implemented(_operations.SEND_EVENT)
