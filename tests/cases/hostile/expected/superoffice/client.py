# Generated from the endpoint docs; edits here are overwritten.
"""The entry point: one attribute per agent, loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import AsyncApiClient, SyncApiClient

if TYPE_CHECKING:
    from .agents.a import AAgent, AsyncAAgent
    from .agents.agents import AgentsAgent, AsyncAgentsAgent
    from .models.request_headers import RequestHeaders as RequestHeaders


class Client(SyncApiClient["RequestHeaders"]):
    """The API, blocking.

    >>> with Client("https://sod.superoffice.com/Cust12345", auth=("jo", "pw")) as so:
    ...     so.a
    """

    @cached_property
    def a(self) -> AAgent:
        """The A agent."""
        from .agents.a import AAgent

        return AAgent(self)

    @cached_property
    def agents(self) -> AgentsAgent:
        """The Agents agent."""
        from .agents.agents import AgentsAgent

        return AgentsAgent(self)


class AsyncClient(AsyncApiClient["RequestHeaders"]):
    """The API, awaited. See `Client`."""

    @cached_property
    def a(self) -> AsyncAAgent:
        """The A agent."""
        from .agents.a import AsyncAAgent

        return AsyncAAgent(self)

    @cached_property
    def agents(self) -> AsyncAgentsAgent:
        """The Agents agent."""
        from .agents.agents import AsyncAgentsAgent

        return AsyncAgentsAgent(self)
