# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from .._runtime.model import Headers, wire


class RequestHeaders(Headers):
    """Headers of one call, or of every call of a client.

    `Authorization` is the client's `auth`; `Content-Type` and `Accept` are always JSON.
    """

    so_language: str | None = wire("SO-Language")
    """Convert string references into a specified language (iso2) code."""

    so_time_zone: str | None = wire("SO-TimeZone")
    """Specify the timezone code that you would like date/time responses converted
    to.
    """
