# Generated from the endpoint docs; edits here are overwritten.
"""The client of the ThingAgent agent."""

from __future__ import annotations

from .._runtime.client import Agent, AsyncAgent
from ..models.request_headers import RequestHeaders
from ..models.thing import Thing
from ..operations import thing_agent as operations
from ..requests import thing_agent as requests


class ThingAgentAgent(Agent):
    """The ThingAgent agent.

    Arguments that its methods share:
        headers: Headers of this call; they override the client's.

    Arguments without a default are sent even if they are `None`, as null.
    """

    def repeated_parameter(
        self, *, id: str, name: str | None, headers: RequestHeaders | None = None
    ) -> Thing | None:
        """Do it.

        Args:
            name: Its name

        Documented in v1ThingAgent_RepeatedParameter.
        """
        body = requests.RepeatedParameterRequest(name=name)
        return self._find(operations.REPEATED_PARAMETER, body, {"id": id}, headers)


class AsyncThingAgentAgent(AsyncAgent):
    """The same, awaited. See `ThingAgentAgent`."""

    async def repeated_parameter(
        self, *, id: str, name: str | None, headers: RequestHeaders | None = None
    ) -> Thing | None:
        """Do it.

        See `ThingAgentAgent.repeated_parameter`.
        """
        body = requests.RepeatedParameterRequest(name=name)
        return await self._find(
            operations.REPEATED_PARAMETER, body, {"id": id}, headers
        )
