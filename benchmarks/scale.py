"""How time and memory grow with the number of pages."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from . import corpus
from .generating import Project
from .report import Table, megabytes, ratio, seconds

_MOST_MEMORY = 400e6


def growth(folder: Path, counts: Sequence[int]) -> Table:
    """Measure first runs on ever more pages.

    Args:
        folder: Where to work.
        counts: How many pages.
    """
    rows: list[tuple[str, ...]] = []
    first = 0.0
    for count in counts:
        place = folder / f"pages{count}"
        corpus.write_copies(folder / "docs", count)
        cost = Project(place, folder / "docs").cold()
        each = cost.wall / count
        first = first or each
        rows.append(
            (
                f"{count:,}",
                seconds(cost.wall),
                seconds(cost.cpu),
                seconds(each),
                ratio(each / first, 1.2),
                f"{megabytes(cost.memory)} ({ratio(cost.memory / _MOST_MEMORY, 1)})",
            )
        )
        shutil.rmtree(place)
        shutil.rmtree(folder / "docs")
    return Table(
        "Growth",
        ("pages", "wall", "CPU", "wall a page", "of the first", "memory, of 400 MB"),
        rows,
        "The corpus again and again, its agents renamed; one run each.",
    )
