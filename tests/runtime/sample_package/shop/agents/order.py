"""The Order agent."""

from __future__ import annotations

from datetime import datetime

from .._runtime.agent import Agent, AsyncAgent, awaited
from .._runtime.selection import Select
from ..models.customer import Customer
from ..models.order import Order
from ..models.request_headers import RequestHeaders
from ..operations import order as _operations
from ..requests import order as _requests


class OrderAgent(Agent):
    """Agents/Order."""

    def delete_order(
        self, *, order_id: int, headers: RequestHeaders | None = None
    ) -> None:
        """Delete an order."""
        return self._call(
            _operations.DELETE_ORDER, None, {"orderId": order_id}, headers
        )

    def find_orders(
        self,
        *,
        customer: Customer | None,
        tags: list[str] | None,
        since: datetime | None,
        select: Select | None = None,
        headers: RequestHeaders | None = None,
    ) -> list[Order]:
        """Find orders."""
        body = _requests.FindOrdersRequest(customer=customer, tags=tags, since=since)
        return self._call(_operations.FIND_ORDERS, body, {"$select": select}, headers)

    def get_order(
        self,
        *,
        order_id: int,
        select: Select | None = None,
        as_of: datetime | None = None,
        open: bool | None = None,
        headers: RequestHeaders | None = None,
    ) -> Order | None:
        """Get an order."""
        return self._find(
            _operations.GET_ORDER,
            None,
            {"orderId": order_id, "$select": select, "asOf": as_of, "open": open},
            headers,
        )

    def get_totals(
        self, order_ids: list[int], *, headers: RequestHeaders | None = None
    ) -> dict[str, float]:
        """Get what orders cost, by number."""
        return self._call(_operations.GET_TOTALS, order_ids, {}, headers)

    def save_order(
        self, order: Order, *, headers: RequestHeaders | None = None
    ) -> Order:
        """Save an order."""
        return self._call(_operations.SAVE_ORDER, order, {}, headers)


class AsyncOrderAgent(AsyncAgent):
    """Agents/Order, awaited."""

    delete_order = awaited(OrderAgent.delete_order)
    find_orders = awaited(OrderAgent.find_orders)
    get_order = awaited(OrderAgent.get_order)
    get_totals = awaited(OrderAgent.get_totals)
    save_order = awaited(OrderAgent.save_order)
