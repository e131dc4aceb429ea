"""``agentgen check``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from .. import files, report
from ..config import load_settings
from ..console import FAILURE, SUCCESS, fail, print_lines
from ..drift.tree import compare, unified_diff
from .options import generated, strict_option, tree_options


@click.command()
@tree_options
@strict_option
@click.option("--diff", is_flag=True, help="Print what would change in each file.")
def check(jobs: int | None, diff: bool, **options: Any) -> int:
    """Tell whether the generated package is in step with the docs. Writes nothing.

    \b
    Exit code:
      0  in step
      1  drift: missing, changed, stale and unexpected files, one a line; or errors or
         warnings in the docs, with --strict
      2  wrong usage or configuration

    \b
    Example:
      agentgen check --diff
    """
    settings = load_settings(options)
    output = generated(settings, jobs)
    print_lines(report.problems(output.diagnostics, settings.docs), err=True)
    expected = files.with_manifest(output.files)
    actual = files.read_tree(settings.out)
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
    if not differences:
        print_lines([f"{settings.out} is in step with {settings.docs}"])
        if settings.strict and report.has_problems(output.diagnostics):
            found = report.tally(output.diagnostics)
            return fail(f"{found} in {settings.docs} (--strict)", FAILURE)
        return SUCCESS
    drifted = report.counted(len(differences), "file")
    print_lines(
        [f"{drifted} out of step with {settings.docs}: run 'agentgen generate'"]
    )
    return FAILURE


def _recorded(tree: Mapping[str, bytes]) -> frozenset[str]:
    try:
        return files.recorded_paths(tree)
    except ValueError:  # the manifest itself is reported as changed
        return frozenset()
