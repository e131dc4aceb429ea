# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.model import Model, wire

if TYPE_CHECKING:
    from .field_property import FieldProperty
    from .table_right import TableRight


class FencingInfo(Model):
    """`FencingInfo` in the docs."""

    active_count: int | None = wire("ActiveCount")
    """The number of flows that are running now."""

    maximum: int | None = wire("Maximum")
    """The highest number of flows that may run at the same time."""

    is_nearing_maximum: bool | None = wire("IsNearingMaximum")
    """True if the number of running flows is close to the maximum."""

    has_reached_maximum: bool | None = wire("HasReachedMaximum")
    """True if no more flows can be started until one is stopped."""

    warning_message: str | None = wire("WarningMessage")
    """A short warning to show to the user; empty when there is nothing to warn
    about.
    """

    warning_tooltip: str | None = wire("WarningTooltip")
    """A longer explanation that goes with the warning."""

    table_right: TableRight | None = wire("TableRight")
    """The carrier's table right"""

    field_properties: dict[str, FieldProperty] | None = wire("FieldProperties")
    """Field property dictionary mapping field names to field access rights."""
