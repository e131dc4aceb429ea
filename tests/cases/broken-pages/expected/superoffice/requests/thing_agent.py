# Generated from the endpoint docs; edits here are overwritten.
"""The request bodies of the ThingAgent agent."""

from __future__ import annotations

from .._runtime.model import Request, wire


class RepeatedParameterRequest(Request):
    """The body of Agents/Thing/{id}/RepeatedParameter."""

    name: str | None = wire("Name")
