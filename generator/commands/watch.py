"""``agentgen watch``: the package follows the docs while they are written."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from .. import report
from ..config import Settings, load_settings
from ..console import SUCCESS, fail, print_lines
from ..errors import UsageError
from ..interrupts import uninterrupted
from .diff import changes_between
from .following import followed_inputs, moments
from .generate import read_output, write_output
from .options import tree_options
from .run import Inputs, Run, load_inputs

if TYPE_CHECKING:
    from ..pipeline import Output


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
    read_output(settings)
    folders = [each for each in (settings.docs, settings.templates) if each]
    changes = moments(folders)
    inputs = load_inputs(settings)
    state = _State(inputs, Run(inputs, settings, jobs, options).generate())
    print_lines(
        report.problems(state.output.outcome.diagnostics, settings.docs), err=True
    )
    with suppress(KeyboardInterrupt):
        with uninterrupted(ends_after=True):
            write_output(state.output, settings)
        print_lines([f"watching {' and '.join(map(str, folders))}; Ctrl-C ends it"])
        for _ in changes:
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

    inputs = followed_inputs(last.inputs, settings)
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
