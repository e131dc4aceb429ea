"""What ``check``, ``diff`` and ``lint`` find, as values that every format prints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ..model import NOWHERE, Severity, Source


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at.

    Args:
        code: Its kind.
        level: How grave it is, in the words of the command that found it.
        severity: How grave it is, in the words that all tools know.
        subject: What it is about: a page, a file, an endpoint, a property of a type.
        message: What is the matter, in one line.
        agents: The agents that it concerns.
        source: Where it is; ``NOWHERE`` where it has no place.
        related: The other places that it is about.
        old, new: What was said, and what is; empty where nothing is.
        levels: How grave it is for whom, where that differs.
    """

    code: str
    level: str
    severity: Severity
    subject: str
    message: str
    agents: tuple[str, ...] = ()
    source: Source = NOWHERE
    related: tuple[Source, ...] = ()
    old: str = ""
    new: str = ""
    levels: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def is_about_its_place(self) -> bool:
        """Whether its subject is the file that it was found in."""
        return self.subject == self.source.path

    @property
    def text(self) -> str:
        """What is the matter with what, for readers who see the place and no more."""
        if self.is_about_its_place:
            return self.message
        return f"{self.subject}: {self.message}"

    def under(self, folder: str) -> Finding:
        """Return the same with a folder before each path that is in one."""
        source = self.source.under(folder)
        subject = source.path if self.is_about_its_place else self.subject
        related = tuple(each.under(folder) for each in self.related)
        return replace(self, subject=subject, source=source, related=related)


@dataclass(frozen=True, slots=True)
class Report:
    """All that a command found.

    Args:
        command: Which one.
        title: What it looked at.
        findings: What it found, in the order to be told.
        levels: The levels that there are, gravest first.
        meanings: What the codes mean.
        lines: The findings as lines for people.
        failed: Whether the command fails because of them.
        bump: The version that they ask for, by whom it concerns.
        brief: What people read instead of the findings, if some of them are told at once.
    """

    command: str
    title: str
    findings: tuple[Finding, ...]
    levels: tuple[str, ...]
    meanings: Mapping[str, str]
    lines: tuple[str, ...]
    failed: bool
    bump: Mapping[str, str] = field(default_factory=dict[str, str])
    brief: tuple[Finding, ...] = ()

    @property
    def for_people(self) -> tuple[Finding, ...]:
        """What people read: what is told at once is one finding."""
        return self.brief or self.findings

    def count_by_level(self, *, for_people: bool = False) -> Mapping[str, int]:
        """Count what was found of each level that there is any of, gravest first.

        Args:
            for_people: Whether what is told at once counts once.
        """
        found = self.for_people if for_people else self.findings
        counts = Counter(each.level for each in found)
        return {level: counts[level] for level in self.levels if counts[level]}

    def count_by_code(self) -> Mapping[str, int]:
        """Count the findings of each code, by name."""
        return dict(sorted(Counter(each.code for each in self.findings).items()))
