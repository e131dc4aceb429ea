"""What ``check`` found, as a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..findings.diagnostics import CODES as DIAGNOSTICS
from ..findings.finding import Finding, Report
from ..manifest import MANIFEST, Manifest
from ..model import Api, Severity, Source
from .causes import causes
from .report import LEVELS
from .report import MEANINGS as CHANGES
from .tree import Difference, Kind

CODES: Mapping[str, str] = {
    "file-missing": "a file is not there",
    "file-changed": "a file would be generated otherwise",
    "file-edited": "a file was edited by hand since it was generated",
    "file-stale": "a file was generated once, but no longer is",
    "file-unexpected": "a file is not the generator's",
    "tree-missing": "nothing was generated yet",
    "line-ends": "files differ in the ends of their lines alone",
    "no-manifest": "the tree has no manifest, or none that can be read",
    "other-version": "another version of agentgen or black generated the tree",
    "other-configuration": "the tree was generated with another configuration",
    "other-templates": "the tree was generated with other templates",
    "docs-changed": "the docs say something else than when the tree was generated",
    "unknown-handler": "a service has a handler for no endpoint",
    "handler-misfit": "a service's handler is not as its endpoint needs it",
}
"""Every code that only ``check`` gives, and what it means."""
_FILE = "file-"
CAUSES = {
    *("line-ends", "no-manifest", "other-version", "other-configuration"),
    *("other-templates", "docs-changed"),
}
"""Why files are not as they should be, rather than which."""
_NOT_THE_DOCS = CAUSES - {"docs-changed", "no-manifest"}


def of_files(
    differences: Iterable[Difference], folder: str, api: Api
) -> Iterator[Finding]:
    """Yield the files that are not as they should be.

    Args:
        differences: The files.
        folder: The generated tree.
        api: What the docs say, to tell whose modules they are.
    """
    agents = {each.name.casefold(): (each.name,) for each in api.agents}
    for each in differences:
        path = f"{folder}/{each.path}"
        module = path.rpartition("/")[2].partition(".")[0].replace("_", "")
        code = f"{_FILE}{each.kind}"
        yield Finding(
            code=code,
            level=Severity.ERROR.value,
            severity=Severity.ERROR,
            subject=path,
            message=CODES[code],
            agents=agents.get(module, ()),
            source=Source(path),
        )


def of_nothing(folder: str) -> Finding:
    """Return that there is no generated tree: to name all its files would help nobody.

    Args:
        folder: Where it should be.
    """
    code = "tree-missing"
    return Finding(
        code=code,
        level=Severity.ERROR.value,
        severity=Severity.ERROR,
        subject=folder,
        message=CODES[code],
        source=Source(folder),
    )


def of_causes(
    differences: Sequence[Difference], old: Manifest, new: Manifest, folder: str
) -> Iterator[Finding]:
    """Yield why files are not as they should be, as far as that is known.

    Args:
        differences: The files.
        old, new: What the tree tells of itself, and what it should tell.
        folder: The generated tree.
    """
    for code, message in causes(differences, old, new):
        yield Finding(
            code=code,
            level=Severity.NOTE.value,
            severity=Severity.NOTE,
            subject=folder,
            message=message,
            source=Source(f"{folder}/{MANIFEST}"),
        )


def report(
    findings: Sequence[Finding],
    in_docs: Sequence[Finding],
    *,
    folders: tuple[str, str],
    patch: Iterable[str],
    strict: bool,
) -> Report:
    """Return a report of a check, the gravest findings first.

    Args:
        findings: What was found in the tree and in other code.
        in_docs: What is amiss with the docs.
        folders: The generated tree, and the docs.
        patch: Lines that show what would change.
        strict: Whether warnings fail as well.
    """
    grave = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    everything = sorted(
        (*findings, *in_docs), key=lambda each: list(Severity).index(each.severity)
    )
    return Report(
        command="check",
        title=f"{folders[0]} against {folders[1]}",
        findings=tuple(everything),
        levels=tuple(dict.fromkeys((*LEVELS[:1], *Severity, *LEVELS[1:]))),
        meanings={**DIAGNOSTICS, **CHANGES, **CODES},
        lines=tuple(_lines(findings, folders, patch)),
        failed=any(each.severity in grave for each in everything),
    )


def _lines(
    findings: Sequence[Finding], folders: tuple[str, str], patch: Iterable[str]
) -> Iterator[str]:
    causes = [each for each in findings if each.code in CAUSES]
    yield from (_line(each) for each in findings if each not in causes)
    yield from patch
    yield from (each.message for each in causes)
    tree, docs = folders
    if any(each.code == "tree-missing" for each in findings):
        yield "run 'agentgen generate'"
        return
    drifted = sum(each.code.startswith(_FILE) for each in findings)
    if drifted:
        count = f"{drifted} file{'s' if drifted > 1 else ''}"
        is_theirs = not {each.code for each in causes} & _NOT_THE_DOCS
        place = f" with {docs}" if is_theirs else ""
        is_strange = any(each.code == f"{_FILE}{Kind.UNEXPECTED}" for each in findings)
        first = "move away what is unexpected, and " if is_strange else ""
        yield f"{count} out of step{place}: {first}run 'agentgen generate'"
    else:
        yield f"{tree} is in step with {docs}"


def _line(each: Finding) -> str:
    if each.code.startswith(_FILE):
        return f"{each.code.removeprefix(_FILE)}: {each.source}"
    return f"{each.source}: {each.level}: {each.text} [{each.code}]"
