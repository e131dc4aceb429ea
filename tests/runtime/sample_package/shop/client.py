"""The entry point: one attribute per agent, loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import AsyncApiClient, SyncApiClient

if TYPE_CHECKING:
    from .agents.customer import AsyncCustomerAgent, CustomerAgent
    from .agents.order import AsyncOrderAgent, OrderAgent
    from .models.request_headers import RequestHeaders as RequestHeaders


class Client(SyncApiClient["RequestHeaders"]):
    """The API, blocking."""

    @cached_property
    def customer(self) -> CustomerAgent:
        """Customer."""
        from .agents.customer import CustomerAgent

        return CustomerAgent(self)

    @cached_property
    def order(self) -> OrderAgent:
        """Agents/Order."""
        from .agents.order import OrderAgent

        return OrderAgent(self)


class AsyncClient(AsyncApiClient["RequestHeaders"]):
    """The API, awaited. See `Client`."""

    @cached_property
    def customer(self) -> AsyncCustomerAgent:
        """Customer."""
        from .agents.customer import AsyncCustomerAgent

        return AsyncCustomerAgent(self)

    @cached_property
    def order(self) -> AsyncOrderAgent:
        """Agents/Order."""
        from .agents.order import AsyncOrderAgent

        return AsyncOrderAgent(self)
