"""Formatting with black, in worker processes where that pays."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Protocol

from ..errors import UsageError
from .layout import laid_out

_WORTH_WORKERS = 200_000
"""Characters of code that take longer to format than workers take to start."""


def format_module(text: str) -> str:
    """Return a module of Python in black's formatting.

    Args:
        text: The module.

    Raises:
        ValueError: It is no Python.
    """
    import black  # takes a while, and mostly there is nothing to format
    from black.mode import TargetVersion

    mode = black.Mode(target_versions={TargetVersion.PY311})
    return black.format_str(text, mode=mode)


def _format_file(file: tuple[str, str]) -> str:
    path, text = file
    try:
        return format_module(laid_out(text))
    except (ValueError, RecursionError) as error:
        told = str(error).split("\n")[0]
        raise UsageError(f"{path}: its template gives no Python: {told}") from None


def _end_with_parent() -> None:
    """End this worker when its parent is killed: otherwise it would wait forever."""
    parent = multiprocessing.parent_process()

    def wait() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=wait, daemon=True).start()


class Formatted(Protocol):
    """What was formatted before."""

    def get(self, text: str) -> str | None:
        """Return a module formatted, if it was before."""

    def put(self, text: str, formatted: str) -> None:
        """Keep a module for the next time."""


def format_files(
    files: Mapping[str, str],
    *,
    jobs: int | None = None,
    advance: Callable[[int, int], None] | None = None,
    formatted: Formatted | None = None,
) -> dict[str, str]:
    """Return files with all modules of Python formatted.

    Args:
        files: Texts by path.
        jobs: How many processes to use; by default one for each processor, and none
            but this one if there is little to do.
        advance: Called with the number of modules done, and of all.
        formatted: What was formatted before, and is not again.

    Raises:
        UsageError: A module is no Python.
    """
    modules = {path: text for path, text in files.items() if path.endswith(".py")}
    known = (
        {path: formatted.get(text) for path, text in modules.items()}
        if formatted
        else {}
    )
    done = {path: text for path, text in known.items() if text is not None}
    items = [item for item in modules.items() if item[0] not in done]
    items.sort(key=lambda item: (-len(item[1]), item[0]))
    for (path, text), result in zip(items, _formatted(items, jobs), strict=True):
        done[path] = result
        if formatted:
            formatted.put(text, result)
        if advance:
            advance(len(done), len(modules))
    return {path: done.get(path, text) for path, text in files.items()}


def _formatted(items: Sequence[tuple[str, str]], jobs: int | None) -> Iterator[str]:
    """Yield modules formatted, in worker processes if there are to be several."""
    if jobs is None:
        size = sum(len(text) for _, text in items)
        jobs = (os.cpu_count() or 1) if size > _WORTH_WORKERS else 1
    if jobs == 1 or not items:
        yield from map(_format_file, items)
        return
    with ProcessPoolExecutor(jobs, initializer=_end_with_parent) as pool:
        yield from pool.map(_format_file, items, chunksize=4)
