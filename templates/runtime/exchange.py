"""Documented calls and the answers to them, read from ``testing/payloads``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, overload

from .catalog import operations_of, payload_of
from .client import AsyncApiClient, SyncApiClient
from .codec import decode, encode
from .model import Request, properties
from .operation import Operation, RequestT, ResponseT


@dataclass(frozen=True, slots=True)
class Exchange(Generic[RequestT, ResponseT]):
    """A call of one endpoint, and the answer to it, both as JSON.

    Args:
        operation: The endpoint.
        parameters: The parameters of path and query by name on the wire.
        request: The body, ``None`` if there is none.
        response: The answer, ``None`` if it has no body.
    """

    operation: Operation[RequestT, ResponseT]
    parameters: Mapping[str, Any]
    request: Any
    response: Any

    @property
    def status(self) -> int:
        """The documented status of the answer."""
        return self.operation.status

    @property
    def result(self) -> ResponseT | None:
        """What the client returns for the answer."""
        return self.operation.find(encode(self.response))

    @property
    def arguments(self) -> tuple[list[Any], dict[str, Any]]:
        """What to call the client's method with, by position and by keyword."""
        named = {
            parameter.argument: _parse(parameter.type, self.parameters[parameter.name])
            for parameter in self.operation.parameters
            if parameter.name in self.parameters
        }
        if not self.operation.has_body:
            return [], named
        body: Any = _parse(self.operation.request, self.request)
        if not isinstance(body, Request):
            return [body], named
        return (
            [],
            {name: getattr(body, name) for name in properties(type(body))} | named,
        )

    def call(self, client: SyncApiClient[Any]) -> ResponseT | None:
        """Make the call with ``client`` and return what it returns."""
        positional, named = self.arguments
        result: ResponseT | None = self._method_of(client)(*positional, **named)
        return result

    async def call_async(self, client: AsyncApiClient[Any]) -> ResponseT | None:
        """Make the call with ``client`` and return what it returns."""
        positional, named = self.arguments
        result: ResponseT | None = await self._method_of(client)(*positional, **named)
        return result

    def _method_of(self, client: object) -> Callable[..., Any]:
        agent = getattr(client, self.operation.agent_name)
        method: Callable[..., Any] = getattr(agent, self.operation.method_name)
        return method


def documented(
    operation: Operation[RequestT, ResponseT],
) -> Exchange[RequestT, ResponseT]:
    """Return the exchange that is documented for ``operation``: each time a new one."""
    payload = deepcopy(payload_of(operation))
    return Exchange(
        operation,
        parameters=payload.get("parameters", {}),
        request=payload.get("request"),
        response=payload.get("response"),
    )


def exchanges(*agents: str) -> Sequence[Exchange[Any, Any]]:
    """Return every documented exchange of ``agents``, loaded when it is looked at."""
    return _Exchanges(agents)


class _Exchanges(Sequence[Exchange[Any, Any]]):
    def __init__(self, agents: tuple[str, ...]) -> None:
        self._agents = agents

    @cached_property
    def _operations(self) -> tuple[Operation[Any, Any], ...]:
        return operations_of(*self._agents)

    def __len__(self) -> int:
        return len(self._operations)

    @overload
    def __getitem__(self, index: int) -> Exchange[Any, Any]: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Exchange[Any, Any]]: ...
    def __getitem__(
        self, index: int | slice
    ) -> Exchange[Any, Any] | Sequence[Exchange[Any, Any]]:
        if isinstance(index, slice):
            return [documented(operation) for operation in self._operations[index]]
        return documented(self._operations[index])


def _parse(type_: Any, json: Any) -> Any:
    return decode(type_, encode(json))
