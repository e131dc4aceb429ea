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
    """The API, blocking; a context manager, which closes the connections.

        with Client("https://sod.superoffice.com/Cust12345") as so:
            found = so.a.do(arg=..., x="…")

    Args:
        base_url: Where the API is, with or without `/api` or `/api/v1`.
        auth: A scheme, such as `Bearer`, or user and password.
        headers: `RequestHeaders` of every call: language, culture, time zone.
        timeout: Seconds that the server may take to accept, take or send something.
        deadline: Seconds that a call may take, with all its repetitions.
        retries: How often to repeat a request after a failure that may pass.
        rate_limit: How many requests to send in any second, or a `Limiter`.
        event_hooks: Functions of each request and each answer, as httpx2 has them.
        transport: What sends the calls in place of httpx2's own.

    All but the address may be left out. `ClientOptions` tells more of each.
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
    """The API, awaited; a context manager, which closes the connections.

        async with AsyncClient("https://sod.superoffice.com/Cust12345") as so:
            found = await so.a.do(arg=..., x="…")

    Args:
        base_url: Where the API is, with or without `/api` or `/api/v1`.
        auth: A scheme, such as `Bearer`, or user and password.
        headers: `RequestHeaders` of every call: language, culture, time zone.
        timeout: Seconds that the server may take to accept, take or send something.
        deadline: Seconds that a call may take, with all its repetitions.
        retries: How often to repeat a request after a failure that may pass.
        rate_limit: How many requests to send in any second, or a `Limiter`.
        event_hooks: Functions of each request and each answer, as httpx2 has them.
        transport: What sends the calls in place of httpx2's own.

    All but the address may be left out. `ClientOptions` tells more of each.
    """

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
