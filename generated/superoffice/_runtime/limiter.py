"""No more calls a second than the API asks for."""

from __future__ import annotations

import threading
from collections import deque
from concurrent.futures import Future

from .clock import Clock
from .flow import DeadlineError, Flow, Sleep, Wait
from .forks import in_child


class Limiter:
    """Gives each call its turn: no window of time ever has more than so many of them.

    Turns are taken in the order in which they are asked for, so that none waits for ever
    while others pass; who gives up leaves its place to the next. One limiter may serve
    several clients: the API counts the calls of an application.

    Args:
        calls: How many calls there may be in each window, at least one.
        seconds: How long a window is.
    """

    def __init__(self, calls: int = 10, seconds: float = 1.0) -> None:
        if calls < 1 or seconds <= 0:
            raise ValueError("a limiter needs at least one call, and some time for it")
        self._calls = calls
        self._seconds = seconds
        self._taken: deque[float] = deque(maxlen=calls)
        self._forget_who_waits()
        in_child(self, Limiter._forget_who_waits)

    def turn(self, clock: Clock, until: float | None = None) -> Flow[None]:
        """Wait for a turn, and take it.

        Args:
            clock: The time.
            until: The monotonic time before which it must come.

        Raises:
            DeadlineError: It would come later.
        """
        if self._take(clock, until) is None:
            return
        place: Future[None] = Future()
        place.set_running_or_notify_cancel()  # From now on, it cannot be cancelled.
        try:
            with self._lock:
                self._queue.append(place)
                self._let_first_go()
            yield Wait(place)
            while (wait := self._take(clock, until, place)) is not None:
                yield Sleep(wait)
        finally:
            with self._lock:
                if place in self._queue:
                    self._queue.remove(place)
                    self._let_first_go()

    def _take(
        self, clock: Clock, until: float | None, place: Future[None] | None = None
    ) -> float | None:
        """Take a turn, if it has come and nobody is before.

        Args:
            clock, until: See `turn`.
            place: The place in the queue, if there is one: the first.

        Returns:
            How many seconds it is away; ``None`` if it was taken.
        """
        with self._lock:
            ahead = 0 if place else len(self._queue)
            now = clock.monotonic()
            wait = self._wait(now, ahead)
            if until is not None and now + wait >= until:
                raise DeadlineError
            if ahead or wait > 0:
                return wait
            self._taken.append(now)
            return None

    def _wait(self, now: float, ahead: int) -> float:
        """Return in how many seconds a turn comes, if all who are ahead take theirs."""
        windows, place = divmod(ahead, self._calls)
        before = len(self._taken) + place - self._calls
        free = self._taken[before] + self._seconds if before >= 0 else now
        return max(0.0, free - now) + windows * self._seconds

    def _let_first_go(self) -> None:
        if self._queue and not self._queue[0].done():
            self._queue[0].set_result(None)

    def _forget_who_waits(self) -> None:
        # Garbage may be collected anywhere, and with it who held a place.
        self._lock = threading.RLock()
        self._queue: deque[Future[None]] = deque()
