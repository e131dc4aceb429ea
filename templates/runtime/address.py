"""Where the API is: what base URLs and the names of environments stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import httpx2 as httpx

from .flow import Flow, Held

if TYPE_CHECKING:
    from .retry import Policy

ENVIRONMENTS = frozenset({"sod", "stage", "qaonline", "online"})
"""The environments of SuperOffice Online: for development, for tests, in production."""


def root_of(base_url: str) -> str:
    """Return a base URL without what the documented paths begin with.

    Args:
        base_url: With or without ``/api`` or ``/api/v1`` at its end.

    Raises:
        ValueError: It is no ``http`` or ``https`` address.
    """
    root = re.sub(r"(/api(/v1)?)?/*$", "", base_url, flags=re.IGNORECASE)
    form = r"https?://[^\s/?#\\]+(/[^\s?#\\]*)?"
    port = _url_of(root).port or 0
    if port >= 2**16 or not re.fullmatch(form, root, flags=re.IGNORECASE):
        raise ValueError(_NO_BASE_URL)
    return root


def without_user(base_url: str) -> tuple[str, tuple[str, str] | None]:
    """Return a base URL without the user in it, who must not be logged, and the user.

    Raises:
        ValueError: It is no address.
    """
    if "@" not in base_url:
        return base_url, None
    url = _url_of(base_url)
    user = (url.username, url.password) if url.userinfo else None
    return str(url.copy_with(userinfo=b"")), user


def _url_of(text: str) -> httpx.URL:
    try:
        return httpx.URL(text)
    except httpx.InvalidURL:  # Its message may hold a part of a password.
        raise ValueError(_NO_BASE_URL) from None


_NO_BASE_URL = (
    "base_url must begin with http:// or https:// and a host, and end with a path"
)


def login_of(environment: str) -> str:
    """Return the address at which an environment is logged in to, without a final ``/``.

    Args:
        environment: Its name, or that very address: for servers in tests.

    Raises:
        ValueError: It is neither.
    """
    if environment in ENVIRONMENTS:
        return f"https://{environment}.superoffice.com"
    if not re.match(r"https?://", environment):
        names = ", ".join(sorted(ENVIRONMENTS))
        raise ValueError(f"environment must be one of {names}, or an address")
    return environment.rstrip("/")


@dataclass(frozen=True, slots=True)
class Place:
    """Where the API is.

    Args:
        root: What the documented paths are appended to.
        valid_until: When to ask again, if ever.
    """

    root: str
    valid_until: datetime | None = None


class Address:
    """A server that stays where it is.

    Args:
        base_url: Its address, with or without ``/api`` or ``/api/v1``.
    """

    moves = False

    def __init__(self, base_url: str) -> None:
        self._held = Held(Place(root_of(base_url)))

    def __str__(self) -> str:
        return self._held.value.root

    def place(self, policy: Policy) -> Flow[Held[Place]]:
        """Return where to send a call."""
        yield from ()
        return self._held

    def refused(self, held: Held[Place]) -> None:
        """Ask again next time: the tenant is not there (421)."""
