"""Reports as SARIF 2.1.0, for code scanning and editors.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from .. import __version__
from ..model import NOWHERE, Severity, Source
from .finding import Finding, Report

_IN_URLS = "/:?#[]@!$&'()*+,;=%"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def sarif(report: Report) -> Iterator[str]:
    """Yield a report as a log with one run.

    Args:
        report: What was found.
    """
    driver = {
        "name": "agentgen",
        "version": __version__,
        "rules": [
            {"id": code, "shortDescription": {"text": report.meanings.get(code, code)}}
            for code in report.count_by_code()
        ],
    }
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "results": [_result(each) for each in report.findings],
            }
        ],
    }
    yield from json.dumps(log, indent=2).split("\n")


def _result(each: Finding) -> dict[str, Any]:
    return {
        "ruleId": each.code,
        "level": _LEVELS[each.severity],
        "message": {"text": each.text},
        "locations": [_location(each.source)] if each.source != NOWHERE else [],
        "relatedLocations": [_location(other) for other in each.related],
    }


def _location(source: Source) -> dict[str, Any]:
    is_url = source.path.startswith(("http://", "https://"))
    uri = quote(source.path, safe=_IN_URLS if is_url else "/")
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": uri},
            "region": {"startLine": max(source.line, 1)},
        }
    }
