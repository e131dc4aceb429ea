# Generated from the endpoint docs; edits here are overwritten.
"""The service of the ThingAgent agent."""

from __future__ import annotations

from starlette.requests import Request

from .._runtime.server import Service, not_implemented
from ..models.thing import Thing
from ..operations import thing_agent as operations
from ..requests import thing_agent as requests


class ThingAgentService(Service):
    """The ThingAgent agent, to be served: override what you serve.

    The rest answers 501.
    """

    operations = operations.OPERATIONS

    async def repeated_parameter(
        self, body: requests.RepeatedParameterRequest, *, id: str, http: Request
    ) -> Thing | None:
        """Do it."""
        raise not_implemented(operations.REPEATED_PARAMETER)
