"""What an annotation says about JSON: how to read it, and what to find amiss in it.

Kind                    str, int, bool, None: as JSON has them
+ Number                float, and what no float holds
+ Enumeration           text: Literal[...] | str
+ Anything              no promise: Any
+ Encoded               datetime, bytes: text for JSON
+ Container             list[X], dict[str, X]
+ Nullable              ``X | None``

A class may bring a kind of its own, as its ``__kind__``: models do.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import cache
from importlib import import_module
from types import NoneType, UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin

from . import PACKAGE
from .containers import is_object
from .numbers import is_decimal
from .values import Timestamp, read_bytes, read_date


class Mismatch(NamedTuple):
    """What is amiss with a JSON value.

    Args:
        pointer: Where: a JSON pointer (RFC 6901), empty for the whole of it.
        reason: What.
    """

    pointer: str
    reason: str

    def __str__(self) -> str:
        return f"{self.pointer or '/'}: {self.reason}"


class Kind:
    """The JSON that an annotation stands for.

    Args:
        expected: What to call it in messages.
        types: The Python types of its JSON values.
    """

    def __init__(self, expected: str, *types: type) -> None:
        self.expected = expected
        self.types = types

    @property
    def reads_as_it_is(self) -> bool:
        """Whether `read` changes nothing, whatever it is given."""
        return type(self).read is Kind.read

    def fits(self, value: Any) -> bool:
        """Return whether a JSON value is of this kind, whatever is inside of it."""
        return type(value) in self.types

    def read(self, value: Any) -> Any:
        """Return a JSON value as this kind; as it is, where it is no such thing."""
        return value

    def empty(self) -> Any:
        """Return what ``null`` reads as, where a value of this kind is due."""
        return None

    def comparable(self, value: Any) -> Any:
        """Return what of a plain JSON value counts when it is compared with another."""
        return value

    def mismatches(self, value: Any, at: str = "") -> Iterator[Mismatch]:
        """Yield what in a JSON value is not of this kind.

        Args:
            value: Plain JSON, not read yet.
            at: Where the value stands.
        """
        if not self.fits(value):
            yield Mismatch(at, f"expected {self.expected}, got {name_of(value)}")


class Anything(Kind):
    """What the docs say nothing about."""

    def fits(self, value: Any) -> bool:
        """Say yes."""
        return True


class Number(Kind):
    """A number, whether a ``float`` holds it or not."""

    def fits(self, value: Any) -> bool:
        return super().fits(value) or is_decimal(value)


class Enumeration(Kind):
    """Text of which some values are known; any other passes.

    Args:
        members: Those.
    """

    def __init__(self, members: tuple[str, ...]) -> None:
        super().__init__("string", str)
        self.members = members


class Encoded(Kind):
    """What JSON writes as text: dates, and bytes in base64.

    Args:
        expected: What to call it in messages.
        decode: Returns what a text says, or the text if it says no such thing.
    """

    def __init__(self, expected: str, decode: Callable[[str], Any]) -> None:
        super().__init__(expected, str)
        self._decode = decode

    def read(self, value: Any) -> Any:
        """Decode what can be decoded."""
        return self._decode(value) if self.fits(value) else value

    def comparable(self, value: Any) -> Any:
        """Return what it says, however that is spelled."""
        seen = self.read(value)
        return (seen, seen.finer) if isinstance(seen, Timestamp) else seen

    def mismatches(self, value: Any, at: str = "") -> Iterator[Mismatch]:
        """Yield text that says no such thing, too."""
        yield from super().mismatches(value, at)
        if self.fits(value) and self.read(value) is value:
            yield Mismatch(at, f"expected {self.expected}, got {value[:40]!r}")


class Container(Kind):
    """A list or a dictionary. It stays the same object: its items are read in place."""

    def __init__(self, container: type, item: Kind) -> None:
        super().__init__(_NAMES[container], container)
        self.container = container
        self.item = item

    def fits(self, value: Any) -> bool:
        return isinstance(value, self.container)

    def empty(self) -> Any:
        """Return an empty one."""
        return self.container()

    def read(self, value: Any) -> Any:
        """Read the items in place: those that were not read before, or were added."""
        if self.fits(value) and not self.item.reads_as_it_is:
            for key, item in self._items(value):
                if isinstance(item, self.item.types):
                    value[key] = self.item.read(item)
        return value

    def comparable(self, value: Any) -> Any:
        if not self.fits(value) or self.item.reads_as_it_is:
            return value
        return {key: self.item.comparable(item) for key, item in self._items(value)}

    def mismatches(self, value: Any, at: str = "") -> Iterator[Mismatch]:
        """Yield what is amiss in the items, too."""
        yield from super().mismatches(value, at)
        if self.fits(value):
            for key, item in self._items(value):
                yield from self.item.mismatches(item, f"{at}/{escape(str(key))}")

    def _items(self, value: Any) -> Iterable[tuple[Any, Any]]:
        if is_object(value):
            return value.items()
        items: Iterable[Any] = value
        return enumerate(items)


class Nullable(Kind):
    """A kind, or ``null``."""

    def __init__(self, kind: Kind) -> None:
        super().__init__(kind.expected, *kind.types, NoneType)
        self.kind = kind

    @property
    def reads_as_it_is(self) -> bool:
        return self.kind.reads_as_it_is

    def read(self, value: Any) -> Any:
        """Read anything else than ``None``."""
        return self.kind.read(value)

    def comparable(self, value: Any) -> Any:
        return self.kind.comparable(value)

    def mismatches(self, value: Any, at: str = "") -> Iterator[Mismatch]:
        """Let ``None`` pass."""
        if value is not None:
            yield from self.kind.mismatches(value, at)


def annotation_of(owner: type[Any], attribute: str) -> Any:
    """Evaluate an annotation; what it imports for type checkers alone is a model."""
    written = owner.__annotations__[attribute]
    if not isinstance(written, str):
        return written
    names: dict[str, Any] = {}
    while True:
        try:
            return eval(written, vars(sys.modules[owner.__module__]), names)
        except NameError as unknown:
            name = str(unknown.name)
            names[name] = getattr(import_module(f"{PACKAGE}.models"), name)


def kind_of(annotation: Any) -> Kind:
    """Return what an evaluated annotation says; `Anything`, if nothing about JSON."""
    found: Kind = _kind_of(annotation)
    return found


@cache
def _kind_of(annotation: Any) -> Kind:
    origin = get_origin(annotation) or annotation
    if origin in (Union, UnionType):
        # Of an open enumeration, ``Literal[...] | str``, the former.
        first, *_ = members = [m for m in get_args(annotation) if m is not NoneType]
        kind = kind_of(first)
        return kind if len(members) == len(get_args(annotation)) else Nullable(kind)
    if origin is Literal:
        return Enumeration(get_args(annotation))
    if origin in (list, dict):
        return Container(origin, kind_of((get_args(annotation) or (Any,))[-1]))
    own: Kind = getattr(origin, "__kind__", _SCALARS.get(origin, _ANYTHING))
    return own


def escape(name: str) -> str:
    """Return a property's name as it stands in a JSON pointer."""
    return name.replace("~", "~0").replace("/", "~1")


def name_of(value: object) -> str:
    """Return what JSON calls the type of a value."""
    if is_decimal(value):
        return "number"
    return _NAMES.get(type(value), type(value).__name__)


_NAMES: dict[type[object], str] = {
    bool: "boolean",
    dict: "object",
    float: "number",
    int: "integer",
    list: "array",
    NoneType: "null",
    str: "string",
}
_ANYTHING = Anything("anything")
_SCALARS: dict[Any, Kind] = {
    str: Kind("string", str),
    int: Kind("integer", int),
    float: Number("number", float, int),
    bool: Kind("boolean", bool),
    NoneType: Kind("null", NoneType),
    datetime: Encoded("date-time", read_date),
    bytes: Encoded("bytes in base64", read_bytes),
}
