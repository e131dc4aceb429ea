# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.model import Model, wire

if TYPE_CHECKING:
    from .any import Any_
    from .client import Client_


class Model_(Model):
    """`Model` in the docs."""

    any: Any_ | None = wire("Any")
    client: Client_ | None = wire("Client")
