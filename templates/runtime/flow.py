"""Flows: what is to be done, step by step, without doing it.

A flow is a generator. It yields what it needs of the world, and is sent what came of that;
`pool` does it, blocking or awaited. So how a call is authorized, repeated and given up is
written once, and is tested without a network.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from concurrent.futures import Future
from contextvars import ContextVar
from inspect import isawaitable
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeAlias, TypeVar

import httpx2 as httpx

from .forks import in_child

if TYPE_CHECKING:
    from .retry import Policy

T = TypeVar("T")


class Send(NamedTuple):
    """Send a request; the answer comes back, or ``httpx2.RequestError``.

    Like all that takes time, it may end in `DeadlineError`.

    Args:
        request: What to send.
        auth: A scheme of httpx2's that authorizes it.
        stream: Whether to leave the body of an answer unread, if it is one of success.
    """

    request: httpx.Request
    auth: httpx.Auth | None = None
    stream: bool = False


class Open(NamedTuple):
    """Have connections ready; the first time, that takes a while."""


class Sleep(NamedTuple):
    """Let some seconds pass."""

    seconds: float


class Ask(NamedTuple):
    """Call a function of the user's, asynchronous or not; its result comes back."""

    function: Callable[[], Any]


class Wait(NamedTuple):
    """Wait for what another call is busy with."""

    future: Future[None]


Effect: TypeAlias = Send | Open | Sleep | Ask | Wait
Flow: TypeAlias = Generator[Effect, Any, T]


class DeadlineError(Exception):
    """The time that a call may take is over.

    Args:
        request: What was being sent, if anything was.
    """

    def __init__(self, request: httpx.Request | None = None) -> None:
        super().__init__("the deadline passed")
        self.request = request


class ClosedError(RuntimeError):
    """The client that makes a call has been closed."""


class Held(Generic[T]):
    """A shared value; another one that is equal to it is not the same."""

    __slots__ = ("value",)

    def __init__(self, value: T) -> None:
        self.value = value


class _Attempt(Generic[T]):
    """What obtains a value.

    Args:
        policy: How patient it is.

    Attributes:
        future: Its end.
        held: The value.
        failure: Why there is none.
        busy: How many are at it: who leads, and a function that is called meanwhile.
    """

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self.held: Held[T] | None = None
        self.failure: Exception | None = None
        self.busy = 1
        self.future: Future[None] = Future()
        # From now on, those who wait cannot cancel it for all.
        self.future.set_running_or_notify_cancel()


_OBTAINED: ContextVar[tuple[_Attempt[Any], ...]] = ContextVar("obtained", default=())
"""What this thread or task is about to obtain."""


class Shared(Generic[T]):
    """A value that all calls use, obtained by one of them while the others wait.

    It serves any number of threads and tasks, in any number of event loops.

    Args:
        value: The value to begin with; ``None`` to obtain one first.
    """

    _pending: _Attempt[T] | None

    def __init__(self, value: T | None = None) -> None:
        self._held = None if value is None else Held(value)
        self._forget_who_obtains()
        in_child(self, type(self)._forget_who_obtains)

    def forget(self, held: Held[T]) -> None:
        """Obtain another value next time, unless that has been done since."""
        with self._lock:
            if self._held is held:
                self._held = None

    def get(self, obtain: Callable[[Policy], Flow[T]], policy: Policy) -> Flow[Held[T]]:
        """Return the value, which ``obtain`` gives if there is none.

        Args:
            obtain: Obtains it for a call that is so patient.
            policy: How patient this one is.

        Raises:
            Exception: What ``obtain`` raised; all who waited for it get the same. But if
                more patience may help, the next who has that obtains it.
            RuntimeError: It is what is being obtained that asks for it, and would wait
                for itself.
        """
        while True:
            with self._lock:
                if self._held is not None:
                    return self._held
                pending, leads = self._pending, self._pending is None
                if pending in _OBTAINED.get():
                    raise RuntimeError(
                        "refresh= made a call with the client that waits for it"
                    )
                if pending is None:
                    pending = self._pending = _Attempt(policy)
            if leads:
                return (yield from self._lead(pending, obtain))
            try:
                yield Wait(pending.future)
            except DeadlineError:
                raise
            except Exception as failure:
                if not policy.may_succeed(failure, pending.policy):
                    raise

    def lasting(self, function: Callable[[], Any]) -> Callable[[], Any]:
        """Return what calls a function for ``obtain``, whatever becomes of who asks.

        In a thread, it goes on when that is cancelled or late. Until it ends, nobody else
        takes the lead; what it returns is the value then.
        """
        attempt = self._pending

        def call() -> Any:
            with self._lock:
                if attempt is None or attempt is not self._pending:
                    raise RuntimeError("who asks gave up before this began")
                attempt.busy += 1
            try:
                found = function()
                attempt.held = None if isawaitable(found) else Held(found)
                return found
            except Exception as error:
                attempt.failure = error
                raise
            finally:
                self._leave(attempt)

        return call

    def _forget_who_obtains(self) -> None:
        # Garbage may be collected anywhere, and with it who was about to obtain it.
        self._lock = threading.RLock()
        self._pending = None

    def _lead(
        self, pending: _Attempt[T], obtain: Callable[[Policy], Flow[T]]
    ) -> Flow[Held[T]]:
        outer = _OBTAINED.get()
        _OBTAINED.set((*outer, pending))
        try:
            held = pending.held = Held((yield from obtain(pending.policy)))
            return held
        except (DeadlineError, ClosedError):
            raise
        except Exception as error:
            pending.failure = error
            raise
        finally:
            _OBTAINED.set(outer)
            self._leave(pending)

    def _leave(self, attempt: _Attempt[T]) -> None:
        with self._lock:
            attempt.busy -= 1
            if attempt.busy:
                return
            # Cancelled, late or closed, it has neither: the next who waits takes the lead.
            self._held, self._pending = attempt.held, None
        if attempt.failure is None:
            attempt.future.set_result(None)
        else:
            attempt.future.set_exception(attempt.failure)
