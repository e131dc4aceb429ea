"""Tables of results, as Markdown."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Table:
    """Some results.

    Args:
        title: What was measured.
        head: Of the columns; the first names the rows.
        rows: Cells, as they are printed.
        note: How it was measured.
    """

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    note: str = ""

    def __str__(self) -> str:
        rule = ["---", *["---:"] * (len(self.head) - 1)]
        lines = [f"| {' | '.join(row)} |" for row in (self.head, rule, *self.rows)]
        return "\n\n".join(
            filter(None, (f"## {self.title}", self.note, "\n".join(lines)))
        )


def seconds(value: float) -> str:
    """Return a time as it is read best."""
    if value < 0.001:
        return f"{value * 1e6:.0f} µs"
    return f"{value * 1e3:.0f} ms" if value < 1 else f"{value:.1f} s"


def megabytes(value: float) -> str:
    """Return a number of bytes as megabytes."""
    return f"{value / 1e6:.0f} MB"


def ratio(value: float, limit: float, *, at_least: bool = False) -> str:
    """Return how two results compare, and whether that is as it should be.

    Args:
        value: Their quotient.
        limit: What it should be at most.
        at_least: Whether it should be at least that instead.
    """
    is_met = value >= limit if at_least else value <= limit
    sign, mark = "≥" if at_least else "≤", "yes" if is_met else "**no**"
    return f"{value:.2f} ({sign} {limit:g}: {mark})"


def machine() -> str:
    """Describe what the results were measured on."""
    info = Path("/proc/cpuinfo")
    names = [
        line.partition(":")[2].strip()
        for line in (info.read_text().splitlines() if info.exists() else ())
        if line.startswith("model name")
    ]
    load = os.getloadavg()[0]
    return (
        f"{names[0] if names else platform.machine()}, {os.cpu_count()} processors, "
        f"{platform.system()}, Python {platform.python_version()}; load before: {load:.1f}"
    )


def document(tables: Sequence[Table], described: str) -> str:
    """Return all results as a page.

    Args:
        tables: The results.
        described: The machine.
    """
    today = datetime.now(UTC).date().isoformat()
    intro = f"# Results\n\nWritten by `make bench` on {today}: {described}."
    return "\n\n".join((intro, *map(str, tables))) + "\n"
