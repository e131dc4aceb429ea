"""What commands share that go on while the docs are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from .. import report
from ..config import Settings
from ..console import print_lines
from ..errors import UsageError
from .run import Inputs, load_inputs

BEGUN = 1000
"""Milliseconds until files are looked at once more after the watch began."""


def moments(places: Sequence[Path]) -> Iterator[None]:
    """Yield whenever files changed, and once for what changed before.

    Args:
        places: Files, and folders with all that is in them.

    Raises:
        UsageError: What watches them is not installed.
    """
    try:
        from watchfiles import watch as watch_files
    except ImportError:
        raise UsageError("watching needs more: pip install watchfiles") from None

    def moments() -> Iterator[None]:
        begun = False
        for changes in watch_files(*places, yield_on_timeout=True, rust_timeout=BEGUN):
            if changes or not begun:
                begun = True
                yield

    return moments()


def followed_inputs(last: Inputs, settings: Settings) -> Inputs:
    """Read what changed; a page that does not read, as yet, counts as it was.

    Args:
        last: What was read before.
        settings: Where it is.

    Raises:
        UsageError: It cannot be read.
    """
    from ..pipeline import with_last_good

    inputs = load_inputs(settings)
    docs, unread = with_last_good(inputs.docs, last.docs)
    for path, problems in unread.items():
        print_lines(report.problems(problems, settings.docs), err=True)
        print_lines([f"{settings.docs / path} counts as it was when it last was read"])
    return replace(inputs, docs=docs)
