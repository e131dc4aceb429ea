"""The service of the Order agent."""

from __future__ import annotations

from datetime import datetime

from starlette.requests import Request

from .._runtime.server import Answer, Service, not_implemented
from ..models.order import Order
from ..operations import order as _operations
from ..requests import order as requests


class OrderService(Service):
    """The Order agent, to be served: override what you serve. The rest answers 501."""

    operations = _operations.OPERATIONS

    def delete_order(self, *, order_id: int, http: Request) -> Answer[None]:
        """Delete an order."""
        raise not_implemented(_operations.DELETE_ORDER)

    def find_orders(
        self, body: requests.FindOrdersRequest, *, select: str | None, http: Request
    ) -> Answer[list[Order]]:
        """Find orders."""
        raise not_implemented(_operations.FIND_ORDERS)

    def get_order(
        self,
        *,
        order_id: int,
        select: str | None,
        as_of: datetime | None,
        open: bool | None,
        http: Request,
    ) -> Answer[Order | None]:
        """Get an order."""
        raise not_implemented(_operations.GET_ORDER)

    def get_totals(self, body: list[int], *, http: Request) -> Answer[dict[str, float]]:
        """Get what orders cost, by number."""
        raise not_implemented(_operations.GET_TOTALS)

    def save_order(self, body: Order, *, http: Request) -> Answer[Order]:
        """Save an order."""
        raise not_implemented(_operations.SAVE_ORDER)
