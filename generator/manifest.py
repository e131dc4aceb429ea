"""The manifest of a generated tree: which files are the generator's, and as it made them."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from . import __version__

MANIFEST = "manifest.json"
_PIECE = 1_000_000
_CONFLICT = re.compile(rb"^<{7} ", re.M)
_ENTRY = re.compile(r"""^ *("(?:[^"\\]|\\.)*"): "([0-9a-f]{64})",?\r?$""", re.M)
"""A file and its hash, on a line of their own."""


def maker() -> str:
    """Return what makes the files: versions of the generator, and of its formatter."""
    return ", ".join((f"agentgen {__version__}", *installed("black")))


def installed(*libraries: str) -> Iterator[str]:
    """Yield libraries with their versions, as far as they are installed as such."""
    # Loading this takes a fifth of what `--help` does.
    from importlib.metadata import PackageNotFoundError, version

    for each in libraries:
        with suppress(PackageNotFoundError):
            yield f"{each} {version(each)}"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generated tree tells of itself.

    Args:
        made_by: Versions of the generator and of its formatter.
        made_with: What else its files follow from, besides the docs: the configuration,
            and a hash of the templates.
        files: The hash of each file that is the generator's, by path; none for the
            manifest itself.
    """

    made_by: str = ""
    made_with: Mapping[str, str] = field(default_factory=dict[str, str])
    files: Mapping[str, str] = field(default_factory=dict[str, str])


def with_manifest(
    files: Mapping[str, str], made_with: Mapping[str, str]
) -> Mapping[str, str]:
    """Add the manifest, which tells the generator's own files from others.

    Args:
        files: Text by path.
        made_with: What they follow from, besides the docs.

    Returns:
        The same, and ``manifest.json`` with what made them and the SHA-256 of each.
    """
    hashes = {
        path: hash_of(text) for path, text in sorted(files.items()) if path != MANIFEST
    }
    document = {"made_by": maker(), "made_with": made_with, "files": hashes}
    return {**files, MANIFEST: json.dumps(document, indent=2) + "\n"}


def hash_of(content: bytes | str) -> str:
    """Return the SHA-256 of a file's content, in hexadecimal digits."""
    digest = hashlib.sha256()
    for piece in [content] if isinstance(content, bytes) else encoded(content):
        digest.update(piece)
    return digest.hexdigest()


def encoded(text: str) -> Iterator[bytes]:
    """Yield the bytes of a file in pieces: of a large one, there is no second copy."""
    for start in range(0, len(text), _PIECE):
        yield text[start : start + _PIECE].encode()


def digest_of(tree: Mapping[str, bytes] | Mapping[str, str]) -> str:
    """Return one SHA-256 for all files of a tree: their paths, and what they hold.

    Args:
        tree: Content by path; a text stands for its bytes.
    """
    digest = hashlib.sha256()
    for path in sorted(tree):
        digest.update(f"{hash_of(tree[path])} {path}\0".encode())
    return digest.hexdigest()


def read_manifest(tree: Mapping[str, bytes]) -> Manifest:
    """Return what a tree tells of itself.

    Args:
        tree: Content by path; one without a manifest is nobody's.

    Raises:
        ValueError: The manifest is not as ``with_manifest`` makes it.
    """
    if MANIFEST not in tree:
        return Manifest()
    try:
        document: Any = _document(tree[MANIFEST])
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    files = document.get("files") if isinstance(document, dict) else None
    if not isinstance(files, dict):
        raise ValueError("no list of files in it")
    for path in files:
        if not is_inside(path):
            raise ValueError(f"it lists {path!r}, which is outside of the folder")
    made_with = document.get("made_with")
    return Manifest(
        str(document.get("made_by", "")),
        _texts(made_with) if isinstance(made_with, dict) else {},
        {**_texts(files), MANIFEST: ""},
    )


def _document(content: bytes) -> Any:
    """Return what a manifest holds; of one that two branches changed, files of both."""
    try:
        return json.loads(content)
    except ValueError:
        entries = _ENTRY.findall(content.decode(errors="replace"))
        if not (entries and _CONFLICT.search(content)):
            raise
        return {"files": {json.loads(path): digest for path, digest in entries}}


def _texts(table: Mapping[str, Any]) -> dict[str, str]:
    return {key: str(value) for key, value in table.items()}


def is_inside(path: str) -> bool:
    """Whether a relative path stays inside the folder that it is relative to."""
    parts = PurePosixPath(path).parts
    odd = path.startswith("/") or "\\" in path or "\0" in path
    return bool(parts) and ".." not in parts and not odd
