"""The headers that the docs' template lists, by what an endpoint takes and answers.

Which are listed was counted over the whole published reference, without an exception.
"""

from __future__ import annotations

from ..model import Field, Scalar, Type

_MEDIA = "`application/json`, `text/json`, `application/xml`, `text/xml`"
_PATCHES = "`application/json-patch+json`, `application/merge-patch+json`"
_FORM = "`application/x-www-form-urlencoded`"
_ISO = "a specified language (iso2) code."
_CONVERT = f"Convert string references and multi-language values into {_ISO}"

_BEFORE = {
    "Authorization": "Supports 'Basic', 'SoTicket' and 'Bearer' schemes, depending on"
    " installation type.",
    "X-XSRF-TOKEN": "If not using Authorization header, you must provide XSRF value from"
    " cookie or hidden input field",
}
_LANGUAGE = {
    "Accept-Language": _CONVERT,
    "SO-Language": f"{_CONVERT} Overrides Accept-Language value.",
    "SO-Culture": "Number, date formatting in a specified culture (iso2 language) code."
    " Partially overrides SO-Language/Accept-Language value. Ignored if no Language set.",
    "SO-TimeZone": "Specify the timezone code that you would like date/time responses"
    " converted to.",
}
_AFTER = {
    "SO-AppToken": "The application token that identifies the partner app. Used when"
    " calling Online WebAPI from a server.",
}


def template_headers(*, has_body: bool, answer: Type | None) -> tuple[Field, ...]:
    """Return the headers of an endpoint.

    Args:
        has_body: Whether it takes a body.
        answer: What it answers; ``None`` for no content.
    """
    sent = f"Content-type of the request body: {_MEDIA}, {_FORM}, {_PATCHES}"
    wanted = "" if answer is None else f" {_MEDIA}, {_PATCHES}"
    told = {
        **_BEFORE,
        **({"Content-Type": sent} if has_body else {}),
        "Accept": f"Content-type(s) you would like the response in:{wanted}",
        **({} if answer is None else _LANGUAGE),
        **_AFTER,
    }
    return tuple(Field(name, Scalar.STRING, text) for name, text in told.items())
