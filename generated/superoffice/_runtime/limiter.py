"""No more calls a second than the API asks for."""

from __future__ import annotations

import threading
from collections import deque


class Limiter:
    """Gives each call its turn: no window of time ever has more than so many of them.

    Turns are given in the order in which they are asked for, so that none waits for ever
    while others pass. One limiter may serve several clients: the API counts the calls of
    an application.

    Args:
        calls: How many calls there may be in each window, at least one.
        seconds: How long a window is.
    """

    def __init__(self, calls: int = 10, seconds: float = 1.0) -> None:
        if calls < 1 or seconds <= 0:
            raise ValueError("a limiter needs at least one call, and some time for it")
        self._seconds = seconds
        self._lock = threading.Lock()
        self._turns: deque[float] = deque(maxlen=calls)

    def reserve(self, now: float) -> float:
        """Return how many seconds to wait from ``now``, a monotonic time, for a turn."""
        with self._lock:
            turns = self._turns
            turn = now
            if len(turns) == turns.maxlen:
                turn = max(now, turns[0] + self._seconds)
            turns.append(turn)
            return turn - now
