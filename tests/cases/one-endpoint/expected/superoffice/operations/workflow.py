# Generated from the endpoint docs; edits here are overwritten.
"""The endpoints of the Workflow agent."""

from .._runtime.operation import Operation
from .._runtime.parameter import Parameter
from ..models.workflow_event_result import WorkflowEventResult
from ..requests import workflow as requests

SEND_EVENT = Operation(
    "workflow.send_event",
    "POST",
    "/api/v1/Agents/Workflow/SendEvent",
    request=requests.SendEventRequest,
    response=WorkflowEventResult,
    status=200,
    parameters=(Parameter("$select", "select", str),),
)

OPERATIONS = (SEND_EVENT,)
