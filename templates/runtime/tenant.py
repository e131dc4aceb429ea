"""Where a tenant of SuperOffice Online is served today."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import httpx2 as httpx

from .address import Address, Place, login_of, root_of
from .codec import loads
from .errors import ApiConnectionError, ResponseError, status_error
from .flow import Flow, Held, Shared
from .retry import Policy


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
        held = yield from self._shared.get(self._asked, policy)
        valid_until = held.value.valid_until
        if valid_until is not None and policy.clock.now() >= valid_until:
            self._shared.forget(held)
            held = yield from self._shared.get(self._asked, policy)
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
