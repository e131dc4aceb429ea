"""What travels in the headers of requests, and what must not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .model import Model


SECRET_HEADERS = (
    "Authorization",
    "Cookie",
    "Set-Cookie",
    "SO-AppToken",
    "X-XSRF-TOKEN",
)
"""Headers whose values are never shown, even if the server repeats them."""


def masked(headers: Mapping[str, Any]) -> dict[str, Any]:
    """Return headers as they may be shown."""
    secret = {name.lower() for name in SECRET_HEADERS}
    return {
        name: "***" if name.lower() in secret and value else value
        for name, value in headers.items()
    }


def checked(name: str, value: str) -> str:
    """Return the value of a header, if it can travel there and does not end it.

    Raises:
        ValueError: It cannot; the value may be a secret, and is not in the message.
    """
    if not re.fullmatch(r"[!#$%&'*+.^`|~\w-]+", name, re.ASCII):
        raise ValueError(f"{name!r} is no name of a header")
    if not (value.isascii() and value.isprintable() and value == value.strip()):
        raise ValueError(f"{name}: only printable ASCII can travel in a header")
    return value


def fields_of(headers: Model | None) -> dict[str, str | None]:
    """Return what to send for ``headers``; ``None`` is not to be sent.

    Raises:
        TypeError: They are no model of headers.
        ValueError: One of them cannot travel.
    """
    if headers is None:
        return {}
    if not hasattr(headers, "to_wire"):
        kind = type(headers).__name__
        raise TypeError(
            f"headers are RequestHeaders, or RequestHeaders.of(...), not {kind}"
        )
    return {
        name: None if value is None else checked(name, str(value))
        for name, value in headers.to_wire().items()
    }


def merged(*groups: Mapping[str, str | None]) -> dict[str, str | None]:
    """Return headers of which the last counts, in whatever case its name is written."""
    last = {name.lower(): (name, of[name]) for of in groups for name in of}
    return dict(last.values())


def present(headers: Mapping[str, str | None]) -> dict[str, str]:
    """Return headers without those that are not to be sent."""
    return {name: value for name, value in headers.items() if value is not None}
