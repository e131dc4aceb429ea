# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.model import Model, wire

if TYPE_CHECKING:
    from .field_property import FieldProperty
    from .restriction_group import RestrictionGroup
    from .table_right import TableRight


class WorkflowFilter(Model):
    """`WorkflowFilter` in the docs."""

    restriction_groups: list[RestrictionGroup] | None = wire("RestrictionGroups")
    """The groups of conditions that make up the filter; a person has to match at least
    one group.
    """

    table_right: TableRight | None = wire("TableRight")
    """The carrier's table right"""

    field_properties: dict[str, FieldProperty] | None = wire("FieldProperties")
    """Field property dictionary mapping field names to field access rights."""
