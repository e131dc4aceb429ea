# Generated from the endpoint docs; edits here are overwritten.
"""The endpoints of the Workflow agent."""

from .._runtime.operation import Operation
from .._runtime.parameter import SELECTION
from ..models.workflow_event_result import WorkflowEventResult
from ..requests import workflow as requests

SEND_EVENT = Operation(
    "workflow.send_event",
    "POST",
    "/api/v1/Agents/Workflow/SendEvent",
    request=requests.SendEventRequest,
    response=WorkflowEventResult,
    parameters=(SELECTION,),
)

OPERATIONS = (SEND_EVENT,)
