"""Fixtures of pytest: documented exchanges, and clients of the mock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from . import PACKAGE
from .client import AsyncApiClient, SyncApiClient
from .exchange import Exchange, documented
from .extras import extra
from .factories import seed
from .hurried import HurriedClock
from .inprocess import InProcessTransport
from .operation import Operation, RequestT, ResponseT

with extra("testing"):
    import pytest

    from .recorder import Recorder
    from .server import application

ClientT = TypeVar("ClientT", bound=SyncApiClient[Any] | AsyncApiClient[Any])


def exchange_fixture(
    operation: Operation[RequestT, ResponseT],
) -> Callable[[], Exchange[RequestT, ResponseT]]:
    """Return a fixture that gives the documented exchange of ``operation``."""

    def exchange() -> Exchange[RequestT, ResponseT]:
        return documented(operation)

    exchange.__doc__ = f"The documented exchange of {operation.path}."
    exchange.__module__ = f"{PACKAGE}.testing.{operation.agent_name}"
    return pytest.fixture(exchange)


@pytest.fixture
def recorder() -> Iterator[Recorder]:
    """What the mock's clients called, to be asserted, and what they are answered."""
    recorder = Recorder()
    yield recorder
    recorder.assert_checked()


@pytest.fixture(autouse=True)
def seeded() -> None:
    """Let factories begin anew: what they make in a test follows from no other."""
    seed()


def client_fixture(client_type: type[ClientT]) -> Callable[..., ClientT]:
    """Return a fixture that gives a client of the mock, whose calls are recorded.

    It does not wait before it repeats a call.
    """

    def client(recorder: Recorder) -> Iterator[ClientT]:
        names = {"_clock": HurriedClock(), "__module__": client_type.__module__}
        hurried = type(client_type.__name__, (client_type,), names)
        transport = InProcessTransport(application(recorder, mock=True))
        yield hurried("http://mock.test", transport=transport, rate_limit=None)
        transport.close()

    client.__doc__ = "A client of the mock, in this process; see `recorder`."
    client.__module__ = f"{PACKAGE}.testing.fixtures"
    return pytest.fixture(client)
