"""Ctrl-C, and what may not be ended by it half-way."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from types import FrameType
from typing import Any

_IMPATIENCE = 1.0
"""Seconds in which another Ctrl-C says nothing new."""


@contextmanager
def handling(
    number: signal.Signals,
    by: Callable[[int, FrameType | None], Any] | signal.Handlers,
) -> Generator[None]:
    """Handle a signal in another way while the block runs."""
    before = signal.signal(number, by)
    try:
        yield
    finally:
        signal.signal(number, before)


@contextmanager
def interruptible() -> Generator[None]:
    """Let SIGINT and SIGTERM end the block, as `KeyboardInterrupt`.

    Another one that follows at once, as where somebody is impatient, would end what the
    first does to end things well, and leave half of it: it is not heard.
    """
    last = -_IMPATIENCE

    def interrupt(number: int, frame: FrameType | None) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= _IMPATIENCE:
            last = now
            raise KeyboardInterrupt

    is_heard = signal.getsignal(signal.SIGINT) != signal.SIG_IGN  # as it is by nohup
    on_interrupt = interrupt if is_heard else signal.SIG_IGN
    with (
        handling(signal.SIGTERM, interrupt),
        handling(signal.SIGINT, on_interrupt),
    ):
        yield


@contextmanager
def uninterrupted(*, ends_after: bool = False) -> Generator[None]:
    """Let no interrupt into a block that takes but a moment, and must be done as a whole.

    Threads other than the main one have none to keep out.

    Args:
        ends_after: Whether an interrupt ends what comes after the block. Without it, it
            counts as too late: what it should have prevented is done.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came = False

    def remember(number: int, frame: FrameType | None) -> None:
        nonlocal came
        came = True

    with handling(signal.SIGINT, remember), handling(signal.SIGTERM, remember):
        yield
    if came and ends_after:
        raise KeyboardInterrupt


@contextmanager
def interrupts_held_back() -> Generator[None]:
    """Let no Ctrl-C into the block, nor ever into processes and threads begun in it."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
