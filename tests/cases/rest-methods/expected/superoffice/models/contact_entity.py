# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal

from .._runtime.model import Model, wire

if TYPE_CHECKING:
    from .field_property import FieldProperty


class ContactEntity(Model):
    """`ContactEntity` in the docs."""

    contact_id: int | None = wire("ContactId")
    """Primary key"""

    name: str | None = wire("Name")
    """Contact name"""

    kind: Literal["Customer"] | str | None = wire("Kind")
    """What it is"""

    updated: datetime | None = wire("Updated")
    """When it was changed; read-only"""

    table_right: Any = wire("TableRight")
    field_properties: dict[str, FieldProperty] | None = wire("FieldProperties")
