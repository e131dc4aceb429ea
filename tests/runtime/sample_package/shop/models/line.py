from __future__ import annotations

from .._runtime.model import Model, wire


class Line(Model):
    """One line of an order."""

    article: str | None = wire("Article")
    """What is bought."""

    quantity: int | None = wire("Quantity")
    """How many of it."""

    price: float | None = wire("Price")
    """The price of one."""
