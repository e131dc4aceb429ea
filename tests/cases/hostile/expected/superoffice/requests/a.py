# Generated from the endpoint docs; edits here are overwritten.
"""The request bodies of the A agent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.model import Request, wire

if TYPE_CHECKING:
    from ..models.arg import Arg


class DoRequest(Request):
    """The body of Agents/x'"\\/x'"\\/{x'"\\}."""

    arg: Arg | None = wire("Arg")
