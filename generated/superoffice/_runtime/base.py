"""What both clients have in common: everything but sending."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, cast

import httpx2 as httpx

from . import PACKAGE
from .address import Address, without_user
from .auth import Auth, Scheme
from .clock import Clock
from .limiter import Limiter
from .options import (
    DEFAULTS,
    CallOptions,
    ClientOptions,
    HeadersT,
    TransportT,
    changed,
)

if TYPE_CHECKING:
    from typing import Unpack

    from .target import Target


class BaseClient(Generic[HeadersT, TransportT]):
    """Base of the clients.

    Args:
        base_url: Where the API is, with or without ``/api`` or ``/api/v1``.
        options: See `ClientOptions`.

    Raises:
        ValueError: ``base_url`` is no ``http`` or ``https`` address, or an option has a
            value that it cannot have.
        TypeError: There is no such option, or an option is of a wrong type.
    """

    _clock: ClassVar[Clock] = Clock()
    _pool: Any

    def __init__(
        self, base_url: str, **options: Unpack[ClientOptions[HeadersT, TransportT]]
    ) -> None:
        url, user = without_user(base_url)
        scheme, native = _divided(options.get("auth", user))
        self._shared: dict[str, Any] = {
            "address": Address(url),
            "scheme": scheme,
            "auth": native,
            "limiter": _limiter(options.get("rate_limit", 10)),
            "clock": self._clock,
        }
        self._options = changed(DEFAULTS, options, ClientOptions)
        _check_hooks(options.get("event_hooks") or {})
        self._pool = self._pool_of(
            {name: value for name, value in options.items() if name in _TO_HTTPX}
        )

    @classmethod
    def for_tenant(
        cls,
        tenant: str,
        *,
        environment: str = "online",
        **options: Unpack[ClientOptions[HeadersT, TransportT]],
    ) -> Self:
        """Return a client of a tenant of SuperOffice Online, wherever that is served.

        The client asks for it before the first call, when what it was told is no longer
        valid, and when the tenant has moved.

        Args:
            tenant: Its identifier, such as ``Cust12345``.
            environment: ``sod``, ``stage``, ``qaonline`` or ``online``; or an address, for
                tests.
            options: See `ClientOptions`.

        Raises:
            ValueError: ``tenant`` or ``environment`` is not one, or an option has a
                value that it cannot have.
            TypeError: There is no such option, or an option is of a wrong type.
        """
        from .tenant import Tenant

        address = Tenant(tenant, environment)
        url, _ = without_user(str(address))
        self = cls(url, **options)  # With what a subclass adds.
        self._shared["address"] = address
        return self

    def with_options(self, **options: Unpack[CallOptions[HeadersT]]) -> Self:
        """Return a client with other options; all else it shares with this one.

        It costs next to nothing: make one for a single call, if you like. Closing one of
        them closes the connections of all.

        Args:
            options: See `CallOptions`.

        Raises:
            TypeError: There is no such option, or an option is of a wrong type.
            ValueError: An option has a value that it cannot have.
        """
        clone = type(self).__new__(type(self))
        # Agents belong to one client, and are made when they are needed.
        clone.__dict__.update(
            (name, value)
            for name, value in vars(self).copy().items()  # Threads may add agents.
            if not isinstance(getattr(type(self), name, None), cached_property)
        )
        clone._options = changed(self._options, options)
        return clone

    # To type checkers it would say that every attribute may be set.
    if not TYPE_CHECKING:

        def __setattr__(self, name: str, value: Any) -> None:
            # A subclass may have attributes of its own.
            is_ours = type(self).__module__.startswith(f"{PACKAGE}.")
            if is_ours and not (name.startswith("_") or hasattr(type(self), name)):
                raise AttributeError(
                    f"{type(self).__name__} has no attribute {name!r}; what can be told a "
                    "client is given when it is made, or to with_options"
                )
            object.__setattr__(self, name, value)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self._shared['address'])!r})"

    @cached_property
    def _target(self) -> Target:
        """Where calls go. What only calls need is loaded by the first of them."""
        from .target import Target

        return Target(**self._shared)

    def _pool_of(self, arguments: Mapping[str, Any]) -> Any:
        """Return the connections.

        Args:
            arguments: Those of httpx2's client.

        Raises:
            TypeError: The transport is not one, and not a function.
        """
        raise NotImplementedError


_TO_HTTPX = ("event_hooks", "transport")


def _limiter(limit: Any) -> Limiter | None:
    if isinstance(limit, int):
        return Limiter(limit)
    if limit is None or isinstance(limit, Limiter):
        return limit
    raise TypeError(f"rate_limit is a whole number, a Limiter or None, not {limit!r}")


def _check_hooks(hooks: Any) -> None:
    """Refuse what httpx2 would pass over, or refuse only when it makes connections."""
    lists = cast("Mapping[str, Any]", hooks)
    if not (
        isinstance(hooks, Mapping)
        and lists.keys() <= {"request", "response"}
        and all(isinstance(each, list) for each in lists.values())
        and all(map(callable, chain.from_iterable(lists.values())))
    ):
        raise TypeError(
            f"event_hooks are lists of functions, by request and response, not {hooks!r}"
        )


def _divided(auth: Auth | None) -> tuple[Scheme[Any] | None, httpx.Auth | None]:
    """Return the scheme of `auth`, and that of httpx2: at most one of them.

    Raises:
        TypeError: It is neither; it may be a secret, and is not in the message.
    """
    match auth:
        case Scheme():
            return auth, None
        case (user, password):
            return None, httpx.BasicAuth(user, password)
        case None | httpx.Auth():
            return None, auth
        case _:
            raise TypeError(
                "auth is a scheme, as in Bearer(...), or user and password, or None, "
                f"not {type(auth).__name__}"
            )
