"""The base of the generated agents: what their methods have in common."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from .call import Call
from .client import AsyncApiClient, SyncApiClient
from .model import Model
from .operation import Operation, RequestT, ResponseT

P = ParamSpec("P")
T = TypeVar("T")


class Agent:
    """Base of the blocking agents."""

    def __init__(self, client: SyncApiClient[Any]) -> None:
        self._client = client

    def _call(
        self,
        operation: Operation[RequestT, ResponseT],
        body: RequestT,
        parameters: Mapping[str, Any],
        headers: Model | None,
    ) -> ResponseT:
        """Return the documented result."""
        call = Call(operation, operation.read, body, parameters, headers)
        return self._client.make(call)

    def _find(
        self,
        operation: Operation[RequestT, ResponseT],
        body: RequestT,
        parameters: Mapping[str, Any],
        headers: Model | None,
    ) -> ResponseT | None:
        """Return the documented result, ``None`` if there is nothing to be found."""
        call = Call(operation, operation.find, body, parameters, headers)
        return self._client.make(call)


class AsyncAgent:
    """Base of the asynchronous agents."""

    def __init__(self, client: AsyncApiClient[Any]) -> None:
        self._client = client

    async def _call(
        self,
        operation: Operation[RequestT, ResponseT],
        body: RequestT,
        parameters: Mapping[str, Any],
        headers: Model | None,
    ) -> ResponseT:
        """Return the documented result."""
        call = Call(operation, operation.read, body, parameters, headers)
        return await self._client.make(call)

    async def _find(
        self,
        operation: Operation[RequestT, ResponseT],
        body: RequestT,
        parameters: Mapping[str, Any],
        headers: Model | None,
    ) -> ResponseT | None:
        """Return the documented result, ``None`` if there is nothing to be found."""
        call = Call(operation, operation.find, body, parameters, headers)
        return await self._client.make(call)


def awaited(
    method: Callable[Concatenate[Any, P], T],
) -> Callable[Concatenate[AsyncAgent, P], Coroutine[Any, Any, T]]:
    """Return a method of a blocking agent as one of an asynchronous agent.

    The two differ only in what `_call` and `_find` do.
    """
    waiting: Callable[..., Coroutine[Any, Any, T]] = cast("Any", method)

    @wraps(method)
    async def call(agent: AsyncAgent, /, *args: P.args, **kwargs: P.kwargs) -> T:
        return await waiting(agent, *args, **kwargs)

    return call
