# Generated from the endpoint docs; edits here are overwritten.
"""The endpoints of the A agent."""

from .._runtime.operation import Operation
from .._runtime.parameter import Parameter
from ..models.type import Type
from ..requests import a as requests

DO = Operation(
    "a.do",
    "POST",
    "/api/v1/Agents/x'\"\\/x'\"\\/{x'\"\\}",
    request=requests.DoRequest,
    response=Type,
    parameters=(Parameter("x'\"\\", "x", str, required=True), Parameter("q", "q", str)),
)

OPERATIONS = (DO,)
