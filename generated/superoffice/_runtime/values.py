"""Dates and bytes: what JSON writes as text, to be written back as it came."""

from __future__ import annotations

import base64
import binascii
from datetime import datetime
from itertools import takewhile
from typing import Any, Self


class Timestamp(datetime):
    """A ``datetime`` that remembers the text it was read from.

    The texts say more than a ``datetime`` holds: the seventh digit, ``Z`` or ``+00:00``.
    What is computed from a timestamp, be it by ``replace``, remembers nothing.
    """

    text: str | None = None

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the date that ``text`` says.

        Raises:
            ValueError: It says none.
        """
        self = cls.fromisoformat(text)
        self.text = text
        return self

    @property
    def is_unset(self) -> bool:
        """Whether this is ``0001-01-01T00:00:00``: the API's way to say "no date".

        Such a date reads as ``None``. In a list or a dictionary it stays what it is, for
        these are written as they are.
        """
        return self.year == 1 and self.replace(tzinfo=None) == datetime.min

    @property
    def finer(self) -> str:
        """The digits of the text that a ``datetime`` does not hold."""
        _, _, rest = (self.text or "").partition(".")
        return "".join(takewhile(str.isdigit, rest))[6:].rstrip("0")

    def __reduce_ex__(self, protocol: Any) -> Any:
        if self.text is None:
            return super().__reduce_ex__(protocol)
        return (type(self).read, (self.text,))


def read_date(text: str) -> Timestamp | str:
    """Return the date that ``text`` says, or ``text`` if it says none."""
    try:
        return Timestamp.read(text)
    except ValueError:
        return text


def presented(value: Any) -> Any:
    """Return what to show of a value that was read: ``None`` for "no date"."""
    return None if isinstance(value, Timestamp) and value.is_unset else value


def write_date(date: datetime) -> str:
    """Return a date as it was read, or else as ISO 8601."""
    text = date.text if isinstance(date, Timestamp) else None
    return text or date.isoformat()


def read_bytes(text: str) -> bytes | str:
    """Return the bytes that ``text`` encodes.

    Text that would not be written back the same is returned as it is.
    """
    try:
        content = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return text
    return content if write_bytes(content) == text else text


def write_bytes(content: bytes) -> str:
    """Return bytes in base64."""
    return base64.b64encode(content).decode("ascii")
