"""Sending calls. What is awaited and what is not differ in nothing but that."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any, Generic, Self, TypeAlias, TypeVar

import httpx2 as httpx

from .codec import encode_whole
from .errors import ResponseError, StatusError
from .model import Model
from .operation import Operation, RequestT, ResponseT
from .selection import SELECT

HeadersT = TypeVar("HeadersT", bound=Model)
T = TypeVar("T")

Auth: TypeAlias = httpx.Auth | tuple[str, str]
"""How calls are authorized: a scheme of `auth`, or user and password."""

Timeout: TypeAlias = httpx.Timeout | float | None
"""How long to wait, in seconds, for the server to accept, take or send something."""

Parameters: TypeAlias = Mapping[str, Any]
"""The values of path and query by name on the wire; ``None`` is not sent."""


class SyncApiClient(Generic[HeadersT]):
    """Base of the blocking client; a context manager that closes it.

    Args:
        base_url: Where the API is, with or without ``/api`` or ``/api/v1``.
        auth: How calls are authorized: a scheme of `auth`, or user and password.
        headers: Headers of every call.
        timeout: How long to wait, in seconds, for the server to do something; ``None``
            to wait for ever.
        transport: What sends the calls, in place of the network.

    Raises:
        ValueError: ``base_url`` is no ``http`` or ``https`` address.
    """

    def __init__(
        self,
        base_url: str,
        *,
        auth: Auth | None = None,
        headers: HeadersT | None = None,
        timeout: Timeout = 30.0,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self._http = httpx.Client(
            base_url=_root(base_url),
            auth=auth,
            headers=_fields(headers),
            timeout=timeout,
            transport=transport,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(_bare(self._http.base_url))!r})"

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def send(
        self,
        operation: Operation[RequestT, Any],
        body: RequestT,
        parameters: Parameters,
        headers: Model | None,
    ) -> httpx.Response:
        """Make one call and return the answer to it.

        Raises:
            StatusError: The server refused the call, or failed.
            httpx2.TransportError: There was no answer.
        """
        return _accept(
            operation,
            self._http.request(**_arguments(operation, body, parameters, headers)),
        )


class AsyncApiClient(Generic[HeadersT]):
    """Base of the asynchronous client. See `SyncApiClient`."""

    def __init__(
        self,
        base_url: str,
        *,
        auth: Auth | None = None,
        headers: HeadersT | None = None,
        timeout: Timeout = 30.0,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._http = httpx.AsyncClient(
            base_url=_root(base_url),
            auth=auth,
            headers=_fields(headers),
            timeout=timeout,
            transport=transport,
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(_bare(self._http.base_url))!r})"

    async def aclose(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def send(
        self,
        operation: Operation[RequestT, Any],
        body: RequestT,
        parameters: Parameters,
        headers: Model | None,
    ) -> httpx.Response:
        """Make one call and return the answer to it. See `SyncApiClient.send`."""
        return _accept(
            operation,
            await self._http.request(
                **_arguments(operation, body, parameters, headers)
            ),
        )


class Agent:
    """Base of the blocking agents."""

    def __init__(self, client: SyncApiClient[Any]) -> None:
        self._client = client

    def _call(
        self,
        operation: Operation[RequestT, ResponseT],
        body: RequestT,
        parameters: Parameters,
        headers: Model | None,
    ) -> ResponseT:
        """Return the documented result."""
        response = self._client.send(operation, body, parameters, headers)
        return _read(operation, operation.read, response)

    def _find(
        self,
        operation: Operation[RequestT, ResponseT],
        body: RequestT,
        parameters: Parameters,
        headers: Model | None,
    ) -> ResponseT | None:
        """Return the documented result, ``None`` if there is nothing to be found."""
        response = self._client.send(operation, body, parameters, headers)
        return _read(operation, operation.find, response)


class AsyncAgent:
    """Base of the asynchronous agents."""

    def __init__(self, client: AsyncApiClient[Any]) -> None:
        self._client = client

    async def _call(
        self,
        operation: Operation[RequestT, ResponseT],
        body: RequestT,
        parameters: Parameters,
        headers: Model | None,
    ) -> ResponseT:
        """Return the documented result."""
        response = await self._client.send(operation, body, parameters, headers)
        return _read(operation, operation.read, response)

    async def _find(
        self,
        operation: Operation[RequestT, ResponseT],
        body: RequestT,
        parameters: Parameters,
        headers: Model | None,
    ) -> ResponseT | None:
        """Return the documented result, ``None`` if there is nothing to be found."""
        response = await self._client.send(operation, body, parameters, headers)
        return _read(operation, operation.find, response)


def _root(base_url: str) -> str:
    """Return ``base_url`` without what the documented paths begin with."""
    root = re.sub(r"(/api(/v1)?)?/*$", "", base_url, flags=re.IGNORECASE)
    if not re.match(r"https?://[^/?#]+[^?#]*$", root, flags=re.IGNORECASE):
        raise ValueError(
            "base_url must begin with http:// or https:// and a host, and end with a path"
        )
    return root


def _fields(headers: Model | None) -> dict[str, str]:
    """Return what to send for ``headers``; ``None`` is not sent."""
    given = headers.to_wire() if headers is not None else {}
    return {name: str(value) for name, value in given.items() if value is not None}


def _arguments(
    operation: Operation[RequestT, Any],
    body: RequestT,
    parameters: Parameters,
    headers: Model | None,
) -> dict[str, Any]:
    """Return the arguments of ``httpx.Client.request`` for one call."""
    path, query = operation.address(parameters)
    fields = {"Accept": "application/json"}
    content = None
    if operation.has_body:
        fields["Content-Type"] = "application/json"
        content = encode_whole(body)
    return {
        "method": operation.method,
        "url": path,
        "params": query,
        "headers": fields | _fields(headers),
        "content": content,
    }


def _accept(operation: Operation[Any, Any], response: httpx.Response) -> httpx.Response:
    if not response.is_success:
        raise StatusError(operation.name, response)
    return response


def _read(
    operation: Operation[Any, Any], read: Callable[..., T], response: httpx.Response
) -> T:
    """Return what ``read`` makes of an answer."""
    try:
        return read(response.content, partial=SELECT in response.request.url.params)
    except ValueError as why:
        raise ResponseError(operation.name, response, str(why)) from why


def _bare(url: httpx.URL) -> httpx.URL:
    return url.copy_with(userinfo=b"")
