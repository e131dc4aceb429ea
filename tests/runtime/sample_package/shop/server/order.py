"""The service of the Order agent."""

from __future__ import annotations

from datetime import datetime

from starlette.requests import Request

from .._runtime.server import Service, not_implemented
from ..models.order import Order
from ..operations import order as _operations
from ..requests import order as requests


class OrderService(Service):
    """The Order agent, to be served: override what you serve. The rest answers 501."""

    operations = _operations.OPERATIONS

    async def delete_order(self, *, order_id: int, http: Request) -> None:
        """Delete an order."""
        raise not_implemented(_operations.DELETE_ORDER)

    async def find_orders(
        self, body: requests.FindOrdersRequest, *, select: str | None, http: Request
    ) -> list[Order]:
        """Find orders."""
        raise not_implemented(_operations.FIND_ORDERS)

    async def get_order(
        self,
        *,
        order_id: int,
        select: str | None,
        as_of: datetime | None,
        open: bool | None,
        http: Request,
    ) -> Order | None:
        """Get an order."""
        raise not_implemented(_operations.GET_ORDER)

    async def get_totals(self, body: list[int], *, http: Request) -> dict[str, float]:
        """Get what orders cost, by number."""
        raise not_implemented(_operations.GET_TOTALS)

    async def save_order(self, body: Order, *, http: Request) -> Order:
        """Save an order."""
        raise not_implemented(_operations.SAVE_ORDER)
