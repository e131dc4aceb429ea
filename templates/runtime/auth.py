"""The ``Authorization`` schemes of the docs. For 'Basic', pass ``(user, password)``."""

from __future__ import annotations

from collections.abc import Generator
from typing import ClassVar

import httpx2 as httpx


class Bearer(httpx.Auth):
    """``Authorization: Bearer <token>``."""

    scheme: ClassVar[str] = "Bearer"

    def __init__(self, token: str) -> None:
        self._token = token

    def __repr__(self) -> str:
        return f"{type(self).__name__}(...)"

    def auth_flow(
        self, request: httpx.Request
    ) -> Generator[httpx.Request, httpx.Response, None]:
        """Add the header to a request."""
        request.headers["Authorization"] = f"{self.scheme} {self._token}"
        yield request


class SoTicket(Bearer):
    """``Authorization: SoTicket <ticket>``, the ticket as it is."""

    scheme = "SoTicket"
