"""Time, as calls see it; tests put a clock of their own in its place."""

from __future__ import annotations

import time
from datetime import UTC, datetime


class Clock:
    """The clock of this machine."""

    def monotonic(self) -> float:
        """Return seconds since some moment; they never run backwards."""
        return time.monotonic()

    def now(self) -> datetime:
        """Return date and time, in UTC."""
        return datetime.now(UTC)

    def sleep(self, seconds: float) -> None:
        """Let some seconds pass."""
        time.sleep(seconds)

    async def sleep_async(self, seconds: float) -> None:
        """Let some seconds pass, and others work meanwhile."""
        import asyncio

        await asyncio.sleep(seconds)
