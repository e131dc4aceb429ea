# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from .._runtime.model import Model, wire


class Customer(Model):
    """`Customer` in the docs."""

    customer_id: int | None = wire("CustomerId")
    name: str | None = wire("Name")
    logo: bytes | None = wire("Logo")
