"""What was formatted once: kept between runs in a folder that may vanish at any time."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from .manifest import maker

MOST_BYTES = 200_000_000
"""What the folder may hold; beyond that, what was not used longest goes."""


def default_folder() -> Path:
    """Return where caches of this user are, with a folder of our own in it."""
    named = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(named) if named else Path.home() / ".cache") / "agentgen"


class FormattingCache:
    """Formatted modules by what they were before; versions of all tools are in the key.

    An entry that cannot be read, or is not as it was written, is none; what cannot be
    written is not kept. Runs at the same time do not disturb each other.

    Args:
        folder: Where the entries are; it is made when the first one is.
        most_bytes: What it may hold.
    """

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        self._folder, self._most_bytes = folder, most_bytes
        self._maker = maker().encode()

    def get(self, text: str) -> str | None:
        """Return a module formatted, if it was before.

        Args:
            text: The module, not formatted.
        """
        path = self._path(text)
        try:
            digest, _, content = path.read_bytes().partition(b"\n")
            if digest != _digest(content):
                return None
            os.utime(path)
            return content.decode("utf-8", "surrogatepass")
        except (OSError, ValueError):
            return None

    def put(self, text: str, formatted: str) -> None:
        """Keep a module.

        Args:
            text: The module, not formatted.
            formatted: The same, formatted.
        """
        path, content = self._path(text), _bytes(formatted)
        unfinished = path.with_name(f"{path.name}.{os.getpid()}")
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(_digest(content) + b"\n" + content)
            unfinished.replace(path)

    def prune(self) -> None:
        """Remove what was not used longest, until the folder holds what it may."""
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

    def _path(self, text: str) -> Path:
        key = hashlib.sha256(self._maker + b"\0" + _bytes(text)).hexdigest()
        return self._folder / key[:2] / key


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _digest(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode()
