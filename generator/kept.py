"""What earlier runs found out, as far as it is still there."""

from __future__ import annotations

from typing import Protocol


class Kept(Protocol):
    """Texts by what they were made from. Any of them may be gone at any time."""

    def get(self, kind: str, key: bytes) -> str | None:
        """Return what was made from something, if that is known.

        Args:
            kind: What was made; each kind has keys of its own.
            key: All that it was made from.
        """

    def put(self, kind: str, key: bytes, text: str) -> None:
        """Keep something for the next time.

        Args:
            kind: What was made.
            key: All that it was made from.
            text: What was made.
        """


class Nothing:
    """Keeps nothing."""

    def get(self, kind: str, key: bytes) -> str | None:
        """Return nothing."""
        return None

    def put(self, kind: str, key: bytes, text: str) -> None:
        """Keep nothing."""


NOTHING: Kept = Nothing()
