"""The manifest of a generated tree: which files are the generator's, and as it made them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import PurePosixPath
from typing import Any

from . import __version__

MANIFEST = "manifest.json"


def maker() -> str:
    """Return what makes the files: versions of the generator, and of its formatter."""
    try:
        return f"agentgen {__version__}, black {version('black')}"
    except PackageNotFoundError:
        return f"agentgen {__version__}"


def with_manifest(files: Mapping[str, str]) -> Mapping[str, str]:
    """Add the manifest, which tells the generator's own files from others.

    Args:
        files: Text by path.

    Returns:
        The same, and ``manifest.json`` with who made them and the SHA-256 of each.
    """
    hashes = {
        path: hash_of(text.encode())
        for path, text in sorted(files.items())
        if path != MANIFEST
    }
    document = {"made_by": maker(), "files": hashes}
    return {**files, MANIFEST: json.dumps(document, indent=2) + "\n"}


def hash_of(content: bytes) -> str:
    """Return the SHA-256 of a file's content, in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def digest_of(tree: Mapping[str, bytes]) -> str:
    """Return one SHA-256 for all files of a tree: their paths, and what they hold.

    Args:
        tree: Content by path.
    """
    digest = hashlib.sha256()
    for path, content in sorted(tree.items()):
        digest.update(f"{hash_of(content)} {path}\0".encode())
    return digest.hexdigest()


def recorded(tree: Mapping[str, bytes]) -> Mapping[str, str]:
    """Return what a tree's manifest says is the generator's, by path: its hash.

    The manifest itself is among them, with no hash.

    Args:
        tree: Content by path; one without a manifest is nobody's.

    Raises:
        ValueError: The manifest is not as ``with_manifest`` makes it.
    """
    if MANIFEST not in tree:
        return {}
    files = _document(tree).get("files")
    if not isinstance(files, dict):
        raise ValueError("no list of files in it")
    for path in files:
        if not is_inside(path):
            raise ValueError(f"it lists {path!r}, which is outside of the folder")
    return {**{path: str(each) for path, each in files.items()}, MANIFEST: ""}


def made_by(tree: Mapping[str, bytes]) -> str:
    """Return who made a tree, as its manifest says; empty where it does not say.

    Args:
        tree: Content by path.

    Raises:
        ValueError: The manifest is no JSON.
    """
    return str(_document(tree).get("made_by", "")) if MANIFEST in tree else ""


def _document(tree: Mapping[str, bytes]) -> dict[str, Any]:
    try:
        document: Any = json.loads(tree[MANIFEST])
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    return document if isinstance(document, dict) else {}


def is_inside(path: str) -> bool:
    """Whether a relative path stays inside the folder that it is relative to."""
    parts = PurePosixPath(path).parts
    odd = path.startswith("/") or "\\" in path or "\0" in path
    return bool(parts) and ".." not in parts and not odd
