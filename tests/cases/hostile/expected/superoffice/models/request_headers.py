# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from .._runtime.model import Headers, wire


class RequestHeaders(Headers):
    """Headers of one call, or of every call of a client.

    `Authorization` is the client's `auth`; `Content-Type` and `Accept` are always JSON.
    """

    value_ffd5d971: str | None = wire('"""\\\'')
    """\"\"\"\\'"""

    import_os: str | None = wire("'); import os #")
    etc_passwd: str | None = wire("../../etc/passwd")
    """../../etc/passwd"""

    a_31_mbc_d: str | None = wire("a[31mb\u200dc d")
    """a[31mb c d"""

    x_y: str | None = wire("X-Y")
    """A header"""

    value_7_7_raw: str | None = wire("{{ 7*7 }}{% raw %}")
    """{{ 7*7 }}{% raw %}"""
