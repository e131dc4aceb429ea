# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.model import Model, wire

if TYPE_CHECKING:
    from .link import Link


class Value(Model):
    """What `ODataContact.value` holds."""

    primary_key: str | None = wire("PrimaryKey")
    links: Link | None = wire("_Links")
    contact_id: int | None = wire("contactId")
