# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model, wire

if TYPE_CHECKING:
    from .field_property import FieldProperty
    from .table_right import TableRight


class ContentInfo(Model):
    """What `EmailFlow.content_info` holds."""

    workflow_content_type: Literal["Message"] | str | None = wire("WorkflowContentType")
    id: int | None = wire("Id")
    actions: bool | None = wire("Actions")
    table_right: TableRight | None = wire("TableRight")
    field_properties: dict[str, FieldProperty] | None = wire("FieldProperties")
