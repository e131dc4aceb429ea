"""Diagnostics in the formats that people and their tools read."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import quote

from . import __version__
from .model import Diagnostic, Severity, Source

_GITHUB = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "notice",
}
_SARIF = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


CODES: Mapping[str, str] = {
    "bad-front-matter": "What stands between the dashes is no YAML, or is never closed.",
    "bad-sample": "A sample request or response is no JSON.",
    "bad-table-row": "A row is broken, or has too many, too few or doubled cells.",
    "duplicate-endpoint": "Two pages document one endpoint.",
    "empty-file": "The page is empty.",
    "missing-section": "A section that every page has is missing.",
    "no-title": "The page has no title.",
    "no-uid": "The page has no uid.",
    "no-url": "The page does not say method and path.",
    "not-utf8": "The page is not UTF-8.",
    "odd-name": "A name is no identifier.",
    "open-type": "No page describes a type.",
    "query-in-url": "The URL holds a query string.",
    "open-value": "No page shows what a property, an argument or an answer holds.",
    "repeated-parameter": "A query parameter is in the path already.",
    "repeated-section": "A section stands twice.",
    "tables-differ": "Two tables of one type list different properties.",
    "title-and-url-differ": "Title and URL name different endpoints.",
    "types-contradict": "Two places give one value different types.",
    "unclosed-fence": "A fence is never closed.",
    "unknown-section": "A heading that the format does not know.",
    "unknown-table": "A table that the format does not know.",
}
"""Every code that a diagnostic can have, and what it means."""


def selected(
    found: Iterable[Diagnostic], select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> tuple[Diagnostic, ...]:
    """Return the diagnostics that somebody wants to see.

    Args:
        found: All of them.
        select: Codes; none for all.
        ignore: Codes to leave out.
    """
    wanted, unwanted = frozenset(select), frozenset(ignore)
    return tuple(
        each
        for each in found
        if (not wanted or each.code in wanted) and each.code not in unwanted
    )


def text(found: Iterable[Diagnostic], folder: str) -> Iterator[str]:
    """Yield diagnostics as lines for people, and a summary by code.

    Args:
        found: The diagnostics.
        folder: The docs folder, put before each path.
    """
    found = tuple(found)
    for each in found:
        yield str(each.under(folder))
    for code, count in sorted(Counter(each.code for each in found).items()):
        yield f"{count:6} {code}"


def as_json(found: Iterable[Diagnostic], folder: str) -> Iterator[str]:
    """Yield diagnostics as one JSON object: ``findings``, and ``summary`` by code.

    Args:
        found: The diagnostics.
        folder: The docs folder, put before each path.
    """
    found = tuple(found)
    value = {
        "findings": [
            {
                "path": _path(folder, each.source),
                "line": each.source.line,
                "severity": each.severity.value,
                "code": each.code,
                "message": each.message,
                "related": [
                    {"path": _path(folder, other), "line": other.line}
                    for other in each.related
                ],
            }
            for each in found
        ],
        "summary": dict(sorted(Counter(each.code for each in found).items())),
    }
    yield from json.dumps(value, indent=2).split("\n")


def github(found: Iterable[Diagnostic], folder: str) -> Iterator[str]:
    """Yield diagnostics as workflow commands of GitHub Actions.

    Args:
        found: The diagnostics.
        folder: The docs folder, put before each path.
    """
    for each in found:
        path = _github_escaped(_path(folder, each.source), ",:")
        place = f"file={path},line={max(each.source.line, 1)}"
        others = ", ".join(map(str, each.under(folder).related))
        message = _github_escaped(each.message + (f" (see {others})" if others else ""))
        yield f"::{_GITHUB[each.severity]} {place},title={each.code}::{message}"


def _github_escaped(value: str, more: str = "") -> str:
    for mark in "%\r\n" + more:
        value = value.replace(mark, f"%{ord(mark):02X}")
    return value


def sarif(found: Iterable[Diagnostic], folder: str) -> Iterator[str]:
    """Yield diagnostics as a SARIF 2.1.0 log.

    Args:
        found: The diagnostics.
        folder: The docs folder, put before each path.
    """
    found = tuple(found)
    meanings = {each.code: CODES.get(each.code, each.code) for each in found}
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "agentgen",
                        "version": __version__,
                        "rules": [
                            {"id": code, "shortDescription": {"text": meaning}}
                            for code, meaning in sorted(meanings.items())
                        ],
                    }
                },
                "results": [_sarif_result(each, folder) for each in found],
            }
        ],
    }
    yield from json.dumps(log, indent=2).split("\n")


def _sarif_result(each: Diagnostic, folder: str) -> dict[str, Any]:
    return {
        "ruleId": each.code,
        "level": _SARIF[each.severity],
        "message": {"text": each.message},
        "locations": [_sarif_location(each.source, folder)],
        "relatedLocations": [_sarif_location(other, folder) for other in each.related],
    }


def _path(folder: str, source: Source) -> str:
    """Return the path of a place, in a folder if there is one to name."""
    return f"{folder}/{source.path}" if folder else source.path


def _sarif_location(source: Source, folder: str) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(_path(folder, source))},
            "region": {"startLine": max(source.line, 1)},
        }
    }


FORMATS: Mapping[str, Callable[[Iterable[Diagnostic], str], Iterator[str]]] = {
    "text": text,
    "json": as_json,
    "github": github,
    "sarif": sarif,
}
"""How diagnostics can be printed, by name."""
