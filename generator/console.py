"""What all commands share: exit codes, and safe printing."""

from __future__ import annotations

from collections.abc import Iterable

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
