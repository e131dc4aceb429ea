"""``agentgen generate``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .. import files, manifest, report
from ..config import Settings, load_settings
from ..console import FAILURE, SUCCESS, fail, print_lines, uninterrupted
from .options import generated, load_inputs, strict_option, tree_options

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
    check_output(settings)
    output = generated(load_inputs(settings), settings, jobs, options)
    print_lines(report.problems(output.diagnostics, settings.docs), err=True)
    failed = report.has_errors(output.diagnostics)
    if settings.strict and report.has_problems(output.diagnostics):
        found = report.tally(output.diagnostics)
        return fail(f"{found}: nothing written (--strict)", FAILURE)
    # Who interrupts it from here must not be told that nothing changed.
    with uninterrupted():
        write_output(output, settings)
    return FAILURE if failed else SUCCESS


def check_output(settings: Settings) -> None:
    """Make sure that the output folder may be replaced.

    Raises:
        UsageError: It holds something else.
    """
    files.check_owned(settings.out, _apart(settings))


def write_output(output: Output, settings: Settings) -> None:
    """Replace the output folder, and tell what was written.

    Raises:
        UsageError: It cannot be written, and is as it was.
    """
    complete = manifest.with_manifest(output.files, output.made_with)
    changes = files.replace_tree(settings.out, complete)
    print_lines(_summary(output, changes, settings))


def _apart(settings: Settings) -> dict[str, Path]:
    """Name the folders that must not be lost with the output folder."""
    apart = {"the docs folder": settings.docs}
    apart["the templates folder"] = settings.templates or files.built_in_templates()
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / ".git").exists():
            return {**apart, "the repository": folder}
    return apart


def _summary(output: Output, changes: files.Changes, settings: Settings) -> list[str]:
    pages = report.counted(output.pages, "page")
    endpoints = report.counted(report.endpoint_count(output.api), "endpoint")
    written = report.counted(changes.written, "file")
    lines = [
        f"{pages}, {endpoints}: {written} written, {changes.unchanged} unchanged,"
        f" {changes.removed} removed in {settings.out}"
    ]
    if output.diagnostics:
        found = report.tally(output.diagnostics)
        lines.append(f"{found} (see {settings.out / 'DIAGNOSTICS.txt'})")
    missing = report.missing_pages(output.api, output.diagnostics)
    lines += [f"not generated: {settings.docs / path}" for path in missing]
    return lines
