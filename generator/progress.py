"""A progress bar for people who have to wait."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager

PATIENCE = 1.0
"""Seconds without a bar: most runs end before."""


@contextmanager
def progress_bar(title: str) -> Generator[Callable[[int, int], None] | None]:
    """Show a bar on stderr while the block runs, if it runs long and on a terminal.

    Args:
        title: What is done.

    Returns:
        Tells the bar how many steps of how many are done; ``None`` without a terminal.
    """
    if not sys.stderr.isatty():
        yield None
        return
    start = time.monotonic()
    move: Callable[[int, int], None] | None = None
    with ExitStack() as stack:

        def advance(done: int, total: int) -> None:
            nonlocal move
            if move is None and time.monotonic() - start > PATIENCE:
                move = stack.enter_context(_rich_bar(title))
            if move is not None:
                move(done, total)

        yield advance


@contextmanager
def _rich_bar(title: str) -> Generator[Callable[[int, int], None]]:
    from rich.console import Console
    from rich.progress import Progress

    # Without a thread of its own: worker processes may be forked at any time.
    bar = Progress(console=Console(stderr=True), transient=True, auto_refresh=False)
    with bar:
        task = bar.add_task(title, total=None)

        def move(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total, refresh=True)

        yield move
