"""Other processes that take a share of the work, started when there is enough of it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

from .interrupts import interrupts_held_back, uninterrupted

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

Item = TypeVar("Item")
Result = TypeVar("Result")

_WORTH_STARTING = 0.5
"""Seconds of work that are more than workers take to start."""


class Workers:
    """Processes of one run; they end with it, whatever happens.

    Args:
        jobs: How many; by default one for each processor, and none but this one as long
            as there is little to do.
    """

    def __init__(self, jobs: int | None = None) -> None:
        self._jobs = jobs
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            # Who is interrupted here, as by a second Ctrl-C, leaves workers that wait for
            # more, and a process that waits for them.
            with uninterrupted(ends_after=True):
                self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def map(
        self, work: Callable[[Item], Result], items: Sequence[Item], seconds: float
    ) -> Iterable[Result]:
        """Do something with each of some items.

        Work on all of them has begun when this returns, if it is done elsewhere.

        Args:
            work: A function of a module.
            items: What it is done with; those that take longest first.
            seconds: What all of it may take one process.

        Returns:
            The results, in the order of the items.
        """
        jobs = self._jobs
        if jobs is None:
            is_worth_it = self._pool is not None or seconds > _WORTH_STARTING
            jobs = os.cpu_count() or 1 if is_worth_it else 1
        if jobs == 1 or not items:
            return map(work, items)
        if self._pool is None:
            self._pool = _started(jobs)
        return self._pool.map(work, items, chunksize=max(1, len(items) // (128 * jobs)))

    def prepare(self, work: Callable[[], object]) -> None:
        """Have workers, if there are any yet, do something while nothing else is to do.

        Args:
            work: A function of a module: what it loads, later work finds loaded.
        """
        if self._pool is not None:
            for _ in range(self._jobs or os.cpu_count() or 1):
                self._pool.submit(work)


def _started(jobs: int) -> ProcessPoolExecutor:
    from concurrent.futures import ProcessPoolExecutor

    pool = ProcessPoolExecutor(jobs, initializer=_begin)
    with interrupts_held_back():
        pool.submit(bool)  # the first task starts the processes
    return pool


def _begin() -> None:
    """Leave Ctrl-C, which a terminal sends to all processes, to the parent.

    A worker that ended while it hands over a result would leave the parent waiting for the
    rest of it.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    end_with_parent()


ALONE = Workers(1)
"""No other process."""


def end_with_parent() -> None:
    """End this process when its parent is killed: otherwise it would wait forever."""
    parent = multiprocessing.parent_process()

    def wait() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=wait, daemon=True).start()
