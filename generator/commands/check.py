"""``agentgen check``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from .. import files, manifest, report
from ..config import Settings, load_settings
from ..console import FAILURE, SUCCESS, fail, print_lines
from ..drift.tree import compare, unified_diff
from ..outcome import Outcome
from .options import strict_option, tree_options
from .run import Run

if TYPE_CHECKING:
    from ..drift.change import Change
    from ..model import Api


@click.command()
@tree_options
@strict_option
@click.option(
    "--spec", metavar="FILE|URL", help="Compare the docs with this OpenAPI file, too."
)
@click.option("--diff", is_flag=True, help="Print what would change in each file.")
def check(jobs: int | None, diff: bool, spec: str | None, **options: Any) -> int:
    """Tell whether the generated package is in step with the docs. Writes nothing.

    \b
    Exit code:
      0  in step
      1  drift: missing, changed, edited, stale and unexpected files, one a line; or errors
         or warnings in the docs, with --strict; or what breaks callers, with --spec
      2  wrong usage or configuration

    \b
    Example:
      agentgen check --diff
    """
    settings = load_settings(options)
    run = Run(settings, jobs, options)
    actual = files.read_tree(settings.out)
    if not spec and (outcome := run.remembered(actual)):
        print_lines(report.problems(outcome.diagnostics, settings.docs), err=True)
        return _tell_in_step(outcome, settings)
    output = run.generate()
    print_lines(report.problems(output.outcome.diagnostics, settings.docs), err=True)
    expected = manifest.with_manifest(output.files)
    differences = compare(
        actual,
        {path: text.encode() for path, text in expected.items()},
        _recorded(actual),
    )
    for difference in differences:
        print_lines([f"{difference.kind}: {settings.out / difference.path}"])
    if diff:
        for difference in differences:
            print_lines(unified_diff(difference, settings.out.as_posix()))
    breaking = _breaking(output.api, spec, settings) if spec else ()
    print_lines(f"{spec}: {each} [{each.code}]" for each in breaking)
    if breaking:
        found = report.counted(len(breaking), "breaking difference")
        print_lines([f"{found} between {settings.docs} and {spec}"])
    if differences:
        _tell_drift(len(differences), actual, settings)
        return FAILURE
    in_step = _tell_in_step(output.outcome, settings, is_strict=not breaking)
    return FAILURE if breaking else in_step


def _tell_in_step(
    outcome: Outcome, settings: Settings, *, is_strict: bool = True
) -> int:
    """Print that nothing differs, and what fails nevertheless if that is to be strict."""
    print_lines([f"{settings.out} is in step with {settings.docs}"])
    if is_strict and settings.strict and report.has_problems(outcome.diagnostics):
        found = report.tally(outcome.diagnostics)
        return fail(f"{found} in {settings.docs} (--strict)", FAILURE)
    return SUCCESS


def _tell_drift(count: int, actual: Mapping[str, bytes], settings: Settings) -> None:
    """Print how many files differ, and who made them if it was another version."""
    if made_by := _other_maker(actual):
        print_lines([f"made by {made_by}; this is {manifest.maker()}"])
    drifted = report.counted(count, "file")
    print_lines(
        [f"{drifted} out of step with {settings.docs}: run 'agentgen generate'"]
    )


def _breaking(api: Api, spec: str, settings: Settings) -> tuple[Change, ...]:
    """Return what would break callers if the docs said what a specification says.

    Raises:
        UsageError: The specification cannot be read.
    """
    from ..drift.changes import compare
    from ..drift.levels import Level
    from ..drift.policy import read_policy
    from ..sides import load_side

    side = load_side(spec, settings.docs)
    found = compare(api, side.api, is_coarse=side.is_specification)
    changes = read_policy(settings.diff).apply(found, date.today())
    return tuple(each for each in changes if each.callers is Level.BREAKING)


def _recorded(tree: Mapping[str, bytes]) -> Mapping[str, str]:
    try:
        return manifest.recorded(tree)
    except ValueError:  # the manifest itself is reported as changed
        return {}


def _other_maker(tree: Mapping[str, bytes]) -> str:
    """Return who made a tree, if that was not this version of the generator."""
    try:
        made_by = manifest.made_by(tree)
    except ValueError:
        return ""
    return made_by if made_by != manifest.maker() else ""
