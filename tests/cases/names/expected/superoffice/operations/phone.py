# Generated from the endpoint docs; edits here are overwritten.
"""The endpoints of the Phone agent."""

from types import NoneType

from .._runtime.operation import Operation
from ..models.phone_agent import PhoneAgent
from ..requests import phone as requests

CHECK = Operation(
    "phone.check",
    "POST",
    "/api/v1/Agents/Phone/Check",
    request=requests.CheckRequest,
    response=str,
)

CHECK_CLIENT = Operation(
    "phone.check_client",
    "POST",
    "/api/v1/Agents/Phone/CheckClient",
    request=NoneType,
    response=PhoneAgent,
)

IS_NUMBER_VALID = Operation(
    "phone.is_number_valid",
    "POST",
    "/api/v1/Agents/Phone/IsNumberValid",
    request=requests.IsNumberValidRequest,
    response=bool,
)

OPERATIONS = (
    CHECK,
    CHECK_CLIENT,
    IS_NUMBER_VALID,
)
