"""Put a new folder in an old one's place, in one step, beside runs that may be killed."""

from __future__ import annotations

import ctypes
import os
import secrets
import shutil
import sys
from collections.abc import Generator, Iterable, Mapping, Set
from contextlib import contextmanager, suppress
from pathlib import Path

from .errors import UsageError
from .manifest import encoded

if sys.platform != "win32":
    import fcntl

AT_FDCWD = -100
EXCHANGE = 2
"""``RENAME_EXCHANGE`` of Linux's renameat2, and ``RENAME_SWAP`` of macOS's renamex_np."""
SET_ASIDE = "-old"


def put_in_place(folder: Path, files: Mapping[str, str], unchanged: Set[str]) -> None:
    """Replace a folder, or make it, in one step.

    Args:
        folder: The folder; its parent must exist.
        files: What it is to hold: text by path.
        unchanged: Paths of files that it holds already; they stay the same files.

    Raises:
        OSError: It did not work, and nothing has changed.
    """
    with _temporary_sibling(folder) as new:
        for path, text in files.items():
            (new / path).parent.mkdir(parents=True, exist_ok=True)
            if path in unchanged:
                _keep(folder / path, new / path)
            else:
                _write(new / path, encoded(text))
        if folder.exists():
            shutil.copymode(folder, new)
        _swap(new, folder)


def remove_leftovers(folder: Path) -> None:
    """Remove temporary siblings whose owners were killed.

    Args:
        folder: The folder that they were meant for. If it was set aside when its owner was
            killed, it is put back.
    """
    for entry in sorted(os.scandir(folder.parent), key=lambda entry: entry.name):
        if not entry.name.startswith(_prefix(folder)):
            continue
        with _lock(Path(entry.path)) as abandoned:
            if abandoned and entry.name.endswith(SET_ASIDE) and not folder.exists():
                os.rename(entry.path, folder)
            elif abandoned:
                shutil.rmtree(entry.path, ignore_errors=True)


@contextmanager
def _temporary_sibling(folder: Path) -> Generator[Path]:
    """Make an empty folder beside another, and remove what is there in the end.

    Its owner holds a lock on it while it lives, so that others can tell.
    """
    sibling = folder.parent / f"{_prefix(folder)}{secrets.token_hex(4)}"
    sibling.mkdir()
    with _lock(sibling, wait=True):
        sibling.stat()  # fails if another run was faster, and took it for a leftover
        try:
            yield sibling
        finally:
            shutil.rmtree(sibling, ignore_errors=True)


def _keep(old: Path, new: Path) -> None:
    try:
        os.link(old, new)
    except OSError:  # a file system without hard links, or somebody else's file
        shutil.copy2(old, new)


def _write(path: Path, content: Iterable[bytes]) -> None:
    with path.open("wb") as file:
        file.writelines(content)


