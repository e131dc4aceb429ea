"""Changes as a report, and as an entry of a changelog."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ..findings.finding import Finding, Report
from ..findings.markdown import escaped
from ..model import NOWHERE, Severity, Source
from .change import Change
from .levels import CODES, Level, bump

MEANINGS: Mapping[str, str] = {code: each.meaning for code, each in CODES.items()}
"""What each kind of change means."""
_DESCRIPTION = "description-changed"
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
    return tuple(
        Finding(
            code=each.code,
            level=each.level.value,
            severity=_SEVERITIES.get(each.level, Severity.NOTE),
            subject=each.subject,
            message=_told(each),
            agents=each.agents,
            source=_place(each, folders),
            old=each.old,
            new=each.new,
            levels={
                "callers": each.callers.value,
                "implementers": each.implementers.value,
            },
        )
        for each in sorted(changes, key=lambda change: change.level.rank)
    )


def _place(change: Change, folders: tuple[str, str]) -> Source:
    is_gone = change.new_source == NOWHERE
    source = change.old_source if is_gone else change.new_source
    folder = folders[0] if is_gone else folders[1]
    return replace(source, path=f"{folder}/{source.path}") if folder else source


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
        for each in found:
            whom = f" for {each.concerned}" if each.concerned else ""
            yield f"- {one_line(each)} [{each.code}]{whom}"


def one_line(change: Change) -> str:
    """Return a change in one line: words that changed are told of, not repeated."""
    return f"{change.subject}: {_told(change)}"


def _told(change: Change) -> str:
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
        for each in gathered[name]:
            mark = "**Breaking:** " if each.callers is Level.BREAKING else ""
            yield f"- {mark}{escaped(one_line(each))}"
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
