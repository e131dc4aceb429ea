# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from typing import Any

from .._runtime.model import Model, wire


class FieldProperty(Model):
    """What `WorkflowEventResult.field_properties` holds."""

    field_right: Any = wire("FieldRight")
    field_type: str | None = wire("FieldType")
    field_length: int | None = wire("FieldLength")
