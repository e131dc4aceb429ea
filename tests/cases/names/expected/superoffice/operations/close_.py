# Generated from the endpoint docs; edits here are overwritten.
"""The endpoints of the Close agent."""

from types import NoneType

from .._runtime.operation import Operation

CLOSE = Operation(
    "close_.close",
    "POST",
    "/api/v1/Agents/Close/Close",
    request=NoneType,
    response=str,
)

OPERATIONS = (CLOSE,)
