"""The two sides of a comparison, wherever they are: folders, revisions, files, URLs."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    UnknownHandler,
)

from . import files, git
from .errors import UsageError
from .model import Api
from .pipeline import understand
from .read.specification import read_specification

_SPECIFICATION = (".json", ".yaml", ".yml")
_SECONDS = 30
"""How long a server may be silent, and how long its answer may take."""
_PIECE = 1 << 20
_MOST_BYTES = 100_000_000


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison.

    Args:
        name: As it was named.
        api: What it says.
        is_specification: Whether it is a specification rather than docs.
        folder: What goes before the paths of its pages; empty for a specification.
    """

    name: str
    api: Api
    is_specification: bool
    folder: str = ""


def load_side(name: str, docs: Path) -> Side:
    """Load one side of a comparison.

    Args:
        name: A docs folder, an OpenAPI or Swagger file, an ``http`` URL of one, or a
            revision of git: ``HEAD~3`` for the docs folder as it was, ``main...`` as it
            was where this branch left main, ``v1.2:path`` for another folder or file.
        docs: The docs folder, for revisions that name no path.

    Raises:
        UsageError: There is no such thing, or it is neither docs nor a specification.
    """
    path = Path(name)
    if not name:
        raise UsageError("a side without a name; name a folder, file, URL or revision")
    if name.lower().startswith(("http://", "https://")):
        return Side(name, read_specification(name, _fetched(name)), True)
    if path.is_dir():
        found = files.load_pages(path, files.is_page)
        return _docs(name, found, path.as_posix())
    if path.is_file():
        return Side(name, read_specification(name, path.read_bytes()), True)
    if path.suffix in _SPECIFICATION and ":" not in name:
        raise UsageError(f"{name}: there is no such file")
    return _revision(name, docs)


def _fetched(url: str) -> bytes:
    if "@" in url.partition("://")[2].partition("/")[0]:
        raise UsageError(
            "a URL with a user or a password would be printed in reports and logs; fetch it"
            " yourself, and name the file"
        )
    try:
        request = Request(url, headers={"Accept": "application/json, */*"})
        with _opener().open(request, timeout=_SECONDS) as answer:
            return _content(url, answer)
    except HTTPError as error:
        error.close()
        raise UsageError(f"{url}: cannot be fetched: {error}") from None
    except (OSError, ValueError, HTTPException) as error:
        reason = getattr(error, "reason", None) or error
        raise UsageError(f"{url}: cannot be fetched: {reason}") from None


def _opener() -> OpenerDirector:
    """Return what opens HTTP alone: a redirect must not lead to files, or to FTP."""
    opener = OpenerDirector()
    for handler in (
        ProxyHandler(),
        UnknownHandler(),
        HTTPHandler(),
        HTTPSHandler(),
        HTTPDefaultErrorHandler(),
        HTTPRedirectHandler(),
        HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener


def _content(url: str, answer: HTTPResponse) -> bytes:
    """Read an answer piece by piece: it may be endless, or come by the byte."""
    content, latest = bytearray(), time.monotonic() + _SECONDS
    while piece := answer.read1(_PIECE):
        content += piece
        if len(content) > _MOST_BYTES:
            raise UsageError(f"{url}: is larger than {_MOST_BYTES // 1_000_000} MB")
        if time.monotonic() > latest:
            raise UsageError(f"{url}: takes longer than {_SECONDS} seconds")
    if answer.length:
        raise UsageError(f"{url}: the answer ends {answer.length} bytes too early")
    return bytes(content)


def _revision(name: str, docs: Path) -> Side:
    """Load docs or a specification as they were in a revision of git."""
    revision, _, place = name.partition(":")
    try:
        top = git.top_of(docs if docs.is_dir() else Path.cwd())
        commit = git.commit_of(top, revision)
    except git.GitError as error:
        raise UsageError(f"{name}: no folder, file or revision: {error}") from None
    if not place:
        place = _inside(name, docs, top)
    elif place.startswith(("./", "../")):
        place = _inside(name, Path(place), top)
    try:
        if place.endswith(_SPECIFICATION):
            content = git.run(top, "show", f"{commit}:{place}")
            return Side(name, read_specification(name, content), True)
        found = git.read_files(top, commit, place, files.is_page, _MOST_BYTES)
    except git.GitError as error:
        raise UsageError(
            f"{name}: no docs or specification at '{place}', from the top of the"
            f" repository, in that revision: {error}; if they were elsewhere, name"
            f" that, as in {revision}:old/folder"
        ) from None
    folder = os.path.relpath((top / place).resolve(), Path.cwd().resolve())
    return _docs(name, found, Path(folder).as_posix())


def _docs(name: str, found: Mapping[str, bytes], folder: str) -> Side:
    if not found:
        raise UsageError(f"{name}: holds no .md file; name a folder of docs")
    return Side(name, understand(found), False, folder)


def _inside(name: str, path: Path, top: Path) -> str:
    """Return a path from the top of a repository.

    Raises:
        UsageError: It lies elsewhere.
    """
    try:
        place = path.resolve().relative_to(top.resolve()).as_posix()
    except ValueError:
        raise UsageError(f"{name}: '{path}' is not in the repository '{top}'") from None
    return "" if place == "." else place
