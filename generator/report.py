"""What the command line tells people: lines of text, safe to print."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from .model import Diagnostic, Severity

SHOWN = 20
"""How many problems are printed before the rest is only counted."""
UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]"
)
"""Control characters but tab, other line ends, and what reorders text on the screen."""
_COMMAND = re.compile(r"^(\s*):(?=:)|##(?=\[|vso\[)")
"""What GitHub and Azure take for a command where it stands in a log."""


def visible(text: str) -> str:
    """Escape what would act on a terminal instead of being shown by it."""
    return UNPRINTABLE.sub(lambda found: ascii(found[0])[1:-1], text)


def without_commands(line: str) -> str:
    """Return a line that no pipeline takes for a command, whatever the docs say."""
    return _COMMAND.sub(
        lambda found: "## " if found[1] is None else rf"{found[1]}\x3a", line
    )


def counted(count: int, noun: str) -> str:
    """Say how many: ``1 page``, ``2 pages``."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def under(folder: str, found: Diagnostic) -> Diagnostic:
    """Return a problem with a folder before each path, so that editors find it."""
    related = tuple(each.under(folder) for each in found.related)
    return replace(found, source=found.source.under(folder), related=related)


def problems(diagnostics: Iterable[Diagnostic], docs: Path) -> list[str]:
    """Print errors and warnings like a compiler, the first of them in full.

    Args:
        diagnostics: All problems; notes are left out.
        docs: The docs folder, put before each path so that editors find it.
    """
    serious = [found for found in diagnostics if found.severity is not Severity.NOTE]
    lines = [visible(str(under(docs.as_posix(), found))) for found in serious[:SHOWN]]
    if len(serious) > SHOWN:
        lines.append(f"… and {len(serious) - SHOWN} more")
    return lines


def tally(diagnostics: Iterable[Diagnostic]) -> str:
    """Count problems by severity, worst first: ``3 warnings, 12 notes``; or nothing."""
    severities = [found.severity for found in diagnostics]
    return ", ".join(
        counted(severities.count(severity), severity)
        for severity in Severity
        if severity in severities
    )


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether something in the docs could not be used."""
    return any(found.severity is Severity.ERROR for found in diagnostics)


def has_problems(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether there is more amiss with the docs than that they are silent."""
    return any(found.severity is not Severity.NOTE for found in diagnostics)
