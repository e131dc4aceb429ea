"""The Customer resource."""

from __future__ import annotations

from typing import Any

from .._runtime.agent import Agent, AsyncAgent, awaited
from ..models.customer import Customer
from ..models.request_headers import RequestHeaders
from ..operations import customer as _operations


class CustomerAgent(Agent):
    """Customer."""

    def get_customer(
        self,
        *,
        id_: str,
        fields: list[int] | None = None,
        headers: RequestHeaders | None = None,
    ) -> Customer | None:
        """Get a customer."""
        return self._find(
            _operations.GET_CUSTOMER, None, {"id": id_, "fields": fields}, headers
        )

    def get_latest(self, *, headers: RequestHeaders | None = None) -> Any:
        """Get the latest customer, in some form."""
        return self._call(_operations.GET_LATEST, None, {}, headers)


class AsyncCustomerAgent(AsyncAgent):
    """Customer, awaited."""

    get_customer = awaited(CustomerAgent.get_customer)
    get_latest = awaited(CustomerAgent.get_latest)
