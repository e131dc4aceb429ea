"""What there is to tell of a run, and as text, to tell it again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from .model import Api, Diagnostic, Severity, Source


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run found out, but for the files it made.

    Args:
        diagnostics: All that is amiss with the docs, sorted.
        pages: How many endpoint pages there are, those with errors too.
        endpoints: How many endpoints there are.
        missing: The pages with errors that gave no endpoint, sorted.
    """

    diagnostics: tuple[Diagnostic, ...]
    pages: int
    endpoints: int
    missing: tuple[str, ...]


def outcome_of(api: Api) -> Outcome:
    """Return what there is to tell of an API.

    Args:
        api: What the docs say.
    """
    endpoints = [each.source.path for agent in api.agents for each in agent.endpoints]
    good = set(endpoints)
    bad = {
        each.source.path for each in api.diagnostics if each.severity is Severity.ERROR
    }
    return Outcome(
        api.diagnostics, len(good | bad), len(endpoints), tuple(sorted(bad - good))
    )


def as_text(outcome: Outcome) -> str:
    """Return an outcome as JSON."""
    diagnostics = [
        (_place(each.source), each.severity, each.code, each.message, related)
        for each in outcome.diagnostics
        for related in [[_place(source) for source in each.related]]
    ]
    return json.dumps([diagnostics, outcome.pages, outcome.endpoints, outcome.missing])


def from_text(text: str) -> Outcome:
    """Return the outcome that ``as_text`` wrote.

    Args:
        text: What it wrote.

    Raises:
        ValueError: The text is something else.
    """
    try:
        diagnostics, pages, endpoints, missing = json.loads(text)
        return Outcome(
            tuple(_diagnostic(*each) for each in diagnostics),
            pages,
            endpoints,
            tuple(missing),
        )
    except TypeError as error:
        raise ValueError("no outcome") from error


def _place(source: Source) -> tuple[str, int]:
    return source.path, source.line


def _diagnostic(
    source: Any, severity: str, code: str, message: str, related: Any
) -> Diagnostic:
    places = tuple(Source(*each) for each in related)
    return Diagnostic(Source(*source), Severity(severity), code, message, places)
