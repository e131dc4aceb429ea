"""Whether, and when, a call is repeated.

Every call is a POST, so the verb tells nothing. Whatever the server refused before it did
anything may be repeated: 429, and a connection that was not made. After anything else that
may pass, a lost connection or a server that recycles, only calls that change nothing are
repeated (`operation.Operation.reads_only`).
"""

from __future__ import annotations

import logging
import random
import ssl
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import httpx2 as httpx

from . import PACKAGE
from .clock import Clock
from .errors import StatusError, address_of, retry_after
from .flow import DeadlineError, Flow, Open, Send, Sleep
from .limiter import Limiter
from .options import Options

FIRST_PAUSE = 0.5
"""At most how many seconds to wait before the first repetition; twice that before the next."""
LONGEST_PAUSE = 8.0
"""At most how many seconds to wait, unless the server asks for more."""
LONGEST_RETRY_AFTER = 60.0
"""A server that asks for more seconds than these is not waited for."""

logger = logging.getLogger(PACKAGE)

_PASSING = frozenset({502, 503, 504})
_NOTHING_DONE = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
_LOST = (httpx.TimeoutException, httpx.NetworkError, httpx.RemoteProtocolError)

Failure = httpx.Response | httpx.RequestError


def may_repeat(failure: Failure, *, reads_only: bool) -> bool:
    """Return whether a call may be repeated after this answer, or for want of one.

    Args:
        failure: The answer, or why there is none.
        reads_only: Whether the call changes nothing on the server.
    """
    if isinstance(failure, httpx.Response):
        status = failure.status_code
        return status == 429 or (reads_only and status in _PASSING)
    if _is_no_tls(failure):
        return False
    return isinstance(failure, _NOTHING_DONE) or (
        reads_only and isinstance(failure, _LOST)
    )


def _is_no_tls(failure: httpx.RequestError) -> bool:
    """Return whether the server's certificate, or what it speaks, is not the right one."""
    # httpx2's error comes of httpcore2's, and that of what went wrong.
    why = getattr(failure.__cause__, "__context__", None)
    # When it ends too early, the connection was lost.
    return isinstance(why, ssl.SSLError) and not isinstance(why, ssl.SSLEOFError)


@dataclass(frozen=True, slots=True)
class Policy:
    """How patient one call is; what it sends besides itself counts, too.

    Args:
        clock: The time.
        limiter: What gives it its turn, if anything.
        options: How often to repeat each request, and how long to wait.
        until: The monotonic time at which the call is given up, if at all.
    """

    clock: Clock
    limiter: Limiter | None
    options: Options
    until: float | None

    def left(self) -> float | None:
        """Return how many seconds are left; ``None``, if there is no end to them."""
        return None if self.until is None else self.until - self.clock.monotonic()

    def may_succeed(self, failure: Exception, other: Policy) -> bool:
        """Return whether this call may succeed where another one gave up.

        Args:
            failure: Why that gave up; only what may pass is worth more patience.
            other: How patient that was.
        """
        found = failure.response if isinstance(failure, StatusError) else failure
        if not isinstance(found, Failure) or not may_repeat(found, reads_only=True):
            return False
        limits = zip(_limits(self.options), _limits(other.options), strict=True)
        return any(
            its is not None and (own is None or own > its) for own, its in limits
        )

    def sent(
        self,
        make: Callable[[], httpx.Request],
        *,
        reads_only: bool,
        auth: httpx.Auth | None = None,
        stream: bool = False,
    ) -> Flow[httpx.Response]:
        """Send a request, again if need be, and return the last answer.

        Args:
            make: Returns the request, each time a new one.
            reads_only: Whether it changes nothing on the server.
            auth, stream: See `flow.Send`.

        Raises:
            httpx2.RequestError: There was no answer.
            DeadlineError: There was none in the time that the call may take.
        """
        attempt = 0
        while True:
            request = make()
            yield from self._turn(request)
            failure: Failure
            try:
                failure = yield from self._once(request, auth, stream)
            except httpx.RequestError as error:
                pause = self._pause(attempt, error, reads_only)
                if pause is None:
                    raise
                failure = error
            else:
                pause = self._pause(attempt, failure, reads_only)
                if pause is None:
                    return failure
            logger.info(
                "%s: %s; again in %.1f s", address_of(request), _told(failure), pause
            )
            yield Sleep(pause)
            attempt += 1

    def _once(
        self, request: httpx.Request, auth: httpx.Auth | None, stream: bool
    ) -> Flow[httpx.Response]:
        timeouts = _Timeouts(self.options.timeout, self.left)
        request.extensions["timeout"] = timeouts
        begun = self.clock.monotonic()
        try:
            response: httpx.Response = yield Send(request, auth, stream)
        except httpx.RequestError as error:
            left, late = self.left(), isinstance(error, httpx.TimeoutException)
            if late and left is not None and left <= 0:
                raise DeadlineError(request) from None
            error.request = request  # httpx2 forgets it where it cannot decode.
            raise
        timeouts.stop()
        if logger.isEnabledFor(logging.DEBUG):
            logger.debug(
                "%s %s: HTTP %d after %.3f s",
                request.method,
                address_of(request),
                response.status_code,
                self.clock.monotonic() - begun,
            )
        return response

    def _turn(self, request: httpx.Request) -> Flow[None]:
        """Wait for this request's turn, or give up if that comes too late."""
        left = self.left()
        if left is not None and left <= 0:
            raise DeadlineError(request)
        if self.limiter is not None:
            yield Open()  # A turn is for now, not for when that is done.
            try:
                yield from self.limiter.turn(self.clock, self.until)
            except DeadlineError:
                raise DeadlineError(request) from None

    def _pause(self, attempt: int, failure: Failure, reads_only: bool) -> float | None:
        """Return how many seconds to wait before the next attempt, ``None`` to give up."""
        if attempt >= self.options.retries:
            return None
        if not may_repeat(failure, reads_only=reads_only):
            return None
        # Full jitter: clients that failed together do not come back together.
        pause = random.uniform(0, min(LONGEST_PAUSE, FIRST_PAUSE * 2**attempt))
        if isinstance(failure, httpx.Response):
            asked = retry_after(failure, self.clock.now())
            if asked is not None and asked > LONGEST_RETRY_AFTER:
                return None
            pause = max(pause, asked or 0.0)
        left = self.left()
        return None if left is not None and pause >= left else pause


class _Timeouts(Mapping[str, float | None]):
    """Timeouts that shrink while a deadline comes nearer: each step looks up its own."""

    def __init__(
        self, timeout: Mapping[str, float | None], left: Callable[[], float | None]
    ) -> None:
        self._timeout = timeout
        self._left = left

    def __getitem__(self, step: str) -> float | None:
        seconds, left = self._timeout[step], self._left()
        if left is None:
            return seconds
        # Zero would mean not to wait at all, and fail in another way.
        return max(0.001, left if seconds is None else min(left, seconds))

    def __iter__(self) -> Iterator[str]:
        return iter(self._timeout)

    def __len__(self) -> int:
        return len(self._timeout)

    def stop(self) -> None:
        """Forget the deadline: the answer is there, or what is left of it is a stream."""
        self._left = lambda: None


def _limits(options: Options) -> list[float | None]:
    return [options.retries, options.deadline, *options.timeout.values()]


def _told(failure: Failure) -> str:
    if isinstance(failure, httpx.Response):
        return f"HTTP {failure.status_code}"
    return type(failure).__name__
