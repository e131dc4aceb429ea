# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from .._runtime.model import Headers


class RequestHeaders(Headers):
    """Headers of one call, or of every call of a client.

    `Authorization` is the client's `auth`; `Content-Type` and `Accept` are always JSON.
    """
