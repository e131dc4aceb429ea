from __future__ import annotations

from .._runtime.model import Headers, wire


class RequestHeaders(Headers):
    """Headers of one call, or of every call of a client."""

    so_language: str | None = wire("SO-Language")
    """The language of texts."""

    so_time_zone: str | None = wire("SO-TimeZone")
    """The time zone of dates."""
