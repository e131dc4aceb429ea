# Generated from the endpoint docs; edits here are overwritten.
"""The endpoints of the con agent."""

from types import NoneType

from .._runtime.operation import Operation

NUL_ = Operation(
    "con_.nul_",
    "POST",
    "/api/v1/Agents/con/NUL",
    request=NoneType,
    response=NoneType,
    status=204,
)

OPERATIONS = (NUL_,)
