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
        self._makes = transport is not None and not isinstance(transport, base)
        self._transport = transport
        self._times = count()
        if self._makes and not callable(transport):
            raise self._no_transport(transport)

    @property
    def shares(self) -> bool:
        """Whether what it opens has a transport that others may use, too."""
        return self._transport is not None and not self._makes

    def __call__(self) -> HttpT:
        """Return a client.

        Raises:
            RuntimeError: It would use connections that another one has opened.
            TypeError: The function returned no transport.
        """
        transport = self._transport() if self._makes else self._transport
        if transport is not None and not isinstance(transport, self._base):
            raise self._no_transport(transport)
        networks = (httpx.HTTPTransport, httpx.AsyncHTTPTransport)
        is_first = next(self._times) == 0
        if self.shares and not is_first and isinstance(transport, networks):
            name = type(transport).__name__
            raise RuntimeError(
                f"the connections of this {name} belong to another event loop or process:"
                f" give a function, as in transport=lambda: httpx2.{name}(...)"
            )
        return self._client(transport=transport, **self._options)

    def _no_transport(self, found: object) -> TypeError:
        return TypeError(
            f"transport is an httpx2.{self._base.__name__}, or a function that returns "
            f"one, not {found!r}"
        )
