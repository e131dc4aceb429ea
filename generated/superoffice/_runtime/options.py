"""What a client can be told, and a call."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from math import inf
from typing import (
    TYPE_CHECKING,
    Any,
    Generic,
    Literal,
    TypeAlias,
    TypedDict,
    TypeVar,
)

import httpx2 as httpx

from .auth import Auth
from .headers import fields_of, merged
from .limiter import Limiter

if TYPE_CHECKING:
    from .model import Model

HeadersT = TypeVar("HeadersT", bound="Model")
TransportT = TypeVar("TransportT")

Timeout: TypeAlias = httpx.Timeout | float | None
"""How long to wait, in seconds, for the server to accept, take or send something."""

EventHooks: TypeAlias = Mapping[
    Literal["request", "response"], list[Callable[..., Any]]
]
"""Functions of each request before it is sent, and of each answer before it is read."""


class CallOptions(TypedDict, Generic[HeadersT], total=False):
    """What may differ from call to call.

    Args:
        timeout: How long to wait, in seconds, for the server to accept, take or send
            something; ``None`` to wait for ever. By default 30, and 10 to connect.
        deadline: How many seconds a call may take, with its repetitions and all that it
            waits for; ``None``, the default, for any time. It ends where a stream begins.
            A blocking client notices between two pieces of a body, not while headers drip.
        retries: How often to repeat a request after a failure that may pass: 3, unless
            told otherwise.
        headers: Headers of every call: language, culture, time zone. They are added to
            those the client has; ``None`` takes one of these away.
    """

    timeout: Timeout
    deadline: float | None
    retries: int
    headers: HeadersT | None


class ClientOptions(CallOptions[HeadersT], Generic[HeadersT, TransportT], total=False):
    """What a client can be told.

    Args:
        auth: How calls are authorized: a scheme of `auth` or of httpx2, or user and
            password.
        rate_limit: How many requests to send in any second: 10, unless told otherwise;
            ``None`` for any number. To share the limit among clients, a `Limiter`.
        event_hooks: Functions that are called with each ``"request"`` before it is sent,
            and with each ``"response"`` before it is read: httpx2's. Those of an
            asynchronous client may be coroutine functions.
        transport: What sends the calls, in place of httpx2's own; or a function that
            returns another each time, for each event loop and each process needs
            connections of its own.
    """

    auth: Auth | None
    rate_limit: Limiter | int | None
    event_hooks: EventHooks
    transport: TransportT | Callable[[], TransportT] | None


@dataclass(frozen=True, slots=True)
class Options:
    """What may differ from call to call.

    Args:
        timeout: How long to wait for each step, by httpx2's names for them.
        deadline: How many seconds a call may take with all that it waits for.
        retries: How often to repeat a request, at most.
        headers: Headers of every call.
    """

    timeout: Mapping[str, float | None]
    deadline: float | None
    retries: int
    headers: Mapping[str, str | None] = field(repr=False)  # They may hold secrets.


DEFAULTS = Options(
    timeout=httpx.Timeout(30.0, connect=10.0).as_dict(),
    deadline=None,
    retries=3,
    headers={},
)


def changed(
    options: Options, changes: Mapping[str, Any], kind: type = CallOptions
) -> Options:
    """Return options with the `CallOptions` that ``changes`` holds.

    Args:
        options: What to begin with.
        changes: What differs.
        kind: What names the options that there may be, these among others.

    Raises:
        TypeError: There is no such option, or an option is of a wrong type.
        ValueError: An option has a value that it cannot have.
    """
    if unknown := sorted(changes.keys() - kind.__annotations__.keys()):
        raise TypeError(
            f"there is no option {unknown[0]!r} here; there are "
            + ", ".join(sorted(kind.__annotations__))
        )
    found = {name: changes[name] for name in _NAMES if name in changes}
    if not isinstance(retries := found.get("retries", 0), int):
        raise TypeError(f"retries is a whole number, not {retries!r}")
    _check("retries", retries)
    _check("deadline", found.get("deadline"))
    if "timeout" in found:
        if not isinstance(found["timeout"], httpx.Timeout):
            _check("timeout", found["timeout"])
        found["timeout"] = httpx.Timeout(found["timeout"]).as_dict()
        for seconds in found["timeout"].values():
            _check("timeout", seconds)
    if "headers" in found:
        found["headers"] = merged(options.headers, fields_of(found["headers"]))
    return replace(options, **found)


def _check(name: str, value: Any) -> None:
    if value is None:
        return
    if not isinstance(value, int | float):
        raise TypeError(f"{name} is a number of seconds, or None, not {value!r}")
    if not 0 <= value < inf:
        raise ValueError(f"{name} cannot be {value}")


_NAMES = tuple(CallOptions.__annotations__)
