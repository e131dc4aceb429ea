"""How two trees of files differ."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from ..manifest import hash_of


class Kind(StrEnum):
    """What is wrong with a file."""

    MISSING = "missing"
    CHANGED = "changed"
    EDITED = "edited"
    """Changed by somebody since it was generated."""
    STALE = "stale"
    """Generated once, but no longer."""
    UNEXPECTED = "unexpected"
    """Not the generator's at all."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A file that is not as it should be.

    Args:
        path: Its path in the tree.
        kind: What is wrong.
        actual: What it holds; ``None`` if it is missing.
        expected: What it should hold; ``None`` if it should not be there.
    """

    path: str
    kind: Kind
    actual: bytes | None
    expected: bytes | None


def compare(
    actual: Mapping[str, bytes],
    expected: Mapping[str, bytes],
    recorded: Mapping[str, str],
) -> tuple[Difference, ...]:
    """Compare a tree with what it should be.

    Args:
        actual: Content by path, as it is.
        expected: Content by path, as it should be.
        recorded: The hash of each file that the generator is known to have made.

    Returns:
        What differs, by path.
    """
    return tuple(
        Difference(
            path,
            _kind(path, actual, expected, recorded),
            actual.get(path),
            expected.get(path),
        )
        for path in sorted(actual.keys() | expected.keys())
        if actual.get(path) != expected.get(path)
    )


def _kind(
    path: str,
    actual: Mapping[str, bytes],
    expected: Mapping[str, bytes],
    recorded: Mapping[str, str],
) -> Kind:
    if path not in actual:
        return Kind.MISSING
    if path in expected:
        is_edited = recorded.get(path) and recorded[path] != hash_of(actual[path])
        return Kind.EDITED if is_edited else Kind.CHANGED
    return Kind.STALE if path in recorded else Kind.UNEXPECTED


def unified_diff(difference: Difference, folder: str) -> list[str]:
    """Show a difference as a patch that would put it right.

    Args:
        difference: The file.
        folder: Where the tree is, to name the file as others know it.

    Returns:
        Lines without their ends.
    """
    name = f"{folder}/{difference.path}"
    return patch(name, difference.actual, difference.expected)


def patch(name: str, before: bytes | None, after: bytes | None) -> list[str]:
    """Show what becomes of a file as a unified diff.

    Args:
        name: What to call it.
        before, after: What it holds; ``None`` where it is not there.

    Returns:
        Lines without their ends.
    """
    lines = difflib.unified_diff(
        _lines(before),
        _lines(after),
        "/dev/null" if before is None else f"a/{name}",
        "/dev/null" if after is None else f"b/{name}",
    )
    return [part for line in lines for part in _without_end(line)]


def _lines(content: bytes | None) -> list[str]:
    text = (content or b"").decode(errors="backslashreplace")
    return [line for line in re.split(r"(?<=\n)", text) if line]


def _without_end(line: str) -> tuple[str, ...]:
    if line.endswith("\n"):
        return (line[:-1],)
    return (line, r"\ No newline at end of file")
