# Generated from the endpoint docs; edits here are overwritten.
"""The service of the Sale agent."""

from __future__ import annotations

from starlette.requests import Request

from .._runtime.server import Service, not_implemented
from ..models.sale import Sale
from ..operations import sale as _operations
from ..requests import sale as requests


class SaleService(Service):
    """The Sale agent, to be served: override what you serve.

    The rest answers 501.
    """

    operations = _operations.OPERATIONS

    async def delete_sales(self, body: list[int], *, http: Request) -> None:
        """Deletes sales"""
        raise not_implemented(_operations.DELETE_SALES)

    async def get_names(
        self, body: requests.GetNamesRequest, *, http: Request
    ) -> list[str]:
        """Names of sales"""
        raise not_implemented(_operations.GET_NAMES)

    async def get_sale(self, *, sale_id: int, http: Request) -> Sale | None:
        """Gets a Sale."""
        raise not_implemented(_operations.GET_SALE)

    async def save_sale(self, body: Sale, *, http: Request) -> Sale:
        """Saves a Sale."""
        raise not_implemented(_operations.SAVE_SALE)
