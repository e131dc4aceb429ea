"""``agentgen watch``: the package follows the docs while they are written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .. import report
from ..config import Settings, load_settings
from ..console import SUCCESS, fail, print_lines, uninterrupted
from ..errors import UsageError
from .diff import changes_between
from .generate import check_output, write_output
from .options import tree_options
from .run import Inputs, Run, load_inputs

if TYPE_CHECKING:
    from ..pipeline import Output

BEGUN = 1000
"""Milliseconds until files are looked at once more after the watch began."""


@click.command()
@tree_options
def watch(jobs: int | None, **options: Any) -> int:
    """Generate the package, and again whenever the docs change, until Ctrl-C.

    Tells what changed in the API. Only files that change are written. A page that does
    not read, as it is just being written, counts as it was when it last did.

    \b
    Exit code:
      0  ended by Ctrl-C
      2  wrong usage or configuration

    \b
    Example:
      agentgen watch --docs input_docs
    """
    settings = load_settings(options)
    check_output(settings)
    folders = [each for each in (settings.docs, settings.templates) if each]
    moments = _moments(folders)
    inputs = load_inputs(settings)
    state = _State(inputs, Run(inputs, settings, jobs, options).generate())
    print_lines(
        report.problems(state.output.outcome.diagnostics, settings.docs), err=True
    )
    with suppress(KeyboardInterrupt):
        with uninterrupted(ends_after=True):
            write_output(state.output, settings)
        print_lines([f"watching {' and '.join(map(str, folders))}; Ctrl-C ends it"])
        for _ in moments:
            try:
                state = _followed(state, settings, jobs, options)
            except (UsageError, OSError) as error:
                fail(f"{error}; {settings.out} stays as it is")
    print_lines(["ended"])
    return SUCCESS


@dataclass(frozen=True, slots=True)
class _State:
    """What was read last, and what it gave."""

    inputs: Inputs
    output: Output


def _followed(
    last: _State, settings: Settings, jobs: int | None, options: dict[str, Any]
) -> _State:
    """Generate again if anything changed, and tell what that means.

    Raises:
        UsageError, OSError: It cannot be read, generated or written.
    """
    from ..drift.report import change_lines
    from ..pipeline import with_last_good

    inputs = load_inputs(settings)
    docs, unread = with_last_good(inputs.docs, last.inputs.docs)
    for path, problems in unread.items():
        print_lines(report.problems(problems, settings.docs), err=True)
        print_lines([f"{settings.docs / path} counts as it was when it last was read"])
    inputs = replace(inputs, docs=docs)
    if inputs == last.inputs:
        return last
    output = Run(inputs, settings, jobs, options).generate()
    known = set(last.output.outcome.diagnostics)
    new = [each for each in output.outcome.diagnostics if each not in known]
    print_lines(report.problems(new, settings.docs), err=True)
    changes = changes_between(last.output.api, output.api, settings)
    print_lines(change_lines(changes) if changes else ["no change of the API"])
    with uninterrupted(ends_after=True):
        write_output(output, settings)
    return _State(inputs, output)


def _moments(folders: list[Path]) -> Iterator[None]:
    """Yield whenever files in folders changed, and once for what changed before.

    Raises:
        UsageError: What watches them is not installed.
    """
    try:
        from watchfiles import watch as watch_files
    except ImportError:
        raise UsageError(
            "watching needs watchfiles: pip install 'agentgen[watch]'"
        ) from None

    def moments() -> Iterator[None]:
        begun = False
        for changes in watch_files(*folders, yield_on_timeout=True, rust_timeout=BEGUN):
            if changes or not begun:
                begun = True
                yield

    return moments()
