"""Opening connections: each process has some of its own, and each event loop."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any, Generic, TypeVar

import httpx2 as httpx

HttpT = TypeVar("HttpT")


class Opening(Generic[HttpT]):
    """Makes a client of httpx2's for whoever needs one. That takes longer than all of ours.

    Args:
        client: What makes one.
        base: What its transports are.
        transport: One of them, or a function that returns another each time.
        options: All else that httpx2 is told.

    Raises:
        TypeError: ``transport`` is neither.
    """

    def __init__(
        self,
        client: Callable[..., HttpT],
        base: type,
        *,
        transport: Any = None,
        **options: Any,
    ) -> None:
        self._client, self._base, self._options = client, base, options
        self._make: Callable[[], Any] | None = None
        self._shared: Any = None
        self._times = count()
        if callable(transport) and not isinstance(transport, base):
            self._make = transport
        elif transport is not None:
            self._shared = self._checked(transport)

    @property
    def shares(self) -> bool:
        """Whether what it opens has a transport that others may use, too."""
        return self._shared is not None

    def __call__(self) -> HttpT:
        """Return a client.

        Raises:
            RuntimeError: It would use connections that another one has opened.
            TypeError: The function returned no transport.
        """
        is_first = next(self._times) == 0
        if self._make is not None:
            transport = self._checked(self._make())
            return self._client(transport=transport, **self._options)
        networks = (httpx.HTTPTransport, httpx.AsyncHTTPTransport)
        if isinstance(self._shared, networks) and not is_first:
            name = type(self._shared).__name__
            raise RuntimeError(
                f"the connections of this {name} belong to another event loop or process:"
                f" give a function, as in transport=lambda: httpx2.{name}(...)"
            )
        return self._client(transport=self._shared, **self._options)

    def _checked(self, transport: object) -> object:
        if not isinstance(transport, self._base):
            raise TypeError(
                f"transport is an httpx2.{self._base.__name__}, or a function that "
                f"returns one, not {transport!r}"
            )
        return transport
