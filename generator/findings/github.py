"""Reports as workflow commands of GitHub Actions, which become annotations.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import NOWHERE, Severity
from .finding import Finding, Report

MOST = {Severity.ERROR: 10, Severity.WARNING: 10, Severity.NOTE: 5}
"""How many annotations there are of a kind. GitHub shows ten of each kind of a step, and 50 of
a job: those of two steps are that many."""
SUMMARY_BYTES = 1024 * 1024
"""How large the summary of a step may be; GitHub refuses one that is larger."""
_KINDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "notice",
}


def github(report: Report) -> Iterator[str]:
    """Yield a report as annotations, the gravest first, as many as GitHub shows.

    Args:
        report: What was found.
    """
    for severity, kind in _KINDS.items():
        found = [each for each in report.for_people if each.severity is severity]
        most = MOST[severity]
        shown = found if len(found) <= most else found[: most - 1]
        yield from (_annotation(kind, each) for each in shown)
        if len(found) > len(shown):
            rest = len(found) - len(shown)
            more = (
                f"… and {rest} more: see the summary, or run agentgen {report.command}"
            )
            yield f"::{kind} title=agentgen::{_escaped(more)}"


def _annotation(kind: str, each: Finding) -> str:
    place = ""
    if each.source != NOWHERE:
        line = max(each.source.line, 1)
        place = f"file={_escaped(each.source.path, ',:')},line={line},"
    others = ", ".join(map(str, each.related))
    message = f"{each.text} (see {others})" if others else each.text
    return f"::{kind} {place}title={each.code}::{_escaped(message)}"


def _escaped(value: str, more: str = "") -> str:
    for mark in "%\r\n" + more:
        value = value.replace(mark, f"%{ord(mark):02X}")
    return value.replace("##[", "## [")  # a command in itself, anywhere in a line
