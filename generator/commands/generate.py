"""``agentgen generate``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .. import files, manifest, report
from ..config import Settings, load_settings
from ..console import FAILURE, SUCCESS, fail, print_lines
from ..interrupts import uninterrupted
from ..outcome import Outcome
from ..tree import Changes, read_owned, replace_tree
from .options import strict_option, tree_options
from .run import Run, load_inputs

if TYPE_CHECKING:
    from ..pipeline import Output


@click.command()
@tree_options
@strict_option
def generate(jobs: int | None, **options: Any) -> int:
    """Generate the package from the docs.

    Either replaces the whole of the output folder, or leaves it untouched. A bad page does
    not stop the others.

    \b
    Exit code:
      0  written
      1  written, but pages have errors; or nothing written, because of --strict
      2  wrong usage or configuration: nothing written

    \b
    Example:
      agentgen generate --docs input_docs --out generated --package superoffice
    """
    settings = load_settings(options)
    tree = read_output(settings)
    run = Run(load_inputs(settings), settings, jobs, options)
    output, outcome = None, run.remembered(tree)
    if outcome is None:
        output = run.generate()
        outcome = output.outcome
    print_lines(report.problems(outcome.diagnostics, settings.docs), err=True)
    failed = report.has_errors(outcome.diagnostics)
    if settings.strict and report.has_problems(outcome.diagnostics):
        found = report.tally(outcome.diagnostics)
        return fail(f"{found}: nothing written (--strict)", FAILURE)
    if output is None:
        same = Changes(written=0, unchanged=len(tree), removed=0)
        print_lines(_summary(outcome, same, settings))
        return FAILURE if failed else SUCCESS
    # Who interrupts it from here must not be told that nothing changed.
    with uninterrupted():
        write_output(output, settings)
    return FAILURE if failed else SUCCESS


def read_output(settings: Settings) -> Mapping[str, bytes]:
    """Read the output folder, and make sure that it may be replaced.

    Raises:
        UsageError: It holds something else.
    """
    return read_owned(settings.out, _apart(settings))


def write_output(output: Output, settings: Settings) -> None:
    """Replace the output folder, and tell what was written.

    Raises:
        UsageError: It cannot be written, and is as it was.
    """
    complete = manifest.with_manifest(output.files, output.made_with)
    changes = replace_tree(settings.out, complete)
    print_lines(_summary(output.outcome, changes, settings))


def _apart(settings: Settings) -> dict[str, Path]:
    """Name the folders that must not be lost with the output folder."""
    apart = {"the docs folder": settings.docs}
    apart["the templates folder"] = settings.templates or files.built_in_templates()
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / ".git").exists():
            return {**apart, "the repository": folder}
    return apart


def _summary(outcome: Outcome, changes: Changes, settings: Settings) -> list[str]:
    pages = report.counted(outcome.pages, "page")
    endpoints = report.counted(outcome.endpoints, "endpoint")
    written = report.counted(changes.written, "file")
    lines = [
        f"{pages}, {endpoints}: {written} written, {changes.unchanged} unchanged,"
        f" {changes.removed} removed in {settings.out}"
    ]
    if outcome.diagnostics:
        found = report.tally(outcome.diagnostics)
        lines.append(f"{found} (see {settings.out / 'DIAGNOSTICS.txt'})")
    lines += [f"not generated: {settings.docs / path}" for path in outcome.missing]
    return lines
