"""``agentgen scaffold``: a service for people to fill in, and its tests."""

from __future__ import annotations

import keyword
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .. import files, report, swap
from ..config import Settings, load_settings
from ..console import FAILURE, SUCCESS, print_lines
from ..errors import UsageError
from ..interrupts import uninterrupted
from .options import Place, docs_option

if TYPE_CHECKING:
    from ..emit.scaffold import Scaffold


@dataclass(frozen=True, slots=True)
class Edit:
    """A file, and what it holds before and after; ``None`` where there is none yet."""

    path: Path
    before: str | None
    after: str


@click.command()
@docs_option
@click.argument("agent")
@click.option(
    "--into",
    type=Place(file_okay=False),
    required=True,
    help="Folder of yours for services, a package of Python.",
)
@click.option("--apply", is_flag=True, help="Add what the patch adds.")
@click.option("--package", help="Import name of the generated package.")
@click.option(
    "--templates",
    type=Place(),
    help="Folder whose templates override the built-in ones.",
)
def scaffold(agent: str, into: Path, apply: bool, **options: Any) -> int:
    """Write a service for AGENT: a handler for each endpoint to fill, and a test for each.

    The files are yours: they are written once and never overwritten. Run again, it shows
    a patch that adds handlers and tests for new endpoints, and with --apply adds them.

    \b
    Exit code:
      0  written, or nothing to add
      1  there is something to add: the patch was shown, and nothing written
      2  no such agent, or wrong usage: nothing written

    \b
    Example:
      agentgen scaffold Workflow --into services/
    """
    settings = load_settings(options)
    _check_folder(into, settings)
    docs = files.load_docs(settings.docs)
    from .. import pipeline
    from ..emit.scaffold import scaffold as make

    templates = files.load_templates(settings.templates)
    api = pipeline.understand(docs)
    made = make(api, agent, settings.package, templates, settings.classes)
    service = into / f"{made.name}.py"
    is_new = not service.exists()
    edits = list(_first(into, made) if is_new else _additions(into, made, settings.out))
    if not edits:
        print_lines([f"{service} has a handler for each endpoint"])
        return SUCCESS
    if not is_new:
        print_lines(line for edit in edits for line in _patch(edit))
    if not is_new and not apply:
        print_lines(["nothing written; add this with --apply"], err=True)
        return FAILURE
    _write(into, edits)
    if is_new:
        count = report.counted(len(made.handlers), "handler")
        command = f"PYTHONPATH={settings.out} pytest {into}"
        print_lines([f"next: fill in what answers 501 ({count}), and run '{command}'"])
    return SUCCESS


def _check_folder(into: Path, settings: Settings) -> None:
    name = into.resolve().name
    if not name.isidentifier() or keyword.iskeyword(name):
        raise UsageError(
            f"'{into}' is no name of a Python package; use letters, digits and _"
        )
    if into.exists() and not into.is_dir():
        raise UsageError(f"'{into}' is a file; name a folder")
    if into.resolve().is_relative_to(settings.out.resolve()):
        raise UsageError(
            f"'{into}' is in '{settings.out}', which is for generated code;"
            " name another folder"
        )


def _first(into: Path, made: Scaffold) -> Iterator[Edit]:
    """Yield the files to write where there is no service yet."""
    texts = {
        "__init__.py": "",
        f"{made.name}.py": made.service,
        f"test_{made.name}.py": made.tests,
    }
    for name, text in texts.items():
        if not (into / name).exists():
            yield Edit(into / name, None, text)


def _additions(into: Path, made: Scaffold, out: Path) -> Iterator[Edit]:
    """Yield what to add to a service, and to its tests where they are still there."""
    from ..drift.services import handlers_of
    from ..python_source import bound_names, parsed
    from ..scaffold import add_functions

    path, tests = into / f"{made.name}.py", into / f"test_{made.name}.py"
    theirs = _text(path)
    modules = files.load_modules(into, apart=out)
    missing = set(made.handlers) - handlers_of(path.as_posix(), made.base, modules)
    added = add_functions(theirs, made.service, missing, str(path), made.base)
    if missing:
        yield Edit(path, theirs, added)
    if missing and tests.exists():
        theirs = _text(tests)
        known = set(bound_names(parsed(theirs, str(tests)).body))
        wanted = {f"test_{name}" for name in missing} - known
        if wanted:
            added = add_functions(theirs, made.tests, wanted, str(tests))
            yield Edit(tests, theirs, added)


def _write(into: Path, edits: Iterable[Edit]) -> None:
    with uninterrupted():
        into.mkdir(parents=True, exist_ok=True)
        for edit in edits:
            swap.write_file(edit.path, edit.after)
            done = "wrote" if edit.before is None else "added to"
            print_lines([f"{done} {edit.path}"])


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise UsageError(f"'{path}' is not UTF-8; save it as UTF-8") from None


def _patch(edit: Edit) -> list[str]:
    from ..drift.tree import patch

    before = None if edit.before is None else edit.before.encode()
    return patch(edit.path.as_posix(), before, edit.after.encode())
