"""A clock for tests, on which nobody waits."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

from .clock import Clock


class HurriedClock(Clock):
    """A clock on which sleeping takes no time: it is set forward instead.

    Attributes:
        slept: How many seconds each sleep would have taken.
    """

    def __init__(self) -> None:
        self.slept: list[float] = []

    def monotonic(self) -> float:
        return time.monotonic() + sum(self.slept)

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=sum(self.slept))

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)

    async def sleep_async(self, seconds: float) -> None:
        import asyncio

        self.slept.append(seconds)
        await asyncio.sleep(0)  # Others work meanwhile all the same.
