# Generated from the endpoint docs; edits here are overwritten.
"""The service of the Shop agent."""

from __future__ import annotations

from starlette.requests import Request

from .._runtime.server import Answer, Service, not_implemented
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

    def delete_order(self, *, order_id: int, http: Request) -> Answer[None]:
        """Do it."""
        raise not_implemented(_operations.DELETE_ORDER)

    def find_article(
        self, body: requests.FindArticleRequest, *, http: Request
    ) -> Answer[Article | None]:
        """Do it."""
        raise not_implemented(_operations.FIND_ARTICLE)

    def get_configuration(self, *, http: Request) -> Answer[dict[str, Configuration]]:
        """Do it."""
        raise not_implemented(_operations.GET_CONFIGURATION)

    def get_customer(self, *, http: Request) -> Answer[Customer | None]:
        """Do it."""
        raise not_implemented(_operations.GET_CUSTOMER)

    def get_matrix(self, *, http: Request) -> Answer[list[list[str]]]:
        """Do it."""
        raise not_implemented(_operations.GET_MATRIX)

    def get_orders(self, body: list[int], *, http: Request) -> Answer[list[Order]]:
        """Do it."""
        raise not_implemented(_operations.GET_ORDERS)

    def get_totals(self, *, http: Request) -> Answer[dict[str, float]]:
        """Do it."""
        raise not_implemented(_operations.GET_TOTALS)

    def save_order(self, body: Order, *, http: Request) -> Answer[Order]:
        """Do it."""
        raise not_implemented(_operations.SAVE_ORDER)
