"""``agentgen generate``."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Any

import click

from .. import files, manifest, report
from ..config import Settings, load_settings
from ..console import FAILURE, SUCCESS, fail, handling, print_lines
from ..outcome import Outcome
from .options import strict_option, tree_options
from .run import Run


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
    files.check_owned(settings.out, _apart(settings))
    run = Run(settings, jobs, options)
    tree = files.read_tree(settings.out)
    outcome, made = run.remembered(tree), None
    if outcome is None:
        output = run.generate()
        outcome, made = output.outcome, manifest.with_manifest(output.files)
    print_lines(report.problems(outcome.diagnostics, settings.docs), err=True)
    failed = report.has_errors(outcome.diagnostics)
    if settings.strict and report.has_problems(outcome.diagnostics):
        found = report.tally(outcome.diagnostics)
        return fail(f"{found}: nothing written (--strict)", FAILURE)
    # From here it takes but a moment, and who interrupts it must not be told a lie.
    with (
        handling(signal.SIGINT, by=signal.SIG_IGN),
        handling(signal.SIGTERM, by=signal.SIG_IGN),
    ):
        changes = files.Changes(written=0, unchanged=len(tree), removed=0)
        if made is not None:
            changes = files.replace_tree(settings.out, made)
        print_lines(_summary(outcome, changes, settings))
    return FAILURE if failed else SUCCESS


def _apart(settings: Settings) -> dict[str, Path]:
    """Name the folders that must not be lost with the output folder."""
    apart = {"the docs folder": settings.docs}
    apart["the templates folder"] = settings.templates or files.built_in_templates()
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / ".git").exists():
            return {**apart, "the repository": folder}
    return apart


def _summary(outcome: Outcome, changes: files.Changes, settings: Settings) -> list[str]:
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
