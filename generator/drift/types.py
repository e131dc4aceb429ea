"""Types of two states of an API, compared where endpoints and properties use them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..model import (
    Api,
    Array,
    Dictionary,
    Named,
    NamedType,
    Open,
    OpenEnum,
    Scalar,
    Type,
)

_COARSE = (
    frozenset({Scalar.INT32, Scalar.INT64, Scalar.DOUBLE}),
    frozenset({Scalar.STRING, Scalar.DATE_TIME, Scalar.BYTES}),
)
"""Scalars that docs cannot always tell apart, but specifications can."""


@dataclass(frozen=True, slots=True)
class TypePair:
    """A type before and after; ``is_answered`` if an answer holds it."""

    old: NamedType
    new: NamedType
    is_answered: bool


class Types:
    """The named types of two states, and which of them meet.

    Args:
        old, new: The two states.
        is_coarse: Whether one of them tells scalars apart better than the other.
    """

    def __init__(self, old: Api, new: Api, *, is_coarse: bool) -> None:
        self._old, self._new = _by_name(old), _by_name(new)
        self._is_coarse = is_coarse
        self._met: dict[tuple[str, str, bool], None] = {}

    def agree(self, old: Type | None, new: Type | None, *, is_answered: bool) -> bool:
        """Whether two types are the same, as far as both sides tell.

        Named types that meet here are kept, to be compared by their properties.
        """
        match old, new:
            case (Open(), _) | (_, Open()):
                return True
            case Array(one), Array(other):
                return self.agree(one, other, is_answered=is_answered)
            case Dictionary(one), Dictionary(other):
                return self.agree(one, other, is_answered=is_answered)
            case Named(one), Named(other):
                return self._meet(one, other, is_answered)
            case OpenEnum() | Scalar.STRING, OpenEnum() | Scalar.STRING:
                return True
            case Scalar.INT32 | Scalar.INT64, Scalar.INT32 | Scalar.INT64:
                return True  # they are one in Python
            case _:
                return old == new or self._is_coarsely(old, new)

    def _is_coarsely(self, old: Type | None, new: Type | None) -> bool:
        return self._is_coarse and any(
            old in family and new in family for family in _COARSE
        )

    def _meet(self, old: str, new: str, is_answered: bool) -> bool:
        """Whether two named types may be one: of one name, or one not named by the docs."""
        one, other = self._old.get(old), self._new.get(new)
        if one is None or other is None or None in (one.properties, other.properties):
            return True
        is_one = old.casefold() == new.casefold() or one.derived or other.derived
        if is_one or (_names(one) == _names(other) and self._may_be_renamed(old, new)):
            self._met.setdefault((old, new, is_answered))
            return True
        return False

    def read_alike(self, old: Type | None, new: Type | None) -> bool:
        """Whether code reads values of two types that agree in the same way.

        Of a type that is left open, it reads what JSON has. Whether a named type has a class
        at all is told of the type, and not wherever it is used.
        """
        match old, new:
            case (Array(one), Array(other)) | (Dictionary(one), Dictionary(other)):
                return self.read_alike(one, other)
            case Open(), _:
                return _is_plain(new, self._new)
            case _, Open():
                return _is_plain(old, self._old)
            case Named(one), Named(other) if one.casefold() != other.casefold():
                return _is_plain(old, self._old) == _is_plain(new, self._new)
            case _:
                return True

    def nuance(self, old: Type | None, new: Type | None) -> str:
        """Return the code of how two types differ that agree and are read alike, if at all.

        An element that shows a property less than its type has is of a type of its own.
        """
        match old, new:
            case (Array(one), Array(other)) | (Dictionary(one), Dictionary(other)):
                return self.nuance(one, other)
            case Named(one), Named(other) if one.casefold() != other.casefold():
                return "" if self._is_renamed(one, other) else "class-changed"
            case Open(), Open():
                return ""
            case (Open(), _) | (Scalar.STRING, OpenEnum()):
                return "type-told"
            case (_, Open()) | (OpenEnum(), Scalar.STRING):
                return "type-untold"
            case Scalar(), Scalar() if old != new:
                return "range-changed"
            case _:
                return ""

    def _may_be_renamed(self, old: str, new: str) -> bool:
        """Whether no side has both names, or one does not tell names as the other does."""
        return self._is_coarse or self._is_renamed(old, new)

    def _is_renamed(self, old: str, new: str) -> bool:
        """Whether each side has one of two names alone."""
        return old != new and old not in self._new and new not in self._old

    def pairs(self) -> Iterator[TypePair]:
        """Yield the types that met; comparing one pair may let others meet.

        Those of one name that nothing on both sides uses come last: code may use them.
        """
        done: set[tuple[str, str, bool]] = set()
        while pending := (
            [each for each in self._met if each not in done] or self._namesakes()
        ):
            for old, new, is_answered in pending:
                done.add((old, new, is_answered))
                # What is answered is told so once, though it may be taken as well.
                if is_answered or (old, new, True) not in self._met:
                    yield TypePair(self._old[old], self._new[new], is_answered)

    def _namesakes(self) -> list[tuple[str, str, bool]]:
        """Let types meet that both sides have by one name, and that met nobody."""
        if self._is_coarse:
            return []
        known = {name for one, other, _ in self._met for name in (one, other)}
        names = sorted((self._old.keys() & self._new.keys()) - known)
        for name in names:
            self._meet(name, name, is_answered=True)
        found = [(name, name, True) for name in names]
        return [each for each in found if each in self._met]

    def renamed(self) -> Iterator[TypePair]:
        """Yield the types that met, and that are called otherwise on either side."""
        for old, new, is_answered in self._met:
            if self._is_renamed(old, new) or self._is_displaced(old, new):
                yield TypePair(self._old[old], self._new[new], is_answered)

    def _is_displaced(self, old: str, new: str) -> bool:
        """Whether a shape has another name, as a type that docs name took the one it had."""
        taken = self._new.get(old)
        is_taken = self._old[old].derived and taken is not None and not taken.derived
        is_kept = any((old, old, each) in self._met for each in (True, False))
        return is_taken and not is_kept and new not in self._old


def _is_plain(type_: Type | None, types: Mapping[str, NamedType]) -> bool:
    """Whether values of a type are, in Python, what JSON has."""
    match type_:
        case Array(inner) | Dictionary(inner):
            return _is_plain(inner, types)
        case Named(name):
            return name not in types or types[name].properties is None
        case _:
            return type_ not in (None, Scalar.DATE_TIME, Scalar.BYTES)


def _by_name(api: Api) -> Mapping[str, NamedType]:
    return {each.name: each for each in api.types}


def _names(type_: NamedType) -> frozenset[str]:
    return frozenset(each.name for each in type_.properties or ())
