"""Calls whose answers are wanted as they came: with status and headers, or piece by piece.

A method of an agent is asked what it would send, by an agent whose client hands calls back
instead of making them. So every method has these forms, with its own arguments and types.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import httpx2 as httpx

from .call import Call
from .errors import connection_error

T = TypeVar("T")


class Describing:
    """In place of a blocking client: calls come back as they are."""

    def make(self, call: Call[Any]) -> Any:
        """Return the call."""
        return call


class AsyncDescribing:
    """In place of an asynchronous client: calls come back as they are."""

    async def make(self, call: Call[Any]) -> Any:
        """Return the call."""
        return call


def agent_of(method: Callable[..., Any]) -> Any:
    """Return the agent that a method belongs to.

    Args:
        method: As in ``so.person.get_person_image``.

    Raises:
        TypeError: It is no method of an agent.
    """
    agent = getattr(method, "__self__", None)
    if not hasattr(agent, "_client"):
        raise TypeError("expected a method of an agent, as in so.person.get_person")
    return agent


def rebound(
    method: Callable[..., Any], client: object
) -> tuple[Any, Callable[..., Any]]:
    """Return the client that a method of an agent calls, and the method for another one.

    Args:
        method: As in ``so.person.get_person_image``.
        client: The other client.

    Raises:
        TypeError: It is no method of an agent.
    """
    agent = agent_of(method)
    return agent._client, getattr(type(agent)(client), method.__name__)


class _Answer:
    """Base of the answers as they came."""

    response: httpx.Response

    @property
    def status(self) -> int:
        """The HTTP status."""
        return self.response.status_code

    @property
    def headers(self) -> httpx.Headers:
        """The headers."""
        return self.response.headers


@dataclass(frozen=True)
class RawResponse(_Answer, Generic[T]):
    """An answer with its result.

    Args:
        response: The answer, read.
        result: What the method returns.
    """

    response: httpx.Response
    result: T


class _Streamed(_Answer):
    """Base of the answers that are read piece by piece."""

    def __init__(self, call: Call[bytes | None], response: httpx.Response) -> None:
        self._call = call
        self.response = response

    @property
    def _is_json(self) -> bool:
        """Whether the server answers base64 in JSON all the same."""
        return "json" in self.headers.get("Content-Type", "")


class StreamedResponse(_Streamed):
    """The bytes of an answer, one piece after the other; never all at once.

    A server that answers JSON, though it is asked for the bytes, is read as a whole.
    """

    def __iter__(self) -> Iterator[bytes]:
        """Yield the bytes as they arrive.

        Raises:
            ApiConnectionError: The connection was lost.
        """
        try:
            if self._is_json:
                self.response.read()
                yield self._call.result(self.response) or b""
            else:
                yield from self.response.iter_bytes()
        except httpx.RequestError as error:
            error.request = self.response.request
            raise connection_error(self._call.operation.name, error) from error


class AsyncStreamedResponse(_Streamed):
    """The bytes of an answer, one piece after the other. See `StreamedResponse`."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Yield the bytes as they arrive. See `StreamedResponse`."""
        try:
            if self._is_json:
                await self.response.aread()
                yield self._call.result(self.response) or b""
            else:
                async for chunk in self.response.aiter_bytes():
                    yield chunk
        except httpx.RequestError as error:
            error.request = self.response.request
            raise connection_error(self._call.operation.name, error) from error
