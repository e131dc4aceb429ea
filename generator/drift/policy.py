"""What a project thinks of changes: other levels, and changes that it knows of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fnmatch import fnmatchcase
from typing import Any

from ..errors import UsageError, check_keys
from .change import Change
from .levels import CODES, Level

_WHERE = "[tool.agentgen.diff]"


@dataclass(frozen=True, slots=True)
class Rule:
    """What a project thinks of some changes, until some day.

    Args:
        code: Their kind.
        subject: What changed; ``*`` stands for anything.
        level: How grave they are, for everybody; ``None`` if they are not to be told.
        reason: Why.
        until: The last day on which that holds; ``None`` for ever.
    """

    code: str
    subject: str = "*"
    level: Level | None = None
    reason: str = ""
    until: date | None = None

    def is_about(self, change: Change) -> bool:
        """Whether a change is one of these."""
        return self.code == change.code and (
            self.subject == change.subject or fnmatchcase(change.subject, self.subject)
        )

    def holds(self, today: date) -> bool:
        """Whether the day has not passed."""
        return self.until is None or today <= self.until

    def note(self, count: int, today: date) -> str:
        """Return what to say of it where there are changes that it is about."""
        told = self.level or "ignored"
        told = told if self.holds(today) else f"not {told} any more"
        until = f" (until {self.until})" if self.until else ""
        return f"{told}: {count} of {self.code} {self.subject}: {self.reason}{until}"


@dataclass(frozen=True, slots=True)
class Policy:
    """What a project thinks of changes: of several rules, the first that holds counts."""

    rules: tuple[Rule, ...]

    def apply(self, changes: Iterable[Change], today: date) -> tuple[Change, ...]:
        """Return the changes that are to be told, with the levels that they have here.

        Args:
            changes: All of them.
            today: The day it is.
        """
        holding = [rule for rule in self.rules if rule.holds(today)]
        return tuple(_judged(changes, holding))

    def notes(self, changes: Sequence[Change], today: date) -> Iterator[str]:
        """Yield a line for each reason to tell changes otherwise than they are, or that was.

        Args:
            changes: All changes.
            today: The day it is.
        """
        holding = [rule for rule in self.rules if rule.holds(today)]
        for rule in dict.fromkeys(self.rules):
            rivals = holding if rule in holding else [rule]
            about = sum(_first(each, rivals) == rule for each in changes)
            if rule.reason and about:
                yield rule.note(about, today)


def _first(change: Change, rules: Iterable[Rule]) -> Rule | None:
    return next((rule for rule in rules if rule.is_about(change)), None)


def _judged(changes: Iterable[Change], rules: Sequence[Rule]) -> Iterator[Change]:
    for each in changes:
        rule = _first(each, rules)
        if rule is None:
            yield each
        elif rule.level is not None:
            yield replace(each, relevelled=rule.level)


def read_policy(table: Mapping[str, Any]) -> Policy:
    """Read a policy from the configuration.

    Args:
        table: ``ignore``, a list of tables with ``code``, ``subject``, ``reason`` and
            perhaps ``until``, a date; ``relevel``, the same with ``level``; and
            ``levels``, by code, for what these leave.

    Raises:
        UsageError: Something in it is not so; the message says what.
    """
    check_keys(table, ("levels", "ignore", "relevel"), _WHERE)
    levels = table.get("levels", {})
    lists = {key: table.get(key, []) for key in ("ignore", "relevel")}
    if not isinstance(levels, dict) or not all(
        isinstance(each, list) for each in lists.values()
    ):
        raise UsageError(
            f"{_WHERE}: levels is a table, ignore and relevel are lists of tables"
        )
    return Policy(
        (
            *(_rule(key, entry) for key, entries in lists.items() for entry in entries),
            *(
                Rule(_known(code), level=_level(code, to))
                for code, to in levels.items()
            ),
        )
    )


def _rule(key: str, entry: Any) -> Rule:
    needed = ("code", "reason") if key == "ignore" else ("code", "level", "reason")
    if not isinstance(entry, dict) or not set(needed) <= entry.keys():
        raise UsageError(f"{_WHERE}: each entry of {key} needs {', '.join(needed)}")
    check_keys(entry, (*needed, "subject", "until"), f"{_WHERE}: {key}")
    until = entry.get("until")
    if until is not None and type(until) is not date:
        raise UsageError(f"{_WHERE}: until is a date, as in 2030-01-31, not {until!r}")
    code = _known(str(entry["code"]))
    level = None if key == "ignore" else _level(code, entry["level"])
    subject = str(entry.get("subject", "*"))
    return Rule(code, subject, level, str(entry["reason"]), until)


def _level(code: str, level: Any) -> Level:
    if level not in list(Level):
        known = ", ".join(Level)
        raise UsageError(f"{_WHERE}: {code} = {level!r}; the levels are {known}")
    return Level(level)


def _known(code: str) -> str:
    if code not in CODES:
        raise UsageError(f"{_WHERE}: unknown code {code!r}; docs/codes.md lists them")
    return code
