"""One request, from its address to its answer, whatever goes wrong on the way."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import KW_ONLY, dataclass
from inspect import isawaitable, iscoroutinefunction
from typing import Any, TypeAlias

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocketClose

from . import PACKAGE
from .answers import answer, check_answer, malformed, refused, streamed
from .codec import MismatchError
from .mock import documented_answer
from .operation import Operation
from .routing import Routes, segments_of
from .streams import is_stream
from .validation import MalformedError, limited, read_arguments

Handler: TypeAlias = Callable[..., Any]
"""What serves an operation: a function, or a coroutine function."""

Authenticate: TypeAlias = Callable[[Request], Any]
"""Returns, or awaits, who makes a request; ``None`` or ``False`` if that is unknown."""

_UNWRITTEN = 501

logger = logging.getLogger(PACKAGE)


def not_implemented(operation: Operation[Any, Any]) -> HTTPException:
    """Return the answer of an endpoint that nobody has written yet."""
    return HTTPException(_UNWRITTEN, f"{operation.name} is not implemented")


@dataclass(frozen=True, slots=True)
class Dispatcher:
    """An ASGI application: finds the handler of a request, calls it, and answers.

    Args:
        routes: All endpoints.
        handlers: What serves them, by the operation's name; who is not there answers 501.
        mock: Whether those that answer 501 are answered with documented payloads.
        authenticate: Tells who makes a request, if that is asked for.
        max_body: How many bytes the body of a request may have.
        debug: Whether what handlers return is held against what is documented.
    """

    routes: Routes
    handlers: Mapping[str, Handler]
    _: KW_ONLY
    mock: bool
    authenticate: Authenticate | None
    max_body: int
    debug: bool

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] == "websocket":
            await WebSocketClose()(scope, receive, send)
        else:
            http = Request(scope, limited(receive, self.max_body))
            response = await self._response(http)
            await response(scope, receive, send)

    async def _response(self, http: Request) -> Response:
        source = ""
        try:
            path = segments_of(http.scope)
            operation, in_path = self.routes.find(http.method, path)
            source = operation.name
            await self._authenticated(http)
            return await self._served(operation, in_path, http)
        except MalformedError as why:
            return malformed(why.problems)
        except HTTPException as why:
            return refused(why, source)
        except ClientDisconnect:
            return refused(HTTPException(400, "the request was not finished"), source)
        except Exception:
            logger.exception("%s failed", source)
            return refused(HTTPException(500, "the service failed"), source)

    async def _authenticated(self, http: Request) -> None:
        """Find out who makes a request.

        Raises:
            HTTPException: That is unknown.
        """
        if self.authenticate is None:
            return
        principal = await _called(self.authenticate, http)
        if principal is None or principal is False:
            challenge = {"WWW-Authenticate": "Bearer"}
            raise HTTPException(401, "this endpoint needs authorization", challenge)
        http.scope["user"] = principal

    async def _served(
        self, operation: Operation[Any, Any], in_path: Mapping[str, str], http: Request
    ) -> Response:
        """Return what the handler answers, or the mock in its place.

        Raises:
            MalformedError, HTTPException: The request is refused.
        """
        body, parameters = await read_arguments(operation, http, in_path, self.max_body)
        handler = self.handlers.get(operation.name)
        try:
            if handler is None:
                raise not_implemented(operation)
            result = await _called(handler, *body, **parameters, http=http)
            if operation.response is bytes and is_stream(result):
                result = await streamed(operation, result, http)
        except HTTPException as why:
            if not self.mock or why.status_code != _UNWRITTEN:
                raise
            result = documented_answer(operation)
        if self.debug:
            self._check(operation, result)
        return answer(operation, result, http)

    def _check(self, operation: Operation[Any, Any], result: Any) -> None:
        """Refuse to answer what is not documented.

        Raises:
            HTTPException: The result is no such thing.
        """
        try:
            check_answer(operation, result)
        except MismatchError as why:
            told = f"{operation.name} answers what is not documented: {why}"
            logger.error(told)
            raise HTTPException(500, told) from why


async def _called(function: Callable[..., Any], *body: Any, **arguments: Any) -> Any:
    """Call a function; in a thread, unless it is a coroutine function."""
    if iscoroutinefunction(function):
        return await function(*body, **arguments)
    result = await run_in_threadpool(function, *body, **arguments)
    return await result if isawaitable(result) else result
