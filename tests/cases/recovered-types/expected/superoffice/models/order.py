# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Literal

from .._runtime.model import JsonObject, Model, wire

if TYPE_CHECKING:
    from .customer import Customer
    from .line import Line
    from .rights import Rights


class Order(Model):
    """`Order` in the docs."""

    order_id: int | None = wire("OrderId")
    """Primary key"""

    status: Literal["Shipped"] | str | None = wire("Status")
    placed: datetime | None = wire("Placed")
    """When"""

    customer: Customer | None = wire("Customer")
    """Who"""

    lines: list[Line] | None = wire("Lines")
    """What"""

    prices: dict[str, str] | None = wire("Prices")
    extra: dict[str, float] | None = wire("Extra")
    """Deprecated: Use Prices instead. Read-only."""

    rights: Rights | None = wire("Rights")
    recurrence: JsonObject | None = wire("Recurrence")
