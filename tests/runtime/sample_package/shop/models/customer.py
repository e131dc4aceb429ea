from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model, wire

if TYPE_CHECKING:
    from .order import Order


class Customer(Model):
    """Who buys."""

    customer_id: int | None = wire("CustomerId")
    """Its number."""

    name: str | None = wire("Name")
    """What it is called."""

    category: Literal["Private", "Business"] | str | None = wire("Category")
    """What kind of customer it is."""

    latest_order: Order | None = wire("LatestOrder")
    """What it bought last."""
