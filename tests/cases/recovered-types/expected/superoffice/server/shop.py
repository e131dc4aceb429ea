# Generated from the endpoint docs; edits here are overwritten.
"""The service of the Shop agent."""

from __future__ import annotations

from starlette.requests import Request

from .._runtime.server import Service, not_implemented
from ..models.article import Article
from ..models.configuration import Configuration
from ..models.customer import Customer
from ..models.order import Order
from ..operations import shop as _operations
from ..requests import shop as requests


class ShopService(Service):
    """The Shop agent, to be served: override what you serve.

    The rest answers 501.
    """

    operations = _operations.OPERATIONS

    async def delete_order(self, *, order_id: int, http: Request) -> None:
        """Do it."""
        raise not_implemented(_operations.DELETE_ORDER)

    async def find_article(
        self, body: requests.FindArticleRequest, *, http: Request
    ) -> Article | None:
        """Do it."""
        raise not_implemented(_operations.FIND_ARTICLE)

    async def get_configuration(self, *, http: Request) -> dict[str, Configuration]:
        """Do it."""
        raise not_implemented(_operations.GET_CONFIGURATION)

    async def get_customer(self, *, http: Request) -> Customer | None:
        """Do it."""
        raise not_implemented(_operations.GET_CUSTOMER)

    async def get_matrix(self, *, http: Request) -> list[list[str]]:
        """Do it."""
        raise not_implemented(_operations.GET_MATRIX)

    async def get_orders(self, body: list[int], *, http: Request) -> list[Order]:
        """Do it."""
        raise not_implemented(_operations.GET_ORDERS)

    async def get_totals(self, *, http: Request) -> dict[str, float]:
        """Do it."""
        raise not_implemented(_operations.GET_TOTALS)

    async def save_order(self, body: Order, *, http: Request) -> Order:
        """Do it."""
        raise not_implemented(_operations.SAVE_ORDER)
