# Generated from the endpoint docs; edits here are overwritten.
"""The client of the Shop agent."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from .._runtime.agent import Agent, AsyncAgent, awaited
from .._runtime.model import JsonObject
from ..models.article import Article
from ..models.configuration import Configuration
from ..models.customer import Customer
from ..models.line import Line
from ..models.order import Order
from ..models.request_headers import RequestHeaders
from ..operations import shop as _operations
from ..requests import shop as _requests


class ShopAgent(Agent):
    """The Shop agent.

    Arguments that its methods share:
        headers: Headers of this call; they override the client's.

    Arguments without a default are sent in a body even if `None`, as null.
    """

    def delete_order(
        self, *, order_id: int, headers: RequestHeaders | None = None
    ) -> None:
        """Do it.

        Documented in v1ShopAgent_DeleteOrder.
        """
        return self._call(
            _operations.DELETE_ORDER, None, {"orderId": order_id}, headers
        )

    def find_article(
        self,
        *,
        line: Line | None,
        since: datetime | None,
        kind: Literal["Cheap"] | str | None,
        any: JsonObject | None,
        tags: list[str] | None,
        headers: RequestHeaders | None = None,
    ) -> Article | None:
        """Do it.

        Args:
            line: One

        Documented in v1ShopAgent_FindArticle.
        """
        body = _requests.FindArticleRequest(
            line=line, since=since, kind=kind, any=any, tags=tags
        )
        return self._find(_operations.FIND_ARTICLE, body, {}, headers)

    def get_configuration(
        self, *, headers: RequestHeaders | None = None
    ) -> dict[str, Configuration]:
        """Do it.

        Documented in v1ShopAgent_GetConfiguration.
        """
        return self._call(_operations.GET_CONFIGURATION, None, {}, headers)

    def get_customer(self, *, headers: RequestHeaders | None = None) -> Customer | None:
        """Do it.

        Documented in v1ShopAgent_GetCustomer.
        """
        return self._find(_operations.GET_CUSTOMER, None, {}, headers)

    def get_matrix(self, *, headers: RequestHeaders | None = None) -> list[list[str]]:
        """Do it.

        Documented in v1ShopAgent_GetMatrix.
        """
        return self._call(_operations.GET_MATRIX, None, {}, headers)

    def get_orders(
        self, order_ids: list[int], *, headers: RequestHeaders | None = None
    ) -> list[Order]:
        """Do it.

        Documented in v1ShopAgent_GetOrders.
        """
        return self._call(_operations.GET_ORDERS, order_ids, {}, headers)

    def get_totals(self, *, headers: RequestHeaders | None = None) -> dict[str, float]:
        """Do it.

        Documented in v1ShopAgent_GetTotals.
        """
        return self._call(_operations.GET_TOTALS, None, {}, headers)

    def save_order(
        self, entity: Order, *, headers: RequestHeaders | None = None
    ) -> Order:
        """Do it.

        Documented in v1ShopAgent_SaveOrder.
        """
        return self._call(_operations.SAVE_ORDER, entity, {}, headers)


class AsyncShopAgent(AsyncAgent):
    """The same, awaited. See `ShopAgent`."""

    delete_order = awaited(ShopAgent.delete_order)
    find_article = awaited(ShopAgent.find_article)
    get_configuration = awaited(ShopAgent.get_configuration)
    get_customer = awaited(ShopAgent.get_customer)
    get_matrix = awaited(ShopAgent.get_matrix)
    get_orders = awaited(ShopAgent.get_orders)
    get_totals = awaited(ShopAgent.get_totals)
    save_order = awaited(ShopAgent.save_order)
