# Generated from the endpoint docs; edits here are overwritten.
"""The client of the Sale agent."""

from __future__ import annotations

from .._runtime.agent import Agent, AsyncAgent, awaited
from ..models.request_headers import RequestHeaders
from ..models.sale import Sale
from ..operations import sale as _operations
from ..requests import sale as _requests


class SaleAgent(Agent):
    """The Sale agent.

    Arguments that its methods share:
        headers: Headers of this call; they override the client's.

    Arguments without a default are sent in a body even if `None`, as null.
    """

    def delete_sales(
        self, sale_ids: list[int], *, headers: RequestHeaders | None = None
    ) -> None:
        """Deletes sales

        Documented in v1SaleAgent_DeleteSales.
        """
        return self._call(_operations.DELETE_SALES, sale_ids, {}, headers)

    def get_names(
        self, *, prefix: str | None, headers: RequestHeaders | None = None
    ) -> list[str]:
        """Names of sales

        Documented in v1SaleAgent_GetNames.
        """
        body = _requests.GetNamesRequest(prefix=prefix)
        return self._call(_operations.GET_NAMES, body, {}, headers)

    def get_sale(
        self, *, sale_id: int, headers: RequestHeaders | None = None
    ) -> Sale | None:
        """Gets a Sale.

        Args:
            sale_id: The primary key

        Documented in v1SaleAgent_GetSale.
        """
        return self._find(_operations.GET_SALE, None, {"saleId": sale_id}, headers)

    def save_sale(self, entity: Sale, *, headers: RequestHeaders | None = None) -> Sale:
        """Saves a Sale.

        It is created if it is new.

        Documented in v1SaleAgent_SaveSale.
        """
        return self._call(_operations.SAVE_SALE, entity, {}, headers)


class AsyncSaleAgent(AsyncAgent):
    """The same, awaited. See `SaleAgent`."""

    delete_sales = awaited(SaleAgent.delete_sales)
    get_names = awaited(SaleAgent.get_names)
    get_sale = awaited(SaleAgent.get_sale)
    save_sale = awaited(SaleAgent.save_sale)
