# Generated from the endpoint docs; edits here are overwritten.
"""The request bodies of the Sale agent."""

from __future__ import annotations

from .._runtime.model import Request, wire


class GetNamesRequest(Request):
    """The body of Agents/Sale/GetNames."""

    prefix: str | None = wire("Prefix")
