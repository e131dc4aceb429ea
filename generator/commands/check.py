"""``agentgen check``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .. import files, manifest, report
from ..config import Settings, load_settings
from ..console import fail, print_lines
from ..errors import UsageError
from ..manifest import Manifest
from ..model import Api, Severity
from ..outcome import Outcome
from ..tree import read_tree
from .diff import changes_between
from .options import Place, strict_option, tree_options
from .run import Run, load_inputs
from .telling import format_option, tell

if TYPE_CHECKING:
    from ..findings.finding import Finding, Report
    from ..pipeline import Output
    from ..sides import Side


@click.command()
@tree_options
@strict_option
@click.option(
    "--spec", metavar="FILE|URL", help="Compare the docs with this OpenAPI file, too."
)
@click.option(
    "--services",
    type=Place(),
    help="Folder with services, to see whether their handlers fit the endpoints.",
)
@click.option("--diff", is_flag=True, help="Print what would change in each file.")
@format_option
def check(
    jobs: int | None,
    diff: bool,
    spec: str | None,
    services: Path | None,
    kind: str,
    **options: Any,
) -> int:
    """Tell whether the generated package is in step with the docs. Writes nothing.

    \b
    Exit code:
      0  in step
      1  drift: missing, changed, edited, stale and unexpected files, one a line; or pages
         with errors, and with --strict, with warnings; or what breaks callers, with --spec;
         or handlers that fit no endpoint, with --services
      2  wrong usage or configuration

    \b
    Example:
      agentgen check --diff
    """
    if spec == "":
        raise UsageError("--spec: an empty name; name a file, or an address")
    settings = load_settings(options)
    others = _load_others(spec, services, settings)
    run = Run(load_inputs(settings), settings, jobs, options)
    actual = read_tree(settings.out)
    outcome = None if spec or services else run.remembered(actual)
    if outcome and (kind == "text" or not report.has_problems(outcome.diagnostics)):
        return _tell(_report((), outcome, Api(), settings), outcome, settings, kind)
    output = run.generate()
    findings, patch = _drift(actual, output, settings, diff)
    findings += (
        *_breaking(output, others, settings),
        *_misfits(output, others, settings),
    )
    told = _report(findings, output.outcome, output.api, settings, patch)
    return _tell(told, output.outcome, settings, kind)


@dataclass(frozen=True, slots=True)
class Others:
    """What docs are compared with besides the generated tree."""

    side: Side | None
    services: Path | None
    modules: Mapping[str, str]


def _load_others(spec: str | None, services: Path | None, settings: Settings) -> Others:
    """Load what docs are compared with, before anything takes long.

    Raises:
        UsageError: A specification or a service cannot be read.
    """
    side = None
    if spec:
        from ..sides import load_side

        side = load_side(spec, settings.docs)
    modules = files.load_modules(services, apart=settings.out) if services else {}
    return Others(side, services, modules)


def _tell(told: Report, outcome: Outcome, settings: Settings, kind: str) -> int:
    """Print what was found; in text, what is amiss with the docs goes to stderr."""
    is_text = kind == "text"
    if is_text:
        print_lines(report.problems(outcome.diagnostics, settings.docs), err=True)
    code = tell(told, kind)
    if not is_text:
        return code
    found = f"{report.tally(outcome.diagnostics)} in {settings.docs}"
    if report.has_errors(outcome.diagnostics):
        return fail(found, code)
    if settings.strict and report.has_problems(outcome.diagnostics):
        return fail(f"{found} (--strict)", code)
    return code


def _drift(
    actual: Mapping[str, bytes], output: Output, settings: Settings, diff: bool
) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
    """Return how a tree differs from what it should be and why, and perhaps a patch."""
    from ..drift import found
    from ..drift.tree import compare, unified_diff

    out = settings.out.as_posix()
    complete = manifest.with_manifest(output.files, output.made_with)
    expected = {path: text.encode() for path, text in complete.items()}
    made = _manifest(actual)
    drifted = compare(actual, expected, made.files)
    if actual:
        should = _manifest(expected)
        causes = found.of_causes(drifted, made, should, out) if drifted else ()
        findings = (*found.of_files(drifted, out, output.api), *causes)
    else:
        findings = (found.of_nothing(out),)
    patch = (line for each in drifted if diff for line in unified_diff(each, out))
    return findings, tuple(patch)


def _report(
    findings: tuple[Finding, ...],
    outcome: Outcome,
    api: Api,
    settings: Settings,
    patch: tuple[str, ...] = (),
) -> Report:
    """Report what was found, and what is amiss with the docs."""
    from ..drift import found
    from ..findings import diagnostics

    out, docs = settings.out.as_posix(), settings.docs.as_posix()
    problems = [
        each for each in outcome.diagnostics if each.severity is not Severity.NOTE
    ]
    return found.report(
        findings,
        diagnostics.findings_of(problems, docs, api),
        folders=(out, docs),
        patch=patch,
        strict=settings.strict,
    )


def _breaking(
    output: Output, others: Others, settings: Settings
) -> tuple[Finding, ...]:
    """Return what would break callers if the docs said what a specification says."""
    from ..drift.levels import Level
    from ..drift.report import findings_of

    if others.side is None:
        return ()
    changes = changes_between(
        output.api,
        others.side.api,
        settings,
        is_coarse=others.side.is_specification,
    )
    breaking = [each for each in changes if each.callers is Level.BREAKING]
    return findings_of(breaking, (settings.docs.as_posix(), others.side.folder))


def _misfits(output: Output, others: Others, settings: Settings) -> tuple[Finding, ...]:
    """Return the handlers that do not fit the endpoints.

    Raises:
        UsageError: A module is no Python, or none has a service.
    """
    from ..drift.services import check_services, no_service, services_in

    if others.services is None:
        return ()
    code = (others.modules, output.files, settings.package)
    if not any(services_in(*code)):
        raise no_service(str(others.services))
    return tuple(check_services(*code))


def _manifest(tree: Mapping[str, bytes]) -> Manifest:
    """Return what a tree tells of itself; nothing, if that makes no sense."""
    try:
        return manifest.read_manifest(tree)
    except ValueError:  # the manifest itself is reported as changed
        return Manifest()
