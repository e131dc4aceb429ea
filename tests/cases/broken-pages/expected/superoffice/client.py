# Generated from the endpoint docs; edits here are overwritten.
"""The entry point: one attribute per agent, loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import AsyncApiClient, SyncApiClient

if TYPE_CHECKING:
    from .agents.thing import AsyncThingAgent, ThingAgent
    from .models.request_headers import RequestHeaders as RequestHeaders


class Client(SyncApiClient["RequestHeaders"]):
    """The API, blocking.

    >>> with Client("https://sod.superoffice.com/Cust12345", auth=("jo", "pw")) as so:
    ...     so.thing
    """

    @cached_property
    def thing(self) -> ThingAgent:
        """The Thing agent."""
        from .agents.thing import ThingAgent

        return ThingAgent(self)


class AsyncClient(AsyncApiClient["RequestHeaders"]):
    """The API, awaited. See `Client`."""

    @cached_property
    def thing(self) -> AsyncThingAgent:
        """The Thing agent."""
        from .agents.thing import AsyncThingAgent

        return AsyncThingAgent(self)
