"""What was pulled: ``agentgen.lock``, which is committed beside the configuration."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import UsageError
from ..manifest import hash_of, is_inside
from ..model_text import plain
from ..pipeline import understand
from .fetch import Snapshot
from .settings import DocsSource

LOCK = "agentgen.lock"
_COMMIT = re.compile(r"[0-9a-f]{40}|(sha256:)?[0-9a-f]{64}")
_PLACES = {"source", "sources", "evidence", "diagnostics"}
"""Attributes of the model that tell where things were read, not what they mean."""


@dataclass(frozen=True, slots=True)
class LockedPage:
    """A page as it was pulled.

    Args:
        content: The hash of its text, whatever its line ends.
        model: The hash of what it means: samples that were drawn anew do not change it.
    """

    content: str
    model: str


@dataclass(frozen=True, slots=True)
class Lock:
    """What was pulled, and where from.

    Args:
        source: The source, as `DocsSource.described` tells it.
        commit: The commit, as `Snapshot` has it.
        pages: The pages by path.
    """

    source: Mapping[str, Any]
    commit: str
    pages: Mapping[str, LockedPage]

    def changed(self, here: Mapping[str, bytes]) -> list[str]:
        """Return the pages that a person changed since they were pulled.

        Args:
            here: The docs folder.
        """
        return [
            path
            for path, page in self.pages.items()
            if path in here and text_hash(here[path]) != page.content
        ]

    def moved(
        self, there: Mapping[str, bytes], here: Mapping[str, bytes]
    ) -> Iterator[tuple[str, str]]:
        """Yield the pages that mean something else upstream now, and what they are.

        Args:
            there: What the source holds.
            here: The docs folder. What a page there means is found out again if it is as
                it was pulled: another version of agentgen may have written the lock.

        Returns:
            Paths, each with ``new``, ``gone`` or ``changed``.
        """
        for path in sorted(self.pages.keys() | there.keys()):
            page, now = self.pages.get(path, _NO_PAGE), there.get(path, b"")
            if text_hash(now) == page.content:
                continue
            was = here.get(path, b"")
            is_pulled = text_hash(was) == page.content
            if model_hash(now) != (model_hash(was) if is_pulled else page.model):
                is_new, is_gone = path not in self.pages, path not in there
                yield path, "new" if is_new else "gone" if is_gone else "changed"


def text_hash(content: bytes) -> str:
    """Return the hash of a page's text: git may have changed its line ends."""
    return hash_of(content.replace(b"\r\n", b"\n"))


def model_hash(content: bytes) -> str:
    """Return the hash of what a page means on its own."""
    meaning = _without_places(plain(understand({"page.md": content})))
    return hash_of(json.dumps(meaning, sort_keys=True).encode())


def _without_places(value: Any) -> Any:
    match value:
        case dict():
            return {
                key: _without_places(each)
                for key, each in value.items()
                if key not in _PLACES
            }
        case list():
            return [_without_places(each) for each in value]
        case _:
            return value


_NO_PAGE = LockedPage(text_hash(b""), model_hash(b""))
"""What stands for a page that is not there: it means nothing."""


def locked(source: DocsSource, snapshot: Snapshot) -> Lock:
    """Return the lock of docs.

    Args:
        source: Where they came from.
        snapshot: The docs.
    """
    pages = {
        path: LockedPage(text_hash(content), model_hash(content))
        for path, content in sorted(snapshot.pages.items())
    }
    return Lock(source.described(), snapshot.commit, pages)


def lock_text(lock: Lock) -> str:
    """Return a lock as it is kept: JSON, a line for each thing that may change."""
    value = {
        "source": lock.source,
        "commit": lock.commit,
        "pages": {path: plain(each) for path, each in lock.pages.items()},
    }
    return json.dumps(value, indent=2) + "\n"


def read_lock(file: Path) -> Lock | None:
    """Read a lock.

    Args:
        file: Where it is.

    Returns:
        The lock; ``None`` if there is none.

    Raises:
        UsageError: It is not as `lock_text` makes it.
    """
    if not file.exists():
        return None
    try:
        value = json.loads(file.read_bytes())
        pages = {
            path: LockedPage(str(each["content"]), str(each["model"]))
            for path, each in value["pages"].items()
        }
        lock = Lock(dict(value["source"]), str(value["commit"]), pages)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise UsageError(
            f"'{file}' is not as agentgen writes it; restore it, or delete it and pull"
        ) from None
    if not _COMMIT.fullmatch(lock.commit) or not all(map(is_inside, lock.pages)):
        raise UsageError(f"'{file}' names no commit, or files elsewhere; restore it")
    return lock
