# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.model import Model, wire

if TYPE_CHECKING:
    from .member import Member


class Sale(Model):
    """`Sale` in the docs."""

    sale_id: int | None = wire("SaleId")
    """Primary key"""

    contact: Any = wire("Contact")
    """The contact"""

    members: list[Member] | None = wire("Members")
    """Who takes part"""
