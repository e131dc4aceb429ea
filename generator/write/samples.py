"""Sample values: the same for the same model, drawn by the conventions of the docs' own.

`link.values` reads types from these conventions. In short: a property of a type that has a
name is null, whatever is inside of lists and dictionaries is shown, texts are lower-case
words.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from ..link.values import PLACEHOLDER_KEY, RAW_BYTES
from ..model import (
    Array,
    Dictionary,
    Field,
    Json,
    Named,
    NamedType,
    Open,
    OpenEnum,
    Scalar,
    Type,
)

_WORDS = ("omnis", "quia", "rerum", "dolor", "voluptas", "minus", "harum", "autem")
_TIMESTAMP = "2020-02-29T14:19:02.6177097+01:00"
_DEEPEST = 6
"""Objects within each other; the docs' own samples end earlier."""


@dataclass(frozen=True, slots=True)
class Samples:
    """Draws samples of types.

    Args:
        types: The named types.
        omitted: The properties to leave out of every object.
    """

    types: Mapping[str, NamedType]
    omitted: frozenset[str] = frozenset()

    def properties(self, fields: tuple[Field, ...]) -> Json:
        """Return an object with a value for each property.

        It is what a table describes; only a type within itself further inside is cut off.
        """
        return self._object(fields, ())

    def value(self, type_: Type, name: str = "") -> Json:
        """Return a value of a type.

        Args:
            type_: The type.
            name: What holds it; texts and numbers follow from it.
        """
        return self._value(type_, name, ())

    def _object(self, fields: tuple[Field, ...], within: tuple[str, ...]) -> Json:
        return {
            each.name: self._property(each, within)
            for each in fields
            if each.name not in self.omitted
        }

    def _property(self, field: Field, within: tuple[str, ...]) -> Json:
        match field.type:
            case Named(name) if not self.types[name].derived:
                return None
            case _:
                return self._value(field.type, field.name, within)

    def _value(self, type_: Type, name: str, within: tuple[str, ...]) -> Json:
        match type_:
            case Scalar():
                return _scalar(type_, name)
            case OpenEnum(seen):
                return seen[0] if seen else _word(name)
            case Array(items):
                item = self._value(items, name, within)
                return [] if item is None else [item]
            case Dictionary(values):
                value = self._value(values, name, within)
                return dict.fromkeys(_keys(name, value), value)
            case Open(is_object):
                return {} if is_object else None
            case Named(called):
                fields = self.types[called].properties
                if fields is None:
                    return None
                if called in within or len(within) == _DEEPEST:
                    return {}
                return self._object(fields, (*within, called))


def _keys(name: str, value: Json) -> tuple[str, ...]:
    """Return the keys of a dictionary: one placeholder, or a series of two for texts."""
    if isinstance(value, dict | None):
        return (PLACEHOLDER_KEY,)
    stem = "" if name[-1:].isdigit() else name
    return (f"{stem}1", f"{stem}2")


def _word(name: str) -> str:
    return _WORDS[_number(name) % len(_WORDS)]


def _number(name: str) -> int:
    return zlib.crc32(name.encode("utf-8", "replace")) % 1000 + 1


def _scalar(type_: Scalar, name: str) -> Json:
    match type_:
        case Scalar.STRING:
            return _word(name)
        case Scalar.BOOL:
            return True
        case Scalar.INT32 | Scalar.INT64:
            return _number(name)
        case Scalar.DOUBLE:
            return _number(name) + 0.5
        case Scalar.DATE_TIME:
            return _TIMESTAMP
        case Scalar.BYTES:
            return RAW_BYTES
