"""``agentgen pull``: docs that live elsewhere, brought here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from .. import files, report, swap
from ..config import Settings, load_settings
from ..console import FAILURE, SUCCESS, print_lines
from ..errors import UsageError
from ..interrupts import uninterrupted
from .diff import changes_between
from .options import docs_option

if TYPE_CHECKING:
    from ..source.lock import Lock
    from ..source.plan import Plan
    from ..source.settings import DocsSource


@click.command()
@docs_option
@click.option(
    "--update", is_flag=True, help="Move the lock to what the source holds now."
)
@click.option(
    "--check", is_flag=True, help="Tell whether the source moved on. Writes nothing."
)
@click.option(
    "--force", is_flag=True, help="Overwrite pages that were added or changed here."
)
def pull(update: bool, check: bool, force: bool, **options: Any) -> int:
    """Bring the docs of [tool.agentgen.source] into the docs folder.

    What agentgen.lock holds is brought, so that everybody has the same; without a lock,
    what the source holds now. Pages that were added or changed here stay as they are.

    \b
    Exit code:
      0  brought; or the source did not move on in meaning, with --check
      1  it did, with --check
      2  wrong usage or configuration, the source cannot be read, or pages were changed
         both here and there: nothing changed

    \b
    Example:
      agentgen pull --update
    """
    if check and (update or force):
        raise UsageError("--check writes nothing; leave out --update and --force")
    settings = load_settings(options)
    from ..source.lock import LOCK, read_lock
    from ..source.settings import read_source

    source = read_source(settings.source, settings.project)
    lock = read_lock(settings.project / LOCK)
    if lock and lock.source != source.described() and not update:
        raise UsageError(f"{LOCK} is of another source; run 'agentgen pull --update'")
    here = files.load_pages(settings.docs, files.is_page)
    if check:
        return _check(source, lock, here)
    if lock and not update and not force and lock.pages.keys() <= here.keys():
        print_lines(_kept(lock.changed(here), settings))
        print_lines([f"{settings.docs} has all that {LOCK} names"])
    else:
        plan = _pull(source, lock, here, settings, is_update=update, force=force)
        if update and lock:
            print_lines(_changes(here, plan.done(here), settings))
    return SUCCESS


def _pull(
    source: DocsSource,
    lock: Lock | None,
    here: Mapping[str, bytes],
    settings: Settings,
    *,
    is_update: bool,
    force: bool,
) -> Plan:
    """Fetch, write, and tell of it.

    Raises:
        UsageError: Pages were changed both here and there, or cannot be had.
    """
    from ..source.fetch import fetch
    from ..source.lock import LOCK, lock_text, locked
    from ..source.plan import Fate, plan

    there = fetch(source, lock.commit if lock and not is_update else "")
    todo = plan(here, lock, there.pages, force=force)
    if disputed := todo.paths(Fate.DISPUTED):
        raise UsageError(_dispute(disputed, settings))
    text = lock_text(locked(source, there))
    # Who interrupts it from here must not be told that nothing changed.
    with uninterrupted():
        swap.change_files(settings.docs, todo.written, todo.paths(Fate.REMOVED))
        swap.write_file(settings.project / LOCK, text)
    counts = ", ".join(
        f"{len(todo.paths(fate))} {fate}"
        for fate in (Fate.WRITTEN, Fate.UNCHANGED, Fate.REMOVED)
    )
    pages = report.counted(len(there.pages), "page")
    print_lines(_kept(todo.paths(Fate.KEPT), settings))
    print_lines(
        [f"{pages} of {source.url} at {there.commit}: {counts} in {settings.docs}"]
    )
    return todo


def _check(source: DocsSource, lock: Lock | None, here: Mapping[str, bytes]) -> int:
    """Tell what moved upstream since it was locked."""
    from ..source.fetch import fetch
    from ..source.lock import LOCK

    if lock is None:
        raise UsageError(f"there is no {LOCK}; run 'agentgen pull', and commit it")
    there = fetch(source)
    if there.commit == lock.commit:
        print_lines([f"{source.url} is at {lock.commit}, as {LOCK} has it"])
        return SUCCESS
    moved = list(lock.moved(there.pages, here))
    print_lines(f"{what}: {path}" for path, what in moved)
    if not moved:
        print_lines([f"{source.url} moved to {there.commit}, but means the same"])
        return SUCCESS
    pages = report.counted(len(moved), "page")
    print_lines([f"{pages} moved in meaning: run 'agentgen pull --update'"])
    return FAILURE


def _changes(
    before: Mapping[str, bytes], after: Mapping[str, bytes], settings: Settings
) -> Iterator[str]:
    """Say what ``diff`` says about docs before and after."""
    from ..drift.report import report as report_of
    from ..pipeline import understand

    changes = changes_between(understand(before), understand(after), settings)
    yield from report_of(changes, title="").lines


def _kept(paths: Sequence[str], settings: Settings) -> Iterator[str]:
    for path in paths:
        yield f"kept: {settings.docs / path}, which was changed here"


def _dispute(paths: Sequence[str], settings: Settings) -> str:
    named = ", ".join(str(settings.docs / path) for path in paths[:5])
    more = ", …" if len(paths) > 5 else ""
    return (
        f"changed here, and otherwise upstream: {named}{more}; nothing changed:"
        " move them away, or overwrite them with --force"
    )
