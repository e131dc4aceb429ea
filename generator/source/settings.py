"""Where docs come from: ``[tool.agentgen.source]``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from .. import files
from ..errors import UsageError, check_keys
from ..manifest import is_inside

_WHERE = "[tool.agentgen.source]"
_KEYS = ("url", "path", "revision", "include", "exclude")
_SCHEMES = ("https", "ssh", "http", "git", "file")
_ON_A_HOST = re.compile(r"([\w.-]+@)?\w[\w.-]*:[^:]")
"""``user@host:path``, as ssh has it."""
_NO_REVISION = re.compile(r"^[-+^/.]|[\x00-\x20\x7f~^:?*\[\\]|\.\.|@\{|//|[./]$")
"""What is in no name of a branch or tag (git-check-ref-format), or leads a refspec."""


@dataclass(frozen=True, slots=True)
class DocsSource:
    """Where docs come from.

    Args:
        url: A repository of git, a folder, or an archive, as it is written.
        place: The same as a path of this machine; ``None`` for what git fetches.
        path: The folder in it that holds the docs, with ``/``; empty for all of it.
        revision: A branch, a tag, or a commit; empty where none is named.
        include: Patterns of the pages to take, by their paths in that folder; ``*``
            stands for anything.
        exclude: Patterns of the pages not to take.
    """

    url: str
    place: Path | None
    path: str = ""
    revision: str = ""
    include: tuple[str, ...] = ("*",)
    exclude: tuple[str, ...] = ()

    def takes(self, path: str) -> bool:
        """Whether a file, by its path in the folder of the docs, is a page to take."""
        included = any(fnmatchcase(path, each) for each in self.include)
        excluded = any(fnmatchcase(path, each) for each in self.exclude)
        return files.is_page(path) and included and not excluded

    def described(self) -> dict[str, Any]:
        """Return what tells this source from another, as the configuration has it."""
        return {
            "url": self.url,
            "path": self.path,
            "revision": self.revision,
            "include": list(self.include),
            "exclude": list(self.exclude),
        }


def read_source(table: Mapping[str, Any], project: Path) -> DocsSource:
    """Read where docs come from.

    Args:
        table: ``[tool.agentgen.source]``.
        project: The folder of the configuration, which local paths are relative to.

    Raises:
        UsageError: Something in it is not so, or not safe; the message says what.
    """
    if not table:
        raise UsageError(f"no docs to pull: name their url in {_WHERE}")
    check_keys(table, _KEYS, _WHERE)
    for key in ("url", "path", "revision"):
        if not isinstance(table.get(key, ""), str):
            raise UsageError(f"{_WHERE}: {key} must be in quotes, not {table[key]!r}")
    url = table.get("url", "")
    path = PurePosixPath(table.get("path", "").strip("/")).as_posix()
    path = "" if path == "." else path
    if path and not is_inside(path):
        raise UsageError(f"{_WHERE}: path leads out of the source: {table['path']!r}")
    revision = table.get("revision", "")
    if _NO_REVISION.search(revision):
        raise UsageError(
            f"{_WHERE}: revision is a branch, a tag or a commit, not {revision!r}"
        )
    return DocsSource(
        url,
        None if _is_fetched(url) else project / url,
        path,
        revision,
        _patterns(table, "include", ("*",)),
        _patterns(table, "exclude", ()),
    )


def _patterns(
    table: Mapping[str, Any], key: str, default: tuple[str, ...]
) -> tuple[str, ...]:
    found: Any = table.get(key, default)
    if not isinstance(found, list | tuple) or not all(
        isinstance(each, str) for each in found
    ):
        raise UsageError(
            f"{_WHERE}: {key} is a list of patterns, as in ['Sale_Agent/*']"
        )
    return tuple(found)


def _is_fetched(url: str) -> bool:
    """Whether git fetches from a URL; otherwise it is a path of this machine.

    Raises:
        UsageError: It is neither, or git would take it for an option, or a command.
    """
    if not url or url.startswith("-") or not url.isprintable():
        raise UsageError(f"{_WHERE}: url is no URL, folder or archive: {url!r}")
    if re.match(r"[\w+.-]+::", url):
        raise UsageError(f"{_WHERE}: url would run a command of git's: {url!r}")
    if "://" not in url:
        return _ON_A_HOST.match(url.partition("/")[0] + "/") is not None
    parts = urlsplit(url)
    if parts.scheme not in _SCHEMES:
        known = ", ".join(_SCHEMES)
        raise UsageError(f"{_WHERE}: url begins with {parts.scheme}, not with {known}")
    if parts.password is not None:
        raise UsageError(
            f"{_WHERE}: url holds a password; leave it to a credential helper of git"
        )
    if (parts.hostname or "").startswith("-"):
        raise UsageError(f"{_WHERE}: url names no host: {url!r}")
    return True
