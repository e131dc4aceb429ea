"""What all commands share: exit codes, safe printing, signals."""

from __future__ import annotations

import signal
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from types import FrameType
from typing import Any

import click

from . import report

SUCCESS = 0
FAILURE = 1
WRONG_USAGE = 2
INTERRUPTED = 130


def print_lines(
    lines: Iterable[str], *, err: bool = False, for_programs: bool = False
) -> None:
    """Print lines, with what would act on a terminal made visible.

    Args:
        lines: What to print.
        err: Whether it goes to stderr.
        for_programs: Whether they may be commands of a pipeline, or data for others.
    """
    if not for_programs:
        lines = map(report.without_commands, lines)
    text = "".join(f"{report.visible(line)}\n" for line in lines)
    click.echo(text, nl=False, err=err)


def fail(message: str, code: int = WRONG_USAGE) -> int:
    """Print what is wrong in one line, and return the exit code."""
    print_lines([f"agentgen: error: {message}"], err=True)
    return code


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
def uninterrupted(*, ends_after: bool = False) -> Generator[None]:
    """Let no interrupt into a block that takes but a moment, and must be done as a whole.

    Args:
        ends_after: Whether an interrupt ends what comes after the block. Without it, it
            counts as too late: what it should have prevented is done.
    """
    came = False

    def remember(number: int, frame: FrameType | None) -> None:
        nonlocal came
        came = True

    with handling(signal.SIGINT, remember), handling(signal.SIGTERM, remember):
        yield
    if came and ends_after:
        raise KeyboardInterrupt
