"""The service of the Customer resource."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request

from .._runtime.server import Answer, Service, not_implemented
from ..models.customer import Customer
from ..operations import customer as _operations


class CustomerService(Service):
    """Customers, to be served: override what you serve. The rest answers 501."""

    operations = _operations.OPERATIONS

    def get_customer(
        self, *, id_: str, fields: list[int] | None, http: Request
    ) -> Answer[Customer | None]:
        """Get a customer."""
        raise not_implemented(_operations.GET_CUSTOMER)

    def get_latest(self, *, http: Request) -> Answer[Any]:
        """Get the latest customer, in some form."""
        raise not_implemented(_operations.GET_LATEST)
