"""Reports as Markdown: for pull requests, and for the summaries of pipelines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .finding import Finding, Report

_ACTIVE = re.compile(r"[\\`*\[<>|~#&]|(?<!\w)_|_(?!\w)")
"""What Markdown may take for more than a character; within words, ``_`` is one."""


def markdown(report: Report) -> Iterator[str]:
    """Yield a report as a table for each level.

    Args:
        report: What was found.
    """
    yield f"## {escaped(report.title)}"
    for level, count in report.count_by_level(for_people=True).items():
        yield from ("", f"### {level.capitalize()} ({count})", "")
        yield from _table([each for each in report.for_people if each.level == level])
    if not report.findings:
        yield from ("", "Nothing to report.")
    if report.bump:
        asked = (f"**{bump}** for {whom}" for whom, bump in report.bump.items())
        yield from ("", f"Version bump: {', '.join(asked)}.")


def _table(found: list[Finding]) -> Iterator[str]:
    audiences = tuple(found[0].levels)
    heads = ("what", "finding", *audiences, "code")
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for each in found:
        cells = (
            escaped(str(each.source) if each.is_about_its_place else each.subject),
            escaped(each.message),
            *(each.levels.get(whom, "") for whom in audiences),
            f"`{each.code}`",
        )
        yield f"| {' | '.join(cells)} |"


def escaped(text: str) -> str:
    """Return a text of the docs as Markdown that shows it, in one line."""
    line = " ".join(text.split())
    return _ACTIVE.sub(r"\\\g<0>", line)


def within(lines: Iterable[str], room: int) -> Iterator[str]:
    """Yield as many lines as there is room for, and say so where the rest is left out.

    Args:
        lines: The lines, without their ends.
        room: How many bytes they may have, with their ends.
    """
    left_out = "… and more: there is no room for the rest."
    room -= _size(left_out)
    if room < 0:
        return
    for line in lines:
        room -= _size(line)
        if room < 0:
            yield left_out
            return
        yield line


def _size(line: str) -> int:
    return len(line.encode(errors="backslashreplace")) + 1
