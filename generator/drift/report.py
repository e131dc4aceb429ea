"""Changes in the formats that people and their tools read."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence

from .. import findings
from ..model import NOWHERE, Diagnostic, Severity
from ..model_text import plain
from .change import Change
from .levels import CODES, Level, bump


def text(changes: Sequence[Change], _: str = "") -> Iterator[str]:
    """Yield changes as lines for people, the gravest first, and what they ask for."""
    for level in Level:
        found = [each for each in changes if each.level is level]
        if found:
            yield f"{level.value}:"
        for each in found:
            yield f"  {_line(each)} [{each.code}]"
    yield f"version bump for callers: {bump(each.callers for each in changes)}"
    yield f"version bump for implementers: {bump(each.implementers for each in changes)}"


def _line(change: Change) -> str:
    """Return a change in one line: words that changed are told apart, not repeated."""
    if change.level is Level.PROSE:
        return f"{change.subject}: {CODES[change.code].meaning}"
    return str(change).replace("\n", " ")


def markdown(changes: Sequence[Change], _: str = "") -> Iterator[str]:
    """Yield changes as tables in Markdown, one for each level."""
    for level in Level:
        found = [each for each in changes if each.level is level]
        if not found:
            continue
        yield f"### {level.value.capitalize()} ({len(found)})"
        yield ""
        yield "| what | change | callers | implementers | code |"
        yield "|---|---|---|---|---|"
        for each in found:
            cells = (
                f"`{each.subject}`",
                _line(each).removeprefix(f"{each.subject}: "),
                each.callers.value,
                each.implementers.value,
                f"`{each.code}`",
            )
            yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
        yield ""
    yield f"Version bump: **{bump(each.callers for each in changes)}** for callers, "
    yield f"**{bump(each.implementers for each in changes)}** for implementers."


def as_json(changes: Sequence[Change], _: str = "") -> Iterator[str]:
    """Yield changes as one JSON object: ``changes``, and ``bump``."""
    value = {
        "changes": [
            {
                **plain(each),
                "callers": each.callers.value,
                "implementers": each.implementers.value,
                "level": each.level.value,
            }
            for each in changes
        ],
        "bump": {
            "callers": bump(each.callers for each in changes).value,
            "implementers": bump(each.implementers for each in changes).value,
        },
    }
    yield from json.dumps(value, indent=2).split("\n")


_SEVERITIES = {Level.BREAKING: Severity.ERROR, Level.WARNING: Severity.WARNING}


def _findings(changes: Sequence[Change]) -> tuple[Diagnostic, ...]:
    """Return changes as findings, at the place where they are now, or else were."""
    return tuple(
        Diagnostic(
            each.new_source if each.new_source != NOWHERE else each.old_source,
            _SEVERITIES.get(each.level, Severity.NOTE),
            each.code,
            _line(each),
        )
        for each in changes
    )


def github(changes: Sequence[Change], folder: str) -> Iterator[str]:
    """Yield changes as annotations of GitHub Actions, the gravest first."""
    yield from findings.github(sorted(_findings(changes), key=_gravity), folder)


def sarif(changes: Sequence[Change], folder: str) -> Iterator[str]:
    """Yield changes as a SARIF 2.1.0 log."""
    yield from findings.sarif(_findings(changes), folder)


def _gravity(found: Diagnostic) -> int:
    return list(Severity).index(found.severity)


FORMATS: Mapping[str, Callable[[Sequence[Change], str], Iterator[str]]] = {
    "text": text,
    "json": as_json,
    "markdown": markdown,
    "github": github,
    "sarif": sarif,
}
"""How changes can be printed, by name; the folder goes before the paths of pages."""


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
            yield ""
            yield f"### {name}"
            yield ""
        for each in gathered[name]:
            mark = "**Breaking:** " if each.callers is Level.BREAKING else ""
            yield f"- {mark}{_line(each)}"
    if not rest:
        yield ""
        yield "No change of the API."


def _section(code: str) -> str:
    """Return the section of a changelog that a kind of change belongs into."""
    if code == "deprecation-added":
        return "Deprecated"
    if "-added" in code:
        return "Added"
    return "Removed" if code.endswith("-removed") else "Changed"
