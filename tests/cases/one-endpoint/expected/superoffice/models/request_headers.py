# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from .._runtime.model import Headers, wire


class RequestHeaders(Headers):
    """Headers of one call, or of every call of a client.

    `Authorization` is the client's `auth`; `Content-Type` and `Accept` are always JSON.
    """

    accept_language: str | None = wire("Accept-Language")
    """Convert string references and multi-language values into a specified language
    (iso2) code.
    """

    so_app_token: str | None = wire("SO-AppToken")
    """The application token that identifies the partner app. Used when calling Online
    WebAPI from a server.
    """

    so_culture: str | None = wire("SO-Culture")
    """Number, date formatting in a specified culture (iso2 language) code. Partially
    overrides SO-Language/Accept-Language value. Ignored if no Language set.
    """

    so_language: str | None = wire("SO-Language")
    """Convert string references and multi-language values into a specified language
    (iso2) code. Overrides Accept-Language value.
    """

    so_time_zone: str | None = wire("SO-TimeZone")
    """Specify the timezone code that you would like date/time responses converted
    to.
    """

    x_xsrf_token: str | None = wire("X-XSRF-TOKEN")
    """If not using Authorization header, you must provide XSRF value from cookie or
    hidden input field
    """
