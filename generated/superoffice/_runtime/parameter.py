"""What travels beside the body, as text: in the path and in the query."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import Any

from .codec import loads, read_checked
from .kinds import Container, Kind, escape, kind_of
from .plain import unwrap
from .selection import SELECT


@dataclass(frozen=True, slots=True)
class Parameter:
    """A documented parameter of a path or a query.

    Args:
        name: What it is called on the wire.
        argument: What the methods of client and service call it.
        type: What they take for it, ``None`` left aside.
        required: Whether every call must have it.
    """

    name: str
    argument: str
    type: Any
    required: bool = False

    @property
    def pointer(self) -> str:
        """Where it is among all parameters of a call, as a JSON pointer."""
        return f"/{escape(self.name)}"

    def read(self, text: str) -> Any:
        """Return the value that ``text`` writes.

        Args:
            text: The value as it came, decoded.

        Raises:
            MismatchError: It is not of the documented type.
        """
        kind = kind_of(self.type)
        return read_checked(kind, _parse(kind, text), self.pointer)


SELECTION = Parameter(SELECT, "select", str)
"""The parameter that most endpoints have."""


def write(value: Any) -> str:
    """Return a value as paths and queries have it: ``true``, ``2024-01-31``, ``1,2,3``.

    Raises:
        TypeError: It is of a type that has no place there.
        ValueError: It is ``NaN`` or infinity.
    """
    json = unwrap(value)
    if isinstance(json, bool):
        return str(json).lower()
    if isinstance(json, float) and not isfinite(json):
        raise ValueError(f"{json} cannot be a parameter")
    if isinstance(json, (int, float, str)):
        return str(json)
    if json is None or isinstance(json, dict):
        raise TypeError(f"{type(value).__name__} cannot be a parameter")
    return ",".join(map(write, json))


def _parse(kind: Kind, text: str) -> Any:
    """Return the JSON value that ``text`` is, read with ``kind`` in mind."""
    if isinstance(kind, Container):
        return [_parse(kind.item, part) for part in text.split(",")] if text else []
    if kind.fits(text) or text != text.strip():
        return text  # Around a number, JSON allows spaces.
    try:
        value = loads(text.lower())  # .NET writes "True".
    except ValueError:
        return text
    return text if value is None else value
