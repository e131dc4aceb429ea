# Generated from the endpoint docs; edits here are overwritten.
"""The entry point: one attribute per agent, loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import AsyncApiClient, SyncApiClient

if TYPE_CHECKING:
    from .agents.sale import AsyncSaleAgent, SaleAgent
    from .models.request_headers import RequestHeaders as RequestHeaders


class Client(SyncApiClient["RequestHeaders"]):
    """The API, blocking; a context manager, which closes the connections.

        with Client("https://sod.superoffice.com/Cust12345") as so:
            found = so.sale.get_sale(sale_id=1)

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
    def sale(self) -> SaleAgent:
        """The Sale agent."""
        from .agents.sale import SaleAgent

        return SaleAgent(self)


class AsyncClient(AsyncApiClient["RequestHeaders"]):
    """The API, awaited; a context manager, which closes the connections.

        async with AsyncClient("https://sod.superoffice.com/Cust12345") as so:
            found = await so.sale.get_sale(sale_id=1)

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
    def sale(self) -> AsyncSaleAgent:
        """The Sale agent."""
        from .agents.sale import AsyncSaleAgent

        return AsyncSaleAgent(self)
