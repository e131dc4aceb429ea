"""Changes as a report, and as an entry of a changelog."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from ..findings.finding import Finding, Report
from ..findings.markdown import escaped
from ..model import NOWHERE, Severity, Source
from .change import Change
from .levels import CODES, Level, bump

MEANINGS: Mapping[str, str] = {code: each.meaning for code, each in CODES.items()}
"""What each kind of change means."""
Told: TypeAlias = tuple[Change, ...]
"""Changes that are told at once: one, or all endpoints of an agent."""
_DESCRIPTION = "description-changed"
_WHOLE = {
    "endpoint-added": "an agent is new, with",
    "endpoint-removed": "an agent is gone, with its",
}
LEVELS = tuple(level.value for level in Level)
_SEVERITIES = {Level.BREAKING: Severity.ERROR, Level.WARNING: Severity.WARNING}


def report(
    changes: Sequence[Change],
    *,
    title: str,
    folders: tuple[str, str] = ("", ""),
    fail_on: Level | None = None,
) -> Report:
    """Return a report of changes, the gravest first.

    Args:
        changes: The changes.
        title: What was compared.
        folders: What goes before the paths of pages on the old and on the new side.
        fail_on: The level from which on a change fails; ``None`` for never.
    """
    bumps = {
        "callers": bump(each.callers for each in changes).value,
        "implementers": bump(each.implementers for each in changes).value,
    }
    return Report(
        command="diff",
        title=title,
        findings=findings_of(changes, folders),
        brief=tuple(
            _finding(told, folders) for told in together(_gravest_first(changes))
        ),
        levels=LEVELS,
        meanings=MEANINGS,
        lines=tuple(_lines(changes, bumps)),
        failed=fail_on is not None
        and any(each.level.rank <= fail_on.rank for each in changes),
        bump=bumps,
    )


def findings_of(
    changes: Sequence[Change], folders: tuple[str, str] = ("", "")
) -> tuple[Finding, ...]:
    """Return changes as findings, the gravest first, at the place where they are now.

    Args:
        changes: The changes; what is gone is told where it was.
        folders: What goes before the paths of pages on the old and on the new side.
    """
    return tuple(_finding((each,), folders) for each in _gravest_first(changes))


def _gravest_first(changes: Sequence[Change]) -> list[Change]:
    return sorted(changes, key=lambda change: change.level.rank)


def _finding(told: Told, folders: tuple[str, str]) -> Finding:
    first = told[0]
    return Finding(
        code=first.code,
        level=first.level.value,
        severity=_SEVERITIES.get(first.level, Severity.NOTE),
        subject=_subject(told),
        message=_message(told),
        agents=first.agents,
        source=_place(first, folders),
        old=first.old,
        new=first.new,
        levels={
            "callers": first.callers.value,
            "implementers": first.implementers.value,
        },
    )


def _place(change: Change, folders: tuple[str, str]) -> Source:
    is_gone = change.new_source == NOWHERE
    source = change.old_source if is_gone else change.new_source
    folder = folders[0] if is_gone else folders[1]
    return source.under(folder) if folder else source


def _lines(changes: Sequence[Change], bumps: Mapping[str, str]) -> Iterator[str]:
    yield from change_lines(changes)
    yield from (f"version bump for {whom}: {asked}" for whom, asked in bumps.items())


def change_lines(changes: Sequence[Change]) -> Iterator[str]:
    """Yield changes as lines for people, the gravest first.

    No line begins with what the docs say: it could be a command to a pipeline's log.
    """
    for level in Level:
        found = [each for each in changes if each.level is level]
        if found:
            yield f"{level.value}:"
        for told in together(found):
            whom = f" for {told[0].concerned}" if told[0].concerned else ""
            yield f"- {_one_line(told)} [{told[0].code}]{whom}"


def together(changes: Iterable[Change]) -> Iterator[Told]:
    """Yield what is told at once: a change, or all endpoints of an agent that came or went.

    Args:
        changes: The changes; of endpoints of which some are not told, each is on its own.
    """
    gathered: dict[Change | tuple[str, Level, str], list[Change]] = {}
    for each in changes:
        is_whole = each.code in _WHOLE and each.agent_size > 1
        key = (each.code, each.level, each.agents[0]) if is_whole else each
        gathered.setdefault(key, []).append(each)
    for found in gathered.values():
        if len(found) == found[0].agent_size:
            yield tuple(found)
        else:
            yield from ((each,) for each in found)


def _one_line(told: Told) -> str:
    """Return changes in one line: words that changed are told of, not repeated."""
    return f"{_subject(told)}: {_message(told)}"


def _subject(told: Told) -> str:
    first, *others = told
    return first.agents[0] if others else first.subject


def _message(told: Told) -> str:
    change = told[0]
    if len(told) > 1:
        return f"{_WHOLE[change.code]} {len(told)} endpoints"
    meaning = CODES[change.code].meaning
    said = " → ".join(filter(None, (change.old, change.new)))
    if change.code == _DESCRIPTION or not said:
        return meaning
    return " ".join(f"{meaning}: {said}".split())


_SECTIONS = ("Added", "Changed", "Deprecated", "Removed")


def changelog(changes: Sequence[Change]) -> Iterator[str]:
    """Yield an entry in the form of Keep a Changelog (https://keepachangelog.com)."""
    rest = [each for each in changes if each.level is not Level.PROSE]
    gathered: dict[str, list[Change]] = {name: [] for name in _SECTIONS}
    for each in rest:
        gathered[_section(each.code)].append(each)
    yield "## [Unreleased]"
    for name in _SECTIONS:
        if gathered[name]:
            yield from ("", f"### {name}", "")
        for told in together(gathered[name]):
            mark = "**Breaking:** " if told[0].callers is Level.BREAKING else ""
            yield f"- {mark}{escaped(_one_line(told))}"
    if not rest:
        yield from ("", "No change of the API.")


def _section(code: str) -> str:
    """Return the section of a changelog that a kind of change belongs into."""
    if code == "deprecation-added":
        return "Deprecated"
    if code.startswith(("deprecation-", "restriction-")):
        return "Changed"  # what is said of something came or went, not the thing
    if "-added" in code:
        return "Added"
    return "Removed" if "-removed" in code else "Changed"
