"""The formats of reports, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from .document import as_json
from .finding import Report
from .github import github
from .html import html
from .markdown import markdown
from .sarif import sarif


def text(report: Report) -> Iterator[str]:
    """Yield a report as lines for people."""
    yield from report.lines


FORMATS: Mapping[str, Callable[[Report], Iterator[str]]] = {
    "text": text,
    "json": as_json,
    "markdown": markdown,
    "github": github,
    "sarif": sarif,
    "html": html,
}
"""How a report can be printed: lines, without their ends."""
