"""What a project thinks of changes: other levels, and changes that it knows of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fnmatch import fnmatchcase
from typing import Any

from ..errors import UsageError
from .change import Change
from .levels import CODES, Level

_WHERE = "[tool.agentgen.diff]"


@dataclass(frozen=True, slots=True)
class Ignored:
    """Changes that are known and accepted, until some day.

    Args:
        code: Their kind.
        subject: What changed; ``*`` stands for anything.
        reason: Why nobody needs to hear of it.
        until: The last day on which that holds; ``None`` for ever.
    """

    code: str
    subject: str
    reason: str
    until: date | None

    def covers(self, change: Change, today: date) -> bool:
        """Whether a change is one of these, and the day has not passed."""
        return (
            self.code == change.code
            and fnmatchcase(change.subject, self.subject)
            and (self.until is None or today <= self.until)
        )


@dataclass(frozen=True, slots=True)
class Policy:
    """What a project thinks of changes.

    Args:
        levels: Other levels, by code.
        ignored: What is not to be told.
    """

    levels: Mapping[str, Level]
    ignored: tuple[Ignored, ...]

    def apply(self, changes: Iterable[Change], today: date) -> tuple[Change, ...]:
        """Return the changes that are to be told, with the levels that they have here.

        Args:
            changes: All of them.
            today: The day it is.
        """
        return tuple(
            replace(each, relevelled=self.levels.get(each.code))
            for each in changes
            if not any(known.covers(each, today) for known in self.ignored)
        )


def read_policy(table: Mapping[str, Any]) -> Policy:
    """Read a policy from the configuration.

    Args:
        table: ``levels``, by code, and ``ignore``, a list of tables with ``code``,
            ``subject``, ``reason`` and perhaps ``until``, a date.

    Raises:
        UsageError: Something in it is not so; the message says what.
    """
    for key in table.keys() - {"levels", "ignore"}:
        raise UsageError(f"{_WHERE}: unknown key {key!r}; known: levels, ignore")
    levels, ignored = table.get("levels", {}), table.get("ignore", [])
    if not isinstance(levels, dict) or not isinstance(ignored, list):
        raise UsageError(f"{_WHERE}: levels is a table, and ignore a list of tables")
    return Policy(dict(_levels(levels)), tuple(map(_ignored, ignored)))


def _levels(table: Mapping[str, Any]) -> Iterator[tuple[str, Level]]:
    for code, level in table.items():
        if level not in list(Level):
            known = ", ".join(Level)
            raise UsageError(f"{_WHERE}: {code} = {level!r}; the levels are {known}")
        yield _known(code), Level(level)


def _ignored(entry: Any) -> Ignored:
    if not isinstance(entry, dict) or not {"code", "reason"} <= entry.keys():
        raise UsageError(f"{_WHERE}: what is ignored needs a code and a reason")
    for key in entry.keys() - {"code", "subject", "reason", "until"}:
        raise UsageError(f"{_WHERE}: unknown key {key!r} in ignore")
    until = entry.get("until")
    if until is not None and type(until) is not date:
        raise UsageError(f"{_WHERE}: until is a date, as in 2030-01-31, not {until!r}")
    subject, reason = str(entry.get("subject", "*")), str(entry["reason"])
    return Ignored(_known(str(entry["code"])), subject, reason, until)


def _known(code: str) -> str:
    if code not in CODES:
        raise UsageError(f"{_WHERE}: unknown code {code!r}; see the README")
    return code
