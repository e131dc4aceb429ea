"""Documented exchanges as pytest fixtures, one line each in the generated modules."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import pytest

from . import PACKAGE
from .client import SyncApiClient
from .exchange import Exchange, documented
from .operation import Operation, RequestT, ResponseT

ClientT = TypeVar("ClientT", bound=SyncApiClient[Any])


def exchange_fixture(
    operation: Operation[RequestT, ResponseT],
) -> Callable[[], Exchange[RequestT, ResponseT]]:
    """Return a fixture that gives the documented exchange of ``operation``."""

    def exchange() -> Exchange[RequestT, ResponseT]:
        return documented(operation)

    return _fixture(exchange, operation, "The documented exchange of")


def client_fixture(
    operation: Operation[Any, Any], client_type: type[ClientT]
) -> Callable[[], Iterator[ClientT]]:
    """Return a fixture that gives a client which answers the documented call.

    Any other call fails the test.
    """

    def client() -> Iterator[ClientT]:
        transport = documented(operation).transport()
        with client_type("http://documented.test", transport=transport) as opened:
            yield opened

    return _fixture(client, operation, "A client that answers the documented call of")


def _fixture(
    function: Callable[[], Any], operation: Operation[Any, Any], description: str
) -> Callable[[], Any]:
    """Return ``function`` as a fixture that pytest lists under the generated module."""
    function.__doc__ = f"{description} {operation.path}."
    function.__module__ = f"{PACKAGE}.testing.{operation.agent_name}"
    return pytest.fixture(function)
