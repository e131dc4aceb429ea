"""The disk: docs and templates in, the generated tree in and out."""

from __future__ import annotations

import difflib
import os
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from .errors import UsageError
from .manifest import MANIFEST, hash_of, is_inside, read_manifest
from .swap import put_in_place, remove_leftovers

BYPRODUCTS = {"__pycache__", ".DS_Store", ".mypy_cache", ".pytest_cache", ".ruff_cache"}
NOT_A_FILE = b"a link, or something else that holds no text"
"""Stands for the content of what the generator cannot have made."""


@dataclass(frozen=True, slots=True)
class Changes:
    """How many files a new tree wrote, left as they were, and removed."""

    written: int
    unchanged: int
    removed: int


def load_docs(folder: Path) -> Mapping[str, bytes]:
    """Read every Markdown file in a folder and below, but not in hidden folders.

    Args:
        folder: The docs folder. Links to folders in it are not followed.

    Returns:
        Content by path relative to ``folder``, with ``/``, sorted.

    Raises:
        UsageError: The folder is not there or has no page in it, or a file is unreadable.
    """
    _require_folder(folder, "docs")
    docs = load_pages(folder, is_page)
    if not docs:
        raise UsageError(f"'{folder}' has no .md file in it; {_elsewhere('docs')}")
    return docs


def load_pages(folder: Path, wanted: Callable[[str], bool]) -> Mapping[str, bytes]:
    """Read some files in a folder and below, but not in hidden folders.

    Args:
        folder: The folder. Links to folders in it are not followed.
        wanted: Which files, by their paths relative to ``folder``, with ``/``.

    Returns:
        Content by path, sorted; empty if there is no such folder.

    Raises:
        UsageError: A file is unreadable.
    """
    paths = _listed(folder) if folder.is_dir() else []
    return {path: _read(folder, path) for path in paths if wanted(path)}


def is_page(path: str) -> bool:
    """Whether a path is that of a page: a Markdown file, neither hidden nor in what is."""
    hidden = [part for part in path.split("/") if part.startswith(".") and part != ".."]
    return path.endswith(".md") and not hidden


def load_templates(folder: Path | None) -> Mapping[str, str]:
    """Read the built-in templates, overlaid by a user's.

    Args:
        folder: The user's templates: each replaces the built-in one of the same path.

    Returns:
        Text by path relative to the templates folder, with ``/``, sorted.

    Raises:
        UsageError: The folder is not there, a file in it replaces none, or is unreadable.
    """
    templates = _texts(built_in_templates())
    if folder is None:
        return templates
    _require_folder(folder, "templates")
    overrides = _texts(folder)
    for path in sorted(overrides.keys() - templates.keys()):
        close = difflib.get_close_matches(path, templates, n=len(templates), cutoff=0)
        raise UsageError(
            f"'{folder / path}' overrides no template; rename or remove it;"
            f" templates: {', '.join(close)}"
        )
    return {**templates, **overrides}


def load_modules(place: Path, *, apart: Path) -> Mapping[str, str]:
    """Read a project's Python: one module, or all in a folder and below.

    Args:
        place: The module or folder; hidden folders in it are passed over.
        apart: A folder in it that is not the project's own.

    Returns:
        Text by path, as the caller would name it.

    Raises:
        UsageError: It is not there, there is no module in it, or one is unreadable.
    """
    if place.is_file():
        return {place.as_posix(): _module(place.parent, place.name)}
    if not place.is_dir():
        raise UsageError(f"'{place}' does not exist; name a folder with services")
    found = {
        (place / path).as_posix(): _module(place, path)
        for path in _listed(place)
        if path.endswith(".py")
        and not (place / path).resolve().is_relative_to(apart.resolve())
    }
    if not found:
        raise UsageError(f"'{place}' has no Python in it; name a folder with services")
    return found


def built_in_templates() -> Path:
    """Locate the built-in templates: in the wheel, or else in the checkout."""
    here = Path(__file__).parent
    packed = here / "templates"
    return packed if packed.is_dir() else here.parent / "templates"


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
    _require_folder(folder, "out")
    return {
        path: _read(folder, path) if _is_regular(folder / path) else NOT_A_FILE
        for path in _listed(folder, hidden=True)
    }


def check_owned(out: Path, apart: Mapping[str, Path]) -> None:
    """Make sure that a folder may be replaced.

    Args:
        out: The folder to replace.
        apart: Folders by what they are: none of them may be ``out``, or in it.

    Raises:
        UsageError: One is, or ``out`` holds what the generator did not make.
    """
    real = Path(os.path.realpath(out))
    for what, folder in apart.items():
        if Path(os.path.realpath(folder)).is_relative_to(real):
            raise UsageError(
                f"'{out}' would be replaced, but {what} is in it; {_elsewhere('out')}"
            )
    _check_recorded(out, read_tree(out))


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
    _check_recorded(out, old)
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


def _check_recorded(out: Path, tree: Mapping[str, bytes]) -> None:
    try:
        known = read_manifest(tree).files
    except ValueError as error:
        raise UsageError(
            f"'{out / MANIFEST}' is not agentgen's: {error};"
            f" restore it, or {_elsewhere('out')}"
        ) from error
    foreign = sorted(tree.keys() - known.keys())
    if foreign:
        more = ", …" if len(foreign) > 5 else ""
        raise UsageError(
            f"'{out}' holds what agentgen did not make ({len(foreign)}):"
            f" {', '.join(foreign[:5])}{more}; move it away, or {_elsewhere('out')}"
        )


def _texts(folder: Path) -> dict[str, str]:
    texts: dict[str, str] = {}
    for path in _listed(folder):
        try:
            text = _read(folder, path).decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise UsageError(
                f"'{folder / path}' is not UTF-8; save it as UTF-8"
            ) from error
        texts[path] = text.replace("\r\n", "\n")
    return texts


def _module(folder: Path, path: str) -> str:
    return _read(folder, path).decode("utf-8-sig", "replace")


def _read(folder: Path, path: str) -> bytes:
    file = folder / path
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in path):
        raise UsageError(f"{str(file)!r} has characters that do not print; rename it")
    try:
        if file.exists() and not file.is_file():
            raise UsageError(f"'{file}' is no file; move it away")
        return file.read_bytes()
    except OSError as error:
        raise UsageError(f"'{file}' cannot be read: {error.strerror}") from error


def _listed(folder: Path, *, hidden: bool = False) -> list[str]:
    """List the files in a folder and below, sorted; a link to a folder is a file."""
    return sorted(_walked(folder, "", hidden))


def _walked(folder: Path, prefix: str, hidden: bool) -> Iterator[str]:
    try:
        entries = list(os.scandir(folder))
    except OSError as error:
        raise UsageError(f"'{folder}' cannot be read: {error.strerror}") from error
    for entry in entries:
        passed_over = entry.name.startswith(".") and not hidden
        if passed_over or entry.name in BYPRODUCTS or entry.name.endswith(".pyc"):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walked(Path(entry.path), f"{prefix}{entry.name}/", hidden)
        else:
            yield prefix + entry.name


def _require_folder(folder: Path, setting: str) -> None:
    if not folder.is_dir():
        problem = "is no folder" if folder.exists() else "does not exist"
        raise UsageError(f"'{folder}' {problem}; {_elsewhere(setting)}")


def _elsewhere(setting: str) -> str:
    return f"name another folder with --{setting} or '{setting}' in [tool.agentgen]"


def _is_regular(file: Path) -> bool:
    return file.is_file() and not file.is_symlink()
