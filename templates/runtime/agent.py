"""The base of the generated agents: what their methods have in common."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .call import Call
from .client import AsyncApiClient, SyncApiClient
from .model import Model
from .operation import Operation, RequestT, ResponseT


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
