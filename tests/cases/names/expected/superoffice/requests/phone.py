# Generated from the endpoint docs; edits here are overwritten.
"""The request bodies of the Phone agent."""

from __future__ import annotations

from .._runtime.model import Request, wire


class CheckRequest(Request):
    """The body of Agents/Phone/Check."""

    value: int | None = wire("Value")


class IsNumberValidRequest(Request):
    """The body of Agents/Phone/IsNumberValid."""

    from_: str | None = wire("From")
    class_: int | None = wire("Class")
    self_: bool | None = wire("self")
    body_: str | None = wire("Body")
    headers_: list[str] | None = wire("Headers")
