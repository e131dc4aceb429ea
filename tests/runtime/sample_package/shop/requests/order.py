"""The request bodies of the Order agent."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from .._runtime.model import Request, wire

if TYPE_CHECKING:
    from ..models.customer import Customer


class FindOrdersRequest(Request):
    """The body of Agents/Order/FindOrders."""

    customer: Customer | None = wire("Customer")
    """Who bought."""

    tags: list[str] | None = wire("Tags")
    """Words to find by."""

    since: datetime | None = wire("Since")
    """The earliest date."""
