"""Docs as their source holds them: of a repository, an archive, or a folder."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from .. import files, git
from ..errors import UsageError
from ..manifest import hash_of, is_inside
from .archive import is_archive, read_archive
from .settings import DocsSource

MOST_BYTES = 200_000_000
"""What pages may hold together; the largest known docs hold 12 MB."""

_WHERE = "in [tool.agentgen.source]"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Docs at one moment.

    Args:
        commit: The commit of git; where there is none, ``sha256:`` and a hash of all pages.
        pages: Content by path, sorted.
    """

    commit: str
    pages: Mapping[str, bytes]


def fetch(source: DocsSource, commit: str = "") -> Snapshot:
    """Read docs from their source.

    Args:
        source: Where they are.
        commit: The commit to read instead of the revision that the source names.

    Raises:
        UsageError: They cannot be had, or there are none; the message says why.
    """
    try:
        snapshot = _snapshot(source, commit)
    except git.GitError as error:
        raise UsageError(_git_failed(source, commit, str(error))) from None
    if not snapshot.pages:
        where = f"'{source.path}' in {source.url}" if source.path else source.url
        raise UsageError(
            f"{where} holds no pages; set path, include and exclude {_WHERE}"
        )
    for pattern in source.include:
        if not any(fnmatchcase(path, pattern) for path in snapshot.pages):
            raise UsageError(
                f"{source.url} holds no page like {pattern!r}; mend include {_WHERE}"
            )
    for path in snapshot.pages:
        if not is_inside(path) or not path.isprintable():
            raise UsageError(f"{source.url} holds a page with an unsafe path: {path!r}")
    if commit and snapshot.commit != commit:
        raise UsageError(
            f"{source.url} is not what agentgen.lock holds any more; run"
            " 'agentgen pull --update'"
        )
    return snapshot


def _snapshot(source: DocsSource, commit: str) -> Snapshot:
    place = source.place
    if place is None or _is_repository(place):
        return _of_git(source, place or source.url, commit)
    if source.revision:
        raise UsageError(f"'{place}' is no repository of git: it has no revision")
    if is_archive(place):
        pages = read_archive(place, source.path, source.takes, MOST_BYTES)
    elif place.is_dir():
        pages = files.load_pages(place / source.path, source.takes)
    else:
        problem = "is no folder or archive" if place.exists() else "does not exist"
        raise UsageError(f"'{place}' {problem}; set url {_WHERE}")
    return Snapshot(_hash_of_all(pages), pages)


def _is_repository(folder: Path) -> bool:
    return (folder / ".git").exists() or (
        (folder / "HEAD").is_file() and (folder / "objects").is_dir()
    )


def _of_git(source: DocsSource, url: str | Path, commit: str) -> Snapshot:
    with tempfile.TemporaryDirectory(prefix="agentgen-") as folder:
        copy = Path(folder)
        wanted = commit or source.revision or "HEAD"
        address = url.resolve() if isinstance(url, Path) else url
        found = git.fetch_commit(copy, address, wanted)
        pages = git.read_files(copy, found, source.path, source.takes, MOST_BYTES)
    return Snapshot(found, pages)


def _git_failed(source: DocsSource, commit: str, reason: str) -> str:
    """Say what git could not do, and what to do about it."""
    revision = commit or source.revision or "HEAD"
    if "remote ref" in reason or "not our ref" in reason:
        fix = "run 'agentgen pull --update'" if commit else f"set revision {_WHERE}"
        return f"{source.url} has no branch, tag or whole commit {revision!r}; {fix}"
    if "Not a valid object name" in reason or "not a tree object" in reason:
        return f"'{source.path}' in {source.url} holds no pages; set path {_WHERE}"
    return f"{source.url} cannot be fetched: {reason}; set url {_WHERE}, or see to the network"


def _hash_of_all(pages: Mapping[str, bytes]) -> str:
    listed = "".join(f"{path}\0{hash_of(pages[path])}\n" for path in sorted(pages))
    return f"sha256:{hash_of(listed.encode('utf-8', 'surrogateescape'))}"
