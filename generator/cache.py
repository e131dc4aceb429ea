"""What earlier runs found out, kept in a folder that may vanish at any time."""

from __future__ import annotations

import hashlib
import os
import sys
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from .manifest import installed, maker

MOST_BYTES = 200_000_000
"""What the folder may hold; beyond that, what was not used longest goes."""
_LIBRARIES = ("jinja2", "markdown-it-py", "pyyaml")
"""What decides what is made, besides black, which the manifest tells of as well."""


def default_folder() -> Path | None:
    """Return where caches of this user are, with a folder of our own in it.

    A user without a home, as in some containers, has none.
    """
    named = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    try:
        return (Path(named) if named else Path.home() / ".cache") / "agentgen"
    except RuntimeError:
        return None


def tool() -> bytes:
    """Return a digest of all that decides what is made: this program, and its libraries."""
    made_by = (maker(), *installed(*_LIBRARIES), sys.version)
    digest = hashlib.sha256(", ".join(made_by).encode())
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.digest()


class Cache:
    """Texts by what they were made from; the tool that made them is part of every key.

    An entry that cannot be read, or is not as it was written, is none; what cannot be
    written is not kept. Runs at the same time do not disturb each other. Entries are data:
    nothing in them is ever run, and nobody else may look into a folder that is made here.

    Args:
        folder: Where the entries are; it is made when the first one is.
        most_bytes: What it may hold.
    """

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        self._folder, self._most_bytes = folder, most_bytes
        self._has_grown = False

    @cached_property
    def _tool(self) -> bytes:
        return tool()

    def get(self, kind: str, key: bytes) -> str | None:
        """Return what was made from something, if that is known.

        Args:
            kind: What was made.
            key: All that it was made from, but for the tool.
        """
        path = self._path(kind, key)
        try:
            digest, _, content = path.read_bytes().partition(b"\n")
            if digest != _digest(content):
                return None
            os.utime(path)
            return content.decode("utf-8", "surrogatepass")
        except (OSError, ValueError):
            return None

    def put(self, kind: str, key: bytes, text: str) -> None:
        """Keep something for the next time.

        Args:
            kind: What was made.
            key: All that it was made from, but for the tool.
            text: What was made.
        """
        path, content = self._path(kind, key), text.encode("utf-8", "surrogatepass")
        unfinished = path.with_name(f"{path.name}.{os.getpid()}")
        with suppress(OSError):
            if not path.parent.is_dir():
                self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                path.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(_digest(content) + b"\n" + content)
            unfinished.replace(path)
            self._has_grown = True

    def prune(self) -> None:
        """Remove what was not used longest, until the folder holds what it may."""
        if not self._has_grown:
            return
        with suppress(OSError):
            found = [
                (entry.stat().st_mtime, entry.stat().st_size, entry.path)
                for folder in os.scandir(self._folder)
                if folder.is_dir()
                for entry in os.scandir(folder)
            ]
            held = sum(size for _, size, _ in found)
            for _, size, path in sorted(found):
                if held <= self._most_bytes:
                    return
                os.unlink(path)
                held -= size

    def _path(self, kind: str, key: bytes) -> Path:
        made_from = b"\0".join((kind.encode(), self._tool, key))
        name = hashlib.sha256(made_from).hexdigest()
        return self._folder / name[:2] / name


def _digest(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode()
