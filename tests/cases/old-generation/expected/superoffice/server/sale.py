# Generated from the endpoint docs; edits here are overwritten.
"""The service of the Sale agent."""

from __future__ import annotations

from starlette.requests import Request

from .._runtime.server import Answer, Service, not_implemented
from ..models.sale import Sale
from ..operations import sale as _operations
from ..requests import sale as requests


class SaleService(Service):
    """The Sale agent, to be served: override what you serve.

    The rest answers 501.
    """

    operations = _operations.OPERATIONS

    def delete_sales(self, body: list[int], *, http: Request) -> Answer[None]:
        """Deletes sales"""
        raise not_implemented(_operations.DELETE_SALES)

    def get_names(
        self, body: requests.GetNamesRequest, *, http: Request
    ) -> Answer[list[str]]:
        """Names of sales"""
        raise not_implemented(_operations.GET_NAMES)

    def get_sale(self, *, sale_id: int, http: Request) -> Answer[Sale | None]:
        """Gets a Sale."""
        raise not_implemented(_operations.GET_SALE)

    def save_sale(self, body: Sale, *, http: Request) -> Answer[Sale]:
        """Saves a Sale."""
        raise not_implemented(_operations.SAVE_SALE)
