"""What is wrong or doubtful in the docs, as a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from ..model import Api, Diagnostic, Severity
from ..report import under
from .finding import Finding, Report

CODES: Mapping[str, str] = {
    "bad-front-matter": "What stands between the dashes is no YAML, or is never closed.",
    "bad-sample": "A sample is no JSON, or not in the fence that is for it.",
    "bad-table-row": "A row is broken, in no table, or has not the cells that it should.",
    "duplicate-endpoint": "Two pages document one endpoint.",
    "empty-file": "The page is empty.",
    "merge-conflict": "A merge left its marks on the page.",
    "missing-section": "A section that every page has, or that a sample asks for, is missing.",
    "no-title": "The page has no title.",
    "no-uid": "The page has no uid.",
    "no-url": "The page does not say method and path.",
    "not-utf8": "The page is not UTF-8.",
    "misspelt-mark": "A parameter was to be required, and the word for it is a slip.",
    "odd-name": "A name is no identifier.",
    "open-type": "No page describes a type.",
    "path-differs": "A path and the table of its parts name different parameters.",
    "query-in-url": "The URL holds a query string.",
    "open-value": "No page shows what a property, an argument or an answer holds.",
    "recased-name": "Two agents or types differ by their case alone.",
    "repeated-parameter": "A query parameter is in the path already.",
    "repeated-section": "A section stands twice.",
    "repeated-uid": "Two pages have one uid.",
    "sample-differs": "A table and the sample beside it have different properties.",
    "tables-differ": "Two tables of one type list different properties.",
    "title-and-url-differ": "Title and URL name different endpoints.",
    "types-contradict": "Two places give one value different types.",
    "unclosed-fence": "A fence or a comment is never closed.",
    "unknown-section": "A heading that the format does not know.",
    "unknown-table": "A table that the format does not know, or not there.",
    "unknown-type": "A word for a type is a slip of another, or none that is read there.",
    "unreadable": "Something on the page that reading it fails at.",
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


def findings_of(
    found: Iterable[Diagnostic], folder: str, api: Api
) -> tuple[Finding, ...]:
    """Return diagnostics as findings.

    Args:
        found: The diagnostics.
        folder: The docs folder, put before each path so that editors find it.
        api: What the docs say, to tell the agent of a page.
    """
    agents = {
        endpoint.source.path: (agent.name,)
        for agent in api.agents
        for endpoint in agent.endpoints
    }
    return tuple(
        Finding(
            code=each.code,
            level=each.severity.value,
            severity=each.severity,
            subject=placed.source.path,
            message=each.message,
            agents=agents.get(each.source.path, ()),
            source=placed.source,
            related=placed.related,
        )
        for each in found
        for placed in (under(folder, each),)
    )


def report(found: Iterable[Diagnostic], folder: str, api: Api) -> Report:
    """Return a report of diagnostics; errors and warnings fail.

    Args:
        found: The diagnostics.
        folder: The docs folder.
        api: What the docs say.
    """
    found = tuple(found)
    counts = sorted(Counter(each.code for each in found).items())
    return Report(
        command="lint",
        title=f"What is amiss in {folder}",
        findings=findings_of(found, folder, api),
        levels=tuple(severity.value for severity in Severity),
        meanings=CODES,
        lines=(
            *(str(under(folder, each)) for each in found),
            *(f"{count:6} {code}" for code, count in counts),
        ),
        failed=any(each.severity is not Severity.NOTE for each in found),
    )
