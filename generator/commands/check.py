"""``agentgen check``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .. import files, manifest, report
from ..config import Settings, load_settings
from ..console import fail, print_lines
from ..manifest import Manifest
from ..model import Severity
from .diff import changes_between
from .options import generated, load_inputs, strict_option, tree_options
from .telling import format_option, tell

if TYPE_CHECKING:
    from ..findings.finding import Finding, Report
    from ..pipeline import Output


@click.command()
@tree_options
@strict_option
@click.option(
    "--spec", metavar="FILE|URL", help="Compare the docs with this OpenAPI file, too."
)
@click.option(
    "--services",
    type=click.Path(path_type=Path),
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
      1  drift: missing, changed, edited, stale and unexpected files, one a line; or errors
         or warnings in the docs, with --strict; or what breaks callers, with --spec; or
         handlers that fit no endpoint, with --services
      2  wrong usage or configuration

    \b
    Example:
      agentgen check --diff
    """
    settings = load_settings(options)
    output = generated(load_inputs(settings), settings, jobs, options)
    others = [
        *(_breaking(output, spec, settings) if spec else ()),
        *(_misfits(output, services, settings) if services else ()),
    ]
    if kind == "text":
        print_lines(report.problems(output.diagnostics, settings.docs), err=True)
    code = tell(_checked(output, others, settings, diff), kind)
    if kind == "text" and settings.strict and report.has_problems(output.diagnostics):
        found = report.tally(output.diagnostics)
        return fail(f"{found} in {settings.docs} (--strict)", code)
    return code


def _checked(
    output: Output, others: list[Finding], settings: Settings, diff: bool
) -> Report:
    """Compare the tree with what it should be, and report that with what else was found."""
    from ..drift import found
    from ..drift.tree import compare, unified_diff
    from ..findings import diagnostics

    out, docs = settings.out.as_posix(), settings.docs.as_posix()
    complete = manifest.with_manifest(output.files, output.made_with)
    expected = {path: text.encode() for path, text in complete.items()}
    actual = files.read_tree(settings.out)
    made = _manifest(actual)
    drifted = compare(actual, expected, made.files)
    causes = found.of_causes(made, _manifest(expected), out) if drifted else ()
    problems = [
        each for each in output.diagnostics if each.severity is not Severity.NOTE
    ]
    return found.report(
        (*found.of_files(drifted, out, output.api), *causes, *others),
        diagnostics.findings_of(problems, docs, output.api),
        folders=(out, docs),
        patch=[line for each in drifted if diff for line in unified_diff(each, out)],
        strict=settings.strict,
    )


def _breaking(output: Output, spec: str, settings: Settings) -> tuple[Finding, ...]:
    """Return what would break callers if the docs said what a specification says.

    Raises:
        UsageError: The specification cannot be read.
    """
    from ..drift.levels import Level
    from ..drift.report import findings_of
    from ..sides import load_side

    side = load_side(spec, settings.docs)
    is_coarse = side.is_specification
    changes = changes_between(output.api, side.api, settings, is_coarse=is_coarse)
    breaking = [each for each in changes if each.callers is Level.BREAKING]
    return findings_of(breaking, (settings.docs.as_posix(), ""))


def _misfits(output: Output, services: Path, settings: Settings) -> list[Finding]:
    """Return the handlers that do not fit the endpoints.

    Raises:
        UsageError: There are no services, or one cannot be read.
    """
    from ..drift.services import check_services

    modules = files.load_modules(services, apart=settings.out)
    return list(check_services(modules, output.files, settings.package))


def _manifest(tree: Mapping[str, bytes]) -> Manifest:
    """Return what a tree tells of itself; nothing, if that makes no sense."""
    try:
        return manifest.read_manifest(tree)
    except ValueError:  # the manifest itself is reported as changed
        return Manifest()
