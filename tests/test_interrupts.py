"""Ctrl-C ends what runs, once, and nothing half-way that must be whole."""

from __future__ import annotations

import signal

import pytest

from generator import interrupts
from generator.interrupts import interruptible, uninterrupted

BOTH = pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])


@BOTH
def test_another_that_follows_at_once_is_not_heard(number: signal.Signals) -> None:
    before = signal.getsignal(number)
    with interruptible():
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(number)
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGTERM)
    assert signal.getsignal(number) is before


def test_another_that_comes_later_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(interrupts, "_IMPATIENCE", 0.0)
    with interruptible():
        for _ in range(2):
            with pytest.raises(KeyboardInterrupt):
                signal.raise_signal(signal.SIGINT)


def test_what_nohup_keeps_out_stays_out() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with interruptible():
            signal.raise_signal(signal.SIGINT)
    finally:
        signal.signal(signal.SIGINT, before)


@BOTH
def test_what_must_be_whole(number: signal.Signals) -> None:
    done: list[int] = []
    with uninterrupted():
        signal.raise_signal(number)
        done.append(1)

    def interrupted_in_it() -> None:
        with uninterrupted(ends_after=True):
            signal.raise_signal(number)
            done.append(2)

    with pytest.raises(KeyboardInterrupt):
        interrupted_in_it()
    assert done == [1, 2]
