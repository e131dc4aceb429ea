# Generated from the endpoint docs; edits here are overwritten.
"""The endpoints of the ThingAgent agent."""

from .._runtime.operation import Operation
from .._runtime.parameter import Parameter
from ..models.thing import Thing
from ..requests import thing_agent as requests

REPEATED_PARAMETER = Operation(
    "thing_agent.repeated_parameter",
    "POST",
    "/api/v1/Agents/Thing/{id}/RepeatedParameter",
    request=requests.RepeatedParameterRequest,
    response=Thing,
    status=200,
    parameters=(Parameter("id", "id", str, required=True),),
)

OPERATIONS = (REPEATED_PARAMETER,)
