"""Reports as one page of HTML that needs nothing else, for screen and paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from ..page_template import page_template
from .finding import Finding, Report

TEMPLATE = Path(__file__).with_name("report.html.jinja")
NO_AGENT = "—"
"""Stands for the agent of what concerns none, or all."""
_SHOWN = 5
_MOST_COMPARED = 4_000_000
"""Pairs of words: to compare more takes longer than anybody waits for a report."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text; ``changed`` if the other side does not have it."""

    text: str
    changed: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding, and what was said and is, word by word."""

    finding: Finding
    old: tuple[Piece, ...]
    new: tuple[Piece, ...]

    @property
    def is_divided(self) -> bool:
        """Whether it is graver for some than for others."""
        return len(set(self.finding.levels.values())) > 1

    @property
    def agents(self) -> str:
        """The agents that it concerns, or as many as fit on a line."""
        names = self.finding.agents
        shown = names if len(names) <= _SHOWN else (*names[: _SHOWN - 1], "…")
        return ", ".join(shown)


def html(report: Report) -> Iterator[str]:
    """Yield a report as a page that filters by agent, level and words.

    Without scripts, and on paper, it shows everything that is not filtered out.

    Args:
        report: What was found.
    """
    told = report.for_people
    agents = {name for each in told for name in each.agents or (NO_AGENT,)}
    page = page_template(TEMPLATE).render(
        report=report,
        counts=report.count_by_level(for_people=True),
        agents=sorted(agents),
        no_agent=NO_AGENT,
        entries=[_entry(each) for each in told],
    )
    yield from page.split("\n")


def _entry(finding: Finding) -> Entry:
    old, new = _words(finding.old), _words(finding.new)
    if not old or not new or len(old) * len(new) > _MOST_COMPARED:
        return Entry(finding, *(_unmarked(each) for each in (finding.old, finding.new)))
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return Entry(
        finding,
        tuple(
            Piece("".join(old[start:end]), tag != "equal")
            for tag, start, end, _, _ in codes
            if start < end
        ),
        tuple(
            Piece("".join(new[start:end]), tag != "equal")
            for tag, _, _, start, end in codes
            if start < end
        ),
    )


def _unmarked(text: str) -> tuple[Piece, ...]:
    return (Piece(text, changed=False),) if text else ()


def _words(text: str) -> list[str]:
    return re.findall(r"\w+|\s+|[^\w\s]", text)
