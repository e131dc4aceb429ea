"""The generated tree, in and out: it is replaced as a whole, or not at all."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from .errors import UsageError
from .files import elsewhere, listed, read_file, require_folder
from .manifest import MANIFEST, hash_of, is_inside, read_manifest
from .swap import put_in_place, remove_leftovers

NOT_A_FILE = b"a link, or something else that holds no text"
"""Stands for the content of what the generator cannot have made."""


@dataclass(frozen=True, slots=True)
class Changes:
    """How many files a new tree wrote, left as they were, and removed."""

    written: int
    unchanged: int
    removed: int


def read_tree(folder: Path) -> Mapping[str, bytes]:
    """Read a generated tree, without what Python and others leave in it.

    Args:
        folder: The tree; one that is missing is empty.

    Returns:
        Content by path relative to ``folder``, with ``/``, sorted.

    Raises:
        UsageError: It is no folder, or a file in it is unreadable.
    """
    if not folder.exists():
        return {}
    require_folder(folder, "out")
    return {
        path: read_file(folder, path) if _is_regular(folder, path) else NOT_A_FILE
        for path in listed(folder, hidden=True)
    }


def read_owned(out: Path, apart: Mapping[str, Path]) -> Mapping[str, bytes]:
    """Read a folder that is to be replaced, and make sure that it may be.

    Args:
        out: The folder to replace.
        apart: Folders by what they are: none of them may be ``out``, or in it.

    Returns:
        What it holds, as `read_tree` does.

    Raises:
        UsageError: One is, or ``out`` holds what the generator did not make.
    """
    real = Path(os.path.realpath(out))
    for what, folder in apart.items():
        if Path(os.path.realpath(folder)).is_relative_to(real):
            raise UsageError(
                f"'{out}' would be replaced, but {what} is in it; {elsewhere('out')}"
            )
    tree = read_tree(out)
    _check_recorded(out, tree)
    return tree


def replace_tree(out: Path, files: Mapping[str, str]) -> Changes:
    """Make a folder hold exactly these files, or, whatever happens, leave it untouched.

    Unchanged files stay the same files, with their times; if all are, nothing is written.

    Args:
        out: The folder, or a link to it; it need not exist yet.
        files: Text by path, with the manifest.

    Raises:
        UsageError: ``out`` holds files that its manifest does not list, or cannot be
            written; nothing has changed.
    """
    real = Path(os.path.realpath(out))
    old = read_tree(real)
    _check_recorded(out, old, files)
    if outside := [path for path in files if not is_inside(path)]:
        raise UsageError(f"refusing to write {outside[0]!r}: it is outside of '{out}'")
    unchanged = {
        path
        for path, text in files.items()
        if path in old and hash_of(old[path]) == hash_of(text)
    }
    changes = Changes(
        written=len(files) - len(unchanged),
        unchanged=len(unchanged),
        removed=len(old.keys() - files.keys()),
    )
    try:
        real.parent.mkdir(parents=True, exist_ok=True)
        remove_leftovers(real)
        if changes.written or changes.removed:
            put_in_place(real, files, unchanged)
    except OSError as error:
        raise UsageError(
            f"'{out}' cannot be written, and is as it was: {error.strerror}"
        ) from error
    return changes


def _check_recorded(
    out: Path, tree: Mapping[str, bytes], files: Iterable[str] | None = None
) -> None:
    """Make sure that a folder holds nothing that would be lost.

    Two branches that are merged bring files of both, and the manifest of one: what would
    be written again is nobody else's where there is a manifest at all.

    Args:
        out: The folder.
        tree: What it holds.
        files: What would be written, if that is known yet.
    """
    try:
        known = read_manifest(tree).files
    except ValueError as error:
        raise UsageError(
            f"'{out / MANIFEST}' is not agentgen's: {error};"
            f" restore it, or delete the folder if all of it was generated,"
            f" or {elsewhere('out')}"
        ) from error
    if known and files is None:
        return
    ours = {*known, *(files or ())} if known else set[str]()
    if foreign := sorted(tree.keys() - ours):
        more = ", …" if len(foreign) > 5 else ""
        raise UsageError(
            f"'{out}' holds what agentgen did not make ({len(foreign)}):"
            f" {', '.join(foreign[:5])}{more}; move it away, or delete the folder"
            f" if all of it was generated, or {elsewhere('out')}"
        )


def _is_regular(folder: Path, path: str) -> bool:
    try:
        return stat.S_ISREG(os.lstat(os.path.join(folder, path)).st_mode)
    except OSError:
        return False
