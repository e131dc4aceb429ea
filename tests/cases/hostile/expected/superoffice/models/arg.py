# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.model import Model, wire

if TYPE_CHECKING:
    from .key import Key


class Arg(Model):
    """What `a.do` takes as `arg`."""

    key: list[Key] | None = wire("Key")
