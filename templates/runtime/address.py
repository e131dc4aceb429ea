"""Where the API is: at an address, or wherever a tenant of SuperOffice Online is today."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime

import httpx2 as httpx

from .codec import loads
from .errors import ApiConnectionError, ResponseError, status_error
from .flow import Flow, Held, Shared
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
    if not re.match(r"https?://[^/?#]+[^?#]*$", root, flags=re.IGNORECASE):
        raise ValueError(
            "base_url must begin with http:// or https:// and a host, and end with a path"
        )
    return root


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


class Tenant(Address):
    """A tenant of SuperOffice Online, which moves between servers.

    Args:
        name: Its identifier, such as ``Cust12345``.
        environment: ``sod``, ``stage``, ``qaonline`` or ``online``; or an address, for
            tests.
    """

    moves = True

    def __init__(self, name: str, environment: str) -> None:
        if not re.fullmatch(r"\w+", name, flags=re.ASCII):
            raise ValueError("a tenant is called like Cust12345")
        self._login = login_of(environment)
        self._state_url = f"{self._login}/api/state/{name}"
        self._name = name
        self._shared: Shared[Place] = Shared()

    def __str__(self) -> str:
        return self._state_url

    def place(self, policy: Policy) -> Flow[Held[Place]]:
        held = yield from self._shared.get(lambda: self._asked(policy))
        valid_until = held.value.valid_until
        if valid_until is not None and policy.clock.now() >= valid_until:
            self._shared.forget(held)
            held = yield from self._shared.get(lambda: self._asked(policy))
        return held

    def refused(self, held: Held[Place]) -> None:
        self._shared.forget(held)

    def _asked(self, policy: Policy) -> Flow[Place]:
        """Ask where the tenant is. Nobody needs to be authorized for that."""
        headers = {"Accept": "application/json"}
        response = yield from policy.sent(
            lambda: httpx.Request("GET", self._state_url, headers=headers),
            reads_only=True,
        )
        if not response.is_success:
            raise status_error("tenant", response)
        return self._read(response)

    def _read(self, response: httpx.Response) -> Place:
        """Return what the state of the tenant says."""
        request = response.request
        try:
            state = loads(response.content)
            if not state["IsRunning"]:
                said = f"{self._name} is not running: its state is {state['State']!r}"
                raise ApiConnectionError("tenant", request, response, said)
            root = root_of(state["Api"])
            until = datetime.fromisoformat(state["ValidUntil"])
        except (ValueError, KeyError, TypeError) as why:
            said = f"the state of {self._name} is not as documented: {why!r}"
            raise ResponseError("tenant", request, response, said) from why
        if self._login.startswith("https:") and not root.startswith("https:"):
            said = f"{self._name} is said to be at an address that is not https"
            raise ResponseError("tenant", request, response, said)
        return Place(root, until if until.tzinfo else until.replace(tzinfo=UTC))