def _swap(new: Path, folder: Path) -> None:
    """Put ``new`` in the place of ``folder``, and that, if it exists, in the place of ``new``.

    Where the system cannot exchange them in one step, there is a moment without ``folder``;
    a failure in it puts ``folder`` back.
    """
    if not folder.exists():
        os.rename(new, folder)
    elif not _exchange(new, folder):
        aside = new.with_name(new.name + SET_ASIDE)
        with _lock(folder):
            os.rename(folder, aside)
            try:
                os.rename(new, folder)
            except BaseException:
                os.rename(aside, folder)
                raise
            os.rename(aside, new)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step, if the system can."""
    first, second = os.fsencode(one), os.fsencode(other)
    try:
        if sys.platform == "linux":
            code = ctypes.CDLL(None).renameat2(
                AT_FDCWD, first, AT_FDCWD, second, EXCHANGE
            )
        elif sys.platform == "darwin":
            code = ctypes.CDLL(None).renamex_np(first, second, EXCHANGE)
        else:
            return False
    except AttributeError:  # a C library older than the call
        return False
    return bool(code == 0)


@contextmanager
def _lock(folder: Path, *, wait: bool = False) -> Generator[bool]:
    """Lock a folder while the block runs, and tell whether that worked."""
    if sys.platform == "win32":
        yield False
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:  # somebody has just removed it
        yield False
        return
    try:
        fcntl.flock(
            descriptor, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB
        )
        ours = True
    except OSError:  # locked, or a file system without locks
        ours = False
    try:
        yield ours
    finally:
        os.close(descriptor)


def _prefix(folder: Path) -> str:
    return f".{folder.name}.agentgen-"


def change_files(
    folder: Path, written: Mapping[str, bytes], removed: Iterable[str]
) -> None:
    """Write and remove files in a folder that holds others, too: all of them, or none.

    Args:
        folder: The folder; it is made if it is not there.
        written: Content by path in it; an older file of that path is replaced.
        removed: Paths of files that are there; folders that they leave empty go, too.

    Raises:
        OSError: It did not work, and nothing has changed.
        UsageError: A path leads out of the folder, by a link in it; or a folder is where a
            file is to be, or a file where a folder is.
    """
    real = Path(os.path.realpath(folder))
    paths = [*written, *removed]
    for path in paths:
        _check_place(real, path, folder)
    real.mkdir(parents=True, exist_ok=True)
    remove_leftovers(real)
    with _temporary_sibling(real) as aside:
        new, old = aside / "new", aside / "old"
        for path, content in written.items():
            (new / path).parent.mkdir(parents=True, exist_ok=True)
            _write(new / path, [content])
        done: list[str] = []
        try:
            for path in paths:
                _replace_file(real / path, new / path, old / path)
                done.append(path)
        except BaseException:
            for path in done:
                _replace_file(real / path, old / path, new / path)
            raise
    for path in removed:
        _remove_empty(real, (real / path).parent)


def _check_place(real: Path, path: str, folder: Path) -> None:
    """Make sure that a file may be put, or removed, where a path leads."""
    if not (real / path).parent.resolve().is_relative_to(real):
        raise UsageError(f"'{folder / path}' is behind a link; remove the link")
    if (real / path).is_dir():
        raise UsageError(
            f"'{folder / path}' is a folder, where a file is to be; move it away"
        )
    for above in Path(path).parents:
        if (real / above).is_file():
            raise UsageError(
                f"'{folder / above}' is a file, where a folder is to be; move it away"
            )


def _replace_file(file: Path, new: Path, old: Path) -> None:
    """Put a new file, if there is one, where another may be, and that one aside."""
    is_there = os.path.lexists(file)
    if is_there:
        old.parent.mkdir(parents=True, exist_ok=True)
        os.rename(file, old)
    if new.exists():
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            os.rename(new, file)
        except BaseException:
            if is_there:
                os.rename(old, file)
            raise


def _remove_empty(top: Path, folder: Path) -> None:
    """Remove a folder, and those it is in up to the top one, while they are empty."""
    with suppress(OSError):  # one is not empty, or somebody removed it already
        while folder != top:
            folder.rmdir()
            folder = folder.parent


def write_file(path: Path, text: str) -> None:
    """Write one file: whole, or not at all.

    Args:
        path: Where it goes; its folder must be there.
        text: What it holds; UTF-8 is written.

    Raises:
        UsageError: It cannot be written; an older file of that name is untouched.
    """
    path = path.resolve()
    if path.exists() and not path.is_file():  # a device, or a pipe
        path.write_text(text, encoding="utf-8")
        return
    if not path.parent.is_dir():
        raise UsageError(f"'{path.parent}' does not exist; name a folder that does")
    unfinished = path.with_name(f".{path.name}.agentgen-{os.getpid()}")
    try:
        unfinished.write_text(text, encoding="utf-8", newline="\n")
        if path.exists():
            unfinished.chmod(path.stat().st_mode)
        unfinished.replace(path)
    except OSError as error:
        raise UsageError(
            f"'{path}' cannot be written: {error.strerror}; see to its folder"
        ) from error
    finally:
        unfinished.unlink(missing_ok=True)
