"""Workers leave Ctrl-C to the process whose work they do."""

from __future__ import annotations

import multiprocessing
import os
import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

import pytest

from generator.workers import Workers


def interrupted(number: int) -> int:
    """Be in the middle of something when a terminal interrupts all processes."""
    os.kill(os.getpid(), signal.SIGINT)
    return number


def lost(_: int) -> None:
    os.kill(os.getpid(), signal.SIGTERM)


def test_an_interrupt_is_not_theirs() -> None:
    with Workers(2) as workers:
        assert list(workers.map(interrupted, range(9), 0)) == list(range(9))
    with pytest.raises(KeyboardInterrupt):
        interrupted(0)


def test_an_interrupt_while_they_end_leaves_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shutdown = ProcessPoolExecutor.shutdown

    def interrupted_shutdown(pool: ProcessPoolExecutor, **options: bool) -> None:
        signal.raise_signal(signal.SIGINT)
        shutdown(pool, **options)

    monkeypatch.setattr(ProcessPoolExecutor, "shutdown", interrupted_shutdown)
    with pytest.raises(KeyboardInterrupt), Workers(2) as workers:
        workers.map(abs, range(9), 0)
    assert not multiprocessing.active_children()


def test_a_worker_that_is_ended_is_missed() -> None:
    with pytest.raises(BrokenProcessPool), Workers(2) as workers:
        list(workers.map(lost, range(9), 0))
