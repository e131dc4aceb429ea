"""Reports as JSON, in the form that ``findings.schema.json`` describes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..model import Source
from .finding import Finding, Report

VERSION = 1
"""Of the form: raised when something in it goes or changes, not when something comes."""
SCHEMA = Path(__file__).with_name("findings.schema.json")
"""The published schema of the form (https://json-schema.org/draft/2020-12)."""


def as_json(report: Report) -> Iterator[str]:
    """Yield a report as one JSON object, ASCII only.

    Args:
        report: What was found.
    """
    value = {
        "version": VERSION,
        "command": report.command,
        "title": report.title,
        "failed": report.failed,
        "findings": [_finding(each) for each in report.findings],
        "summary": {
            "levels": report.count_by_level(),
            "codes": report.count_by_code(),
        },
        **({"bump": report.bump} if report.bump else {}),
    }
    yield from json.dumps(value, indent=2).split("\n")


def _finding(each: Finding) -> dict[str, Any]:
    return {
        "code": each.code,
        "level": each.level,
        "severity": each.severity.value,
        "subject": each.subject,
        "message": each.message,
        "agents": list(each.agents),
        **_place(each.source),
        "related": [_place(other) for other in each.related],
        "old": each.old,
        "new": each.new,
        **({"levels": each.levels} if each.levels else {}),
    }


def _place(source: Source) -> dict[str, Any]:
    return {"path": source.path, "line": source.line}
