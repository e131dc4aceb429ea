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


def fields_of(headers: Model | None) -> dict[str, str]:
    """Return what to send for ``headers``; ``None`` is not sent.

    Raises:
        ValueError: One of them cannot travel.
    """
    given = headers.to_wire() if headers is not None else {}
    return {
        name: checked(name, str(value))
        for name, value in given.items()
        if value is not None
    }
