# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.model import Model, wire

if TYPE_CHECKING:
    from .any import Any_


class Get(Model):
    """A type that the docs show but do not name."""

    any: Any_ | None = wire("Any")
