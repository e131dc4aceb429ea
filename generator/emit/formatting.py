"""Formatting with black, in worker processes where that pays."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor

import black
from black.mode import TargetVersion
from black.parsing import InvalidInput

from ..errors import UsageError

_MODE = black.Mode(target_versions={TargetVersion.PY311})
_WORTH_WORKERS = 200_000
"""Characters of code that take longer to format than workers take to start."""


def format_module(text: str) -> str:
    """Return a module of Python in black's formatting.

    Args:
        text: The module.

    Raises:
        black.InvalidInput: It is no Python.
    """
    return black.format_str(text, mode=_MODE)


def _format_file(file: tuple[str, str]) -> str:
    path, text = file
    try:
        return format_module(text)
    except (InvalidInput, RecursionError) as error:
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


def format_files(
    files: Mapping[str, str],
    *,
    jobs: int | None = None,
    advance: Callable[[int, int], None] | None = None,
) -> dict[str, str]:
    """Return files with all modules of Python formatted.

    Args:
        files: Texts by path.
        jobs: How many processes to use; by default one for each processor, and none
            but this one if there is little to do.
        advance: Called with the number of modules done, and of all.

    Raises:
        UsageError: A module is no Python.
    """
    modules = sorted(
        (path for path in files if path.endswith(".py")),
        key=lambda path: (-len(files[path]), path),
    )
    items = [(path, files[path]) for path in modules]
    if jobs is None:
        size = sum(len(text) for _, text in items)
        jobs = (os.cpu_count() or 1) if size > _WORTH_WORKERS else 1
    done: dict[str, str] = {}

    def collect(path: str, text: str) -> None:
        done[path] = text
        if advance:
            advance(len(done), len(modules))

    if jobs == 1:
        for item in items:
            collect(item[0], _format_file(item))
    else:
        with ProcessPoolExecutor(jobs, initializer=_end_with_parent) as pool:
            formatted = pool.map(_format_file, items, chunksize=4)
            for path, text in zip(modules, formatted, strict=True):
                collect(path, text)
    return {path: done.get(path, text) for path, text in files.items()}
