"""How ``check``, ``diff`` and ``lint`` tell what they found."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..console import FAILURE, SUCCESS, print_lines
from ..errors import UsageError
from ..report import visible

if TYPE_CHECKING:
    from ..findings.finding import Report

format_option = click.option(
    "--format",
    "kind",
    type=click.Choice(["text", "json", "markdown", "github", "sarif", "html"]),
    default="text",
    show_default=True,
    help="How to print what was found.",
)


def tell(report: Report, kind: str) -> int:
    """Print a report, and on GitHub write the summary of the step.

    Args:
        report: What was found.
        kind: In which format.

    Returns:
        The exit code.

    Raises:
        UsageError: The summary cannot be written.
    """
    from ..findings.formats import FORMATS

    if kind in ("github", "sarif"):
        report = _from_workspace(report)
    print_lines(FORMATS[kind](report), for_programs=kind != "text")
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if kind == "github" and summary:
        _write_summary(report, Path(summary))
    return FAILURE if report.failed else SUCCESS


def _from_workspace(report: Report) -> Report:
    """Return a report with paths as GitHub knows them: from where it put the repository."""
    workspace, here = os.environ.get("GITHUB_WORKSPACE"), Path.cwd()
    try:
        folder = here.resolve().relative_to(Path(workspace or here).resolve())
    except ValueError:  # it runs elsewhere
        return report
    if folder == Path():
        return report
    findings, brief = (
        tuple(each.under(folder.as_posix()) for each in found)
        for found in (report.findings, report.brief)
    )
    return replace(report, findings=findings, brief=brief)


def _write_summary(report: Report, file: Path) -> None:
    """Add a report to the summary of a step of GitHub Actions."""
    from ..findings.github import SUMMARY_BYTES
    from ..findings.markdown import markdown, within

    try:
        room = SUMMARY_BYTES - (file.stat().st_size if file.exists() else 0)
        text = "".join(f"{visible(line)}\n" for line in within(markdown(report), room))
        with file.open("a", encoding="utf-8", errors="backslashreplace") as summary:
            summary.write(text)
    except OSError as error:
        raise UsageError(
            f"'{file}' (GITHUB_STEP_SUMMARY) cannot be written: {error.strerror}"
        ) from error
