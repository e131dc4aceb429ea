"""How calls are authorized. For 'Basic', pass ``(user, password)``.

Each scheme holds a credential that all calls of a client use. Refused with 401, it is
renewed: once, however many calls wait for it, and each of them is sent once more. A scheme
may serve several clients, blocking and asynchronous ones.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

import httpx2 as httpx

from .flow import Ask, Flow, Held, Shared
from .headers import checked

if TYPE_CHECKING:
    from .retry import Policy

CredentialT = TypeVar("CredentialT")

Refresh: TypeAlias = Callable[[], CredentialT | Awaitable[CredentialT]]
"""Returns another credential. It must not make calls with the client that asks for it."""


class Scheme(Generic[CredentialT]):
    """Base of the schemes.

    Args:
        credential: What to begin with; ``None`` to obtain it when it is first needed.
        refresh: Returns another when it is refused. May be a coroutine function, for
            asynchronous clients, and is cancelled with the call that awaits it; for
            these, another function runs in a thread, to its end.

    Raises:
        ValueError: There is neither.
    """

    def __init__(
        self,
        credential: CredentialT | None = None,
        refresh: Refresh[CredentialT] | None = None,
    ) -> None:
        self._shared = Shared(credential)
        self._refresh = refresh
        if credential is None and not self.is_renewable:
            raise ValueError(f"{type(self).__name__} needs a credential, or refresh=")

    def __repr__(self) -> str:
        return f"{type(self).__name__}(...)"

    @property
    def is_renewable(self) -> bool:
        """Whether another credential can be obtained."""
        return self._refresh is not None

    def credential(self, policy: Policy) -> Flow[Held[CredentialT]]:
        """Return the credential to use now."""
        return self._shared.get(self._obtain, policy)

    def refused(self, held: Held[CredentialT]) -> None:
        """Let another be obtained, unless that has been done meanwhile."""
        self._shared.forget(held)

    def apply(self, request: httpx.Request, credential: CredentialT) -> None:
        """Put a credential into a request.

        Raises:
            ValueError: It cannot travel there.
        """
        raise NotImplementedError

    def _obtain(self, policy: Policy) -> Flow[CredentialT]:
        if self._refresh is None:
            raise NotImplementedError
        credential: CredentialT = yield Ask(self._shared.lasting(self._refresh))
        return credential


class Bearer(Scheme[str]):
    """``Authorization: Bearer <token>``.

    Args:
        credential: The access token.
        refresh: Returns another: tokens are valid for an hour.
    """

    def apply(self, request: httpx.Request, credential: str) -> None:
        _put(request, "Authorization", f"Bearer {credential}")


class SoTicket(Scheme[str]):
    """``Authorization: SOTicket <ticket>``, the ticket as it is.

    Args:
        credential: The ticket.
        refresh: Returns another: tickets are valid for six hours after their last use.
        app_token: The client secret of the application; needed online.
    """

    def __init__(
        self,
        credential: str | None = None,
        refresh: Refresh[str] | None = None,
        *,
        app_token: str | None = None,
    ) -> None:
        super().__init__(credential, refresh)
        # Held, what shows attributes does not show it.
        self._app_token = Held(app_token)

    def apply(self, request: httpx.Request, credential: str) -> None:
        _put(request, "Authorization", f"SOTicket {credential}")
        if self._app_token.value is not None:
            _put(request, "SO-AppToken", self._app_token.value)


class XsrfSession(Scheme[Mapping[str, str]]):
    """The session of a browser: its cookies, with ``X-XSRF-TOKEN``.

    Args:
        credential: The cookies by name. That called ``XSRF-TOKEN`` is the token.
        refresh: Returns those of another session.
    """

    def apply(self, request: httpx.Request, credential: Mapping[str, str]) -> None:
        if "XSRF-TOKEN" not in credential:
            raise ValueError("the cookies of a session lack that called XSRF-TOKEN")
        _put(request, "X-XSRF-TOKEN", credential["XSRF-TOKEN"])
        cookies = "; ".join(f"{name}={value}" for name, value in credential.items())
        _put(request, "Cookie", cookies)


def _put(request: httpx.Request, name: str, value: str) -> None:
    request.headers[name] = checked(name, value)


Auth: TypeAlias = Scheme[Any] | httpx.Auth | tuple[str, str]
"""How calls are authorized: a scheme of this module or of httpx2, or user and password."""
