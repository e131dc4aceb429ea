"""Folders in: docs, templates, a project's own modules."""

from __future__ import annotations

import ast
import difflib
import os
import stat
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from .errors import UsageError
from .page import is_markdown

BYPRODUCTS = {"__pycache__", ".DS_Store", ".mypy_cache", ".pytest_cache", ".ruff_cache"}


def load_docs(folder: Path) -> Mapping[str, bytes]:
    """Read every Markdown file in a folder and below, but not in hidden folders.

    Args:
        folder: The docs folder. Links to folders in it are not followed.

    Returns:
        Content by path relative to ``folder``, with ``/``, sorted.

    Raises:
        UsageError: The folder is not there or has no page in it, or a file is unreadable.
    """
    require_folder(folder, "docs")
    docs = load_pages(folder, is_page)
    if not docs:
        raise UsageError(f"'{folder}' has no .md file in it; {elsewhere('docs')}")
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
    paths = listed(folder) if folder.is_dir() else []
    return {path: read_file(folder, path) for path in paths if wanted(path)}


def is_page(path: str) -> bool:
    """Whether a path is that of a page: a Markdown file, neither hidden nor in what is."""
    hidden = [part for part in path.split("/") if part.startswith(".") and part != ".."]
    return is_markdown(path) and not hidden


def load_templates(folder: Path | None) -> Mapping[str, str]:
    """Read the built-in templates, overlaid by a user's.

    Args:
        folder: The user's templates: each replaces the built-in one of the same path.

    Returns:
        Text by path relative to the templates folder, with ``/``, sorted.

    Raises:
        UsageError: The folder is not there, a file in it replaces none, is unreadable, or
            is a module that is no Python.
    """
    templates = _texts(built_in_templates())
    if folder is None:
        return templates
    require_folder(folder, "templates")
    overrides = _texts(folder)
    for path in sorted(overrides.keys() - templates.keys()):
        close = difflib.get_close_matches(path, templates, n=len(templates), cutoff=0)
        raise UsageError(
            f"'{folder / path}' overrides no template; rename or remove it;"
            f" templates: {', '.join(close)}"
        )
    for path in filter(is_module, overrides):
        try:
            ast.parse(overrides[path])
        except (ValueError, SyntaxError, RecursionError) as error:
            raise UsageError(f"'{folder / path}' is no Python: {error}") from None
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
        for path in listed(place)
        if is_module(path)
        and not (place / path).resolve().is_relative_to(apart.resolve())
    }
    if not found:
        raise UsageError(f"'{place}' has no Python in it; name a folder with services")
    return found


def is_module(path: str) -> bool:
    """Whether a path is that of a module of Python."""
    return path.endswith(".py")


def built_in_templates() -> Path:
    """Locate the built-in templates: in the wheel, or else in the checkout."""
    here = Path(__file__).parent
    packed = here / "templates"
    return packed if packed.is_dir() else here.parent / "templates"


def _texts(folder: Path) -> dict[str, str]:
    texts: dict[str, str] = {}
    for path in listed(folder):
        try:
            text = read_file(folder, path).decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise UsageError(
                f"'{folder / path}' is not UTF-8; save it as UTF-8"
            ) from error
        texts[path] = text.replace("\r\n", "\n")
    return texts


def _module(folder: Path, path: str) -> str:
    return read_file(folder, path).decode("utf-8-sig", "replace")


def read_file(folder: Path, path: str) -> bytes:
    """Read a file.

    Args:
        folder: The folder that it is in.
        path: Where, with ``/``.

    Raises:
        UsageError: It is no file, is unreadable, or its name would act on a terminal.
    """
    if not path.isprintable() and _acts_on_terminals(path):
        problem = "has characters that do not print; rename it"
        raise UsageError(f"{str(folder / path)!r} {problem}")
    file = os.path.join(folder, path)  # thousands are read, and a `Path` takes longer
    try:
        if not stat.S_ISREG(os.stat(file).st_mode):
            raise UsageError(f"'{folder / path}' is no file; move it away")
        with open(file, "rb", buffering=0) as opened:
            return opened.read()
    except OSError as error:
        problem = f"cannot be read: {error.strerror}"
        raise UsageError(f"'{folder / path}' {problem}") from error


def _acts_on_terminals(path: str) -> bool:
    return any(unicodedata.category(character) in ("Cc", "Cs") for character in path)


def listed(folder: Path, *, hidden: bool = False) -> list[str]:
    """List the files in a folder and below, sorted; a link to a folder is a file."""
    return sorted(_walked(folder, hidden))


def _walked(folder: Path, hidden: bool) -> Iterator[str]:
    pending = [(os.fspath(folder), "")]
    while pending:
        place, prefix = pending.pop()
        try:
            entries = list(os.scandir(place))
        except OSError as error:
            raise UsageError(f"'{place}' cannot be read: {error.strerror}") from error
        for entry in entries:
            passed_over = entry.name.startswith(".") and not hidden
            if passed_over or entry.name in BYPRODUCTS or entry.name.endswith(".pyc"):
                continue
            if entry.is_dir(follow_symlinks=False):
                pending.append((entry.path, f"{prefix}{entry.name}/"))
            else:
                yield prefix + entry.name


def require_folder(folder: Path, setting: str) -> None:
    """Make sure that a folder is there.

    Args:
        folder: The folder.
        setting: The setting that names it.

    Raises:
        UsageError: It is not.
    """
    if not folder.is_dir():
        problem = "is no folder" if folder.exists() else "does not exist"
        raise UsageError(f"'{folder}' {problem}; {elsewhere(setting)}")


def elsewhere(setting: str) -> str:
    """Tell how to name another folder than a setting does."""
    return f"name another folder with --{setting} or '{setting}' in [tool.agentgen]"
