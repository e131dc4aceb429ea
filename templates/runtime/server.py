"""Serving calls: one Starlette route per operation."""

from __future__ import annotations

from collections.abc import Callable
from inspect import iscoroutinefunction
from typing import Any, ClassVar

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from .codec import MismatchError, decode_checked, encode
from .operation import Operation
from .parameter import Parameter


def not_implemented(operation: Operation[Any, Any]) -> HTTPException:
    """Return the answer of an endpoint that nobody has written yet."""
    return HTTPException(501, detail=f"{operation.name} is not implemented")


class Service:
    """Base of the services: each operation is served by the method of its name.

    A method takes the body, if there is one, and by keyword the parameters and ``http``,
    the request itself. It may be a coroutine function, or an ordinary one, which runs in
    a thread.
    """

    operations: ClassVar[tuple[Operation[Any, Any], ...]] = ()

    def routes(self) -> list[Route]:
        """Return the routes to mount in a Starlette application."""
        return [
            _route(operation, getattr(self, operation.method_name))
            for operation in self.operations
        ]


def application(*services: Service) -> Starlette:
    """Return an ASGI application that serves ``services``."""
    routes = [route for service in services for route in service.routes()]
    routes.sort(key=_precedence)
    return Starlette(routes=routes)


def _route(operation: Operation[Any, Any], handler: Callable[..., Any]) -> Route:
    """Serve ``operation`` with ``handler``."""

    async def respond(http: Request) -> Response:
        try:
            body, parameters = _read(operation, http, await http.body())
        except MismatchError as why:
            return _json({"errors": why.args}, status=400)
        result = await _run(handler, *body, **parameters, http=http)
        if operation.status == 204:
            return Response(status_code=204)
        return _json(result, operation.status)

    return Route(
        _path(operation), respond, methods=[operation.method], name=operation.name
    )


def _read(
    operation: Operation[Any, Any], http: Request, content: bytes
) -> tuple[list[Any], dict[str, Any]]:
    """Return the body, if there is one, and the parameters of a call.

    Raises:
        MismatchError: They are not as documented.
    """
    errors: list[str] = []

    def attempt(read: Callable[..., Any], *arguments: Any) -> Any:
        try:
            return read(*arguments)
        except MismatchError as why:
            errors.extend(why.args)

    body = (
        [attempt(decode_checked, operation.request, content)]
        if operation.has_body
        else []
    )
    parameters = {
        parameter.argument: attempt(_parameter, operation, parameter, http)
        for parameter in operation.parameters
    }
    if errors:
        raise MismatchError(*errors)
    return body, parameters


def _parameter(
    operation: Operation[Any, Any], parameter: Parameter, http: Request
) -> Any:
    """Return the value of one parameter of a call, ``None`` if it was left out."""
    if operation.has_in_path(parameter):
        text = http.path_params[parameter.argument]
        return parameter.read(text, f"{{{parameter.name}}}")
    if parameter.name in http.query_params:
        text = ",".join(http.query_params.getlist(parameter.name))
        return parameter.read(text, f"?{parameter.name}")
    if parameter.required:
        raise MismatchError(f"?{parameter.name}: required")
    return None


async def _run(handler: Callable[..., Any], *body: Any, **arguments: Any) -> Any:
    """Call ``handler``; in a thread, if it is an ordinary function."""
    if not iscoroutinefunction(handler):
        return await run_in_threadpool(handler, *body, **arguments)
    return await handler(*body, **arguments)


def _json(value: Any, status: int) -> Response:
    return Response(encode(value), status, media_type="application/json")


def _path(operation: Operation[Any, Any]) -> str:
    """Return the path as Starlette wants it: its parameters must be identifiers."""
    path = operation.path
    for parameter in filter(operation.has_in_path, operation.parameters):
        path = path.replace(f"{{{parameter.name}}}", f"{{{parameter.argument}}}")
    return path


def _precedence(route: Route) -> list[bool]:
    """Sort by this for ``/orders/latest`` to win over ``/orders/{id}``."""
    return [segment.startswith("{") for segment in route.path.split("/")]
