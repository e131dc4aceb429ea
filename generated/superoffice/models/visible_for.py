# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model, wire

if TYPE_CHECKING:
    from .field_property import FieldProperty
    from .table_right import TableRight


class VisibleFor(Model):
    """What `EmailFlow.visible_for` holds."""

    visible_id: int | None = wire("VisibleId")
    visibility: Literal["All"] | str | None = wire("Visibility")
    display_value: str | None = wire("DisplayValue")
    table_right: TableRight | None = wire("TableRight")
    field_properties: dict[str, FieldProperty] | None = wire("FieldProperties")
