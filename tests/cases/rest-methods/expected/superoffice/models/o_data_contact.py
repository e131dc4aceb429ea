# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.model import Model, wire

if TYPE_CHECKING:
    from .value import Value


class ODataContact(Model):
    """`ODataContact` in the docs."""

    odata_metadata: str | None = wire("odata.metadata")
    odata_next_link: str | None = wire("odata.nextLink")
    value: list[Value] | None = wire("value")
    """Contacts"""
