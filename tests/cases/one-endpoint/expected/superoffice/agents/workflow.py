# Generated from the endpoint docs; edits here are overwritten.
"""The client of the Workflow agent."""

from __future__ import annotations

from .._runtime.agent import Agent, AsyncAgent, awaited
from .._runtime.selection import Select
from ..models.request_headers import RequestHeaders
from ..models.workflow_event import WorkflowEvent
from ..models.workflow_event_result import WorkflowEventResult
from ..operations import workflow as _operations
from ..requests import workflow as _requests


class WorkflowAgent(Agent):
    """The Workflow agent.

    Arguments that its methods share:
        headers: Headers of this call; they override the client's.

    Arguments without a default are sent in a body even if `None`, as null.
    """

    def send_event(
        self,
        *,
        workflow_event: WorkflowEvent | None,
        select: Select | None = None,
        headers: RequestHeaders | None = None,
    ) -> WorkflowEventResult | None:
        """Send a workflow event.

        Most event signaling will finish very quickly as they normally just change the
        state of a workflow instance

        Args:
            workflow_event: Workflow event carrier. Carrier object for WorkflowEvent.
                Services for the WorkflowEvent Carrier is available from the Workflow
                Agent.
            select: Optional comma separated list of properties to include in the
                result. Other fields are then nulled out to reduce payload size:
                "Name,department,category". Default = show all fields.

        Documented in v1WorkflowAgent_SendEvent.
        """
        body = _requests.SendEventRequest(workflow_event=workflow_event)
        return self._find(_operations.SEND_EVENT, body, {"$select": select}, headers)


class AsyncWorkflowAgent(AsyncAgent):
    """The same, awaited. See `WorkflowAgent`."""

    send_event = awaited(WorkflowAgent.send_event)
