from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal

from .._runtime.model import JsonObject, Model, wire

if TYPE_CHECKING:
    from .customer import Customer
    from .line import Line
    from .table_right import TableRight


class Order(Model):
    """What somebody bought."""

    order_id: int | None = wire("OrderId")
    """Its number."""

    status: Literal["Open", "Sent"] | str | None = wire("Status")
    """How far it is."""

    total: float | None = wire("Total")
    """What it costs."""

    paid: bool | None = wire("Paid")
    """Whether it is paid."""

    registered: datetime | None = wire("Registered")
    """When it was made."""

    invoice: bytes | None = wire("Invoice")
    """The invoice, a document."""

    customer: Customer | None = wire("Customer")
    """Who bought it."""

    lines: list[Line] | None = wire("Lines")
    """What was bought."""

    tags: list[str] | None = wire("Tags")
    """Words to find it by."""

    reminders: list[datetime] | None = wire("Reminders")
    """When to ask for the money."""

    parts: list[list[Line]] | None = wire("Parts")
    """The lines by parcel."""

    attachments: dict[str, bytes] | None = wire("Attachments")
    """Documents by name."""

    gifts: dict[str, Line] | None = wire("Gifts")
    """What was given, by occasion."""

    replaces: Order | None = wire("Replaces")
    """The order that this one takes the place of."""

    table_right: TableRight | None = wire("TableRight")
    """What may be done."""

    extra: JsonObject | None = wire("Extra")
    """Other facts."""

    note: Any | None = wire("Note/~")
    """Anything."""
