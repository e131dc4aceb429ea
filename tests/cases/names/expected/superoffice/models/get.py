# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.model import Model, wire

if TYPE_CHECKING:
    from .any import Any_


class Get(Model):
    """What `project.get_2` answers."""

    any: Any_ | None = wire("Any")
