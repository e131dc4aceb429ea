"""Serving calls: one application for every endpoint, and a service for each agent."""

from __future__ import annotations

from collections.abc import Awaitable, Iterable, Mapping
from functools import cache
from typing import Any, ClassVar, TypeAlias, TypeVar

from .catalog import agents, operations_of
from .extras import extra
from .operation import Operation

with extra("server"):
    from starlette.applications import Starlette
    from starlette.responses import Response

    from .dispatch import Authenticate, Dispatcher, Handler, not_implemented
    from .routing import Routes
    from .streams import Stream

__all__ = [
    "Answer",
    "Authenticate",
    "Service",
    "Stream",
    "application",
    "not_implemented",
]

T = TypeVar("T")

Answer: TypeAlias = T | Response | Awaitable[T | Response]
"""What a handler returns: a result, a response of Starlette's, or either to be awaited.

What overrides it promises as much as it likes, as in ``async def …() -> Flow | None``.
"""

MOST = 32 * 2**20
"""Bytes that the body of a request may have, unless more are allowed."""


class Service:
    """Base of the services: each operation is served by the method of its name.

    A method takes the body, if there is one, and by keyword the parameters and ``http``,
    the request itself: its headers, and as ``http.user`` what `application`'s
    ``authenticate`` returned. It may be a coroutine function, or an ordinary one, which
    runs in a thread. What it raises is answered with 500, but for an ``HTTPException``.
    Instead of ``bytes`` it may return a `Stream`; a response of Starlette's is sent as it is.
    """

    operations: ClassVar[tuple[Operation[Any, Any], ...]] = ()

    def handlers(self) -> Mapping[str, Handler]:
        """Return what serves each operation, by the operation's name."""
        return {each.name: getattr(self, each.method_name) for each in self.operations}


def application(
    *services: Service,
    mock: bool = False,
    authenticate: Authenticate | None = None,
    max_body: int = MOST,
    debug: bool = False,
) -> Starlette:
    """Return an ASGI application that serves every documented endpoint.

    It is one of Starlette's: routes and middleware may be added to it, and it may be mounted
    in another.

    Args:
        services: They serve the endpoints of their agents.
        mock: Whether other endpoints, and those that would answer 501, are answered with
            the payloads of the fixtures.
        authenticate: Called with each request for an endpoint, in a thread unless it is a
            coroutine function. It returns who calls, in any form, which handlers see as
            ``http.user``; or ``None`` or ``False``, and the request is refused with 401.
        max_body: How many bytes the body of a request may have, whoever reads it.
        debug: Whether what handlers return is held against what is documented.

    Raises:
        TypeError: A service is a class.
        ValueError: Two services serve the same operation.
    """
    served = Starlette()
    served.router.default = Dispatcher(
        _routes(),
        _handlers(services),
        mock=mock,
        authenticate=authenticate,
        max_body=max_body,
        debug=debug,
    )
    return served


def _handlers(services: Iterable[Service]) -> Mapping[str, Handler]:
    """Return what serves each operation. See `application` for what it raises."""
    handlers: dict[str, Handler] = {}
    for service in services:
        if isinstance(service, type):
            raise TypeError(f"pass an instance: {service.__name__}()")
        for name, handler in service.handlers().items():
            if name in handlers:
                raise ValueError(f"two services serve {name}")
            handlers[name] = handler
    return handlers


@cache
def _routes() -> Routes:
    return Routes(operations_of(*agents()))
