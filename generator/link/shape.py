"""Types while they are being recovered: objects that have properties but no name yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from ..model import (
    NOWHERE,
    Array,
    Dictionary,
    Evidence,
    Named,
    Open,
    OpenEnum,
    Scalar,
    Source,
    Type,
)


@dataclass(frozen=True, slots=True)
class Property:
    """A `Field` in the making: its type may still hold shapes."""

    name: str
    type: RawType
    description: str = ""
    source: Source = NOWHERE
    evidence: tuple[Evidence, ...] = ()
    contradicted: Source = NOWHERE
    """Where its type was seen to be another one, if it was."""


@dataclass(frozen=True, slots=True)
class Shape:
    """An object known by its properties alone."""

    properties: tuple[Property, ...]

    def names(self) -> frozenset[str]:
        """Return the names of its properties."""
        return frozenset(each.name for each in self.properties)


@dataclass(frozen=True, slots=True)
class RawArray:
    """An `Array` whose elements may hold shapes."""

    items: RawType


@dataclass(frozen=True, slots=True)
class RawDictionary:
    """A `Dictionary` whose values may hold shapes."""

    values: RawType


@dataclass(frozen=True, slots=True)
class Unclear:
    """What several sightings contradict each other about; it stays open."""


RawType: TypeAlias = (
    Scalar | Named | Open | OpenEnum | Shape | Unclear | RawArray | RawDictionary
)


def shapes(owner: str, name: str, type_: RawType) -> Iterator[tuple[str, str, Shape]]:
    """Yield every shape in a type, inner ones too, after the names of what holds it.

    Args:
        owner: What has the holder: a type, an endpoint, or what holds a shape.
        name: What holds the type itself: a property, or an endpoint.
        type_: The type.
    """
    inner = innermost(type_)
    if isinstance(inner, Shape):
        yield owner, name, inner
        for each in inner.properties:
            yield from shapes(name, each.name, each.type)


def named_within(type_: RawType) -> Iterator[str]:
    """Yield the names that the docs have in a type, and in the shapes in it."""
    match innermost(type_):
        case Named(name):
            yield name
        case Shape(properties):
            for each in properties:
                yield from named_within(each.type)
        case _:
            return


def resolve(type_: RawType, name: Callable[[Shape | Named], Type]) -> Type:
    """Return a recovered type as a type of the model.

    Args:
        type_: What was recovered.
        name: Gives the type that a shape, or a name of the docs, stands for.
    """
    match type_:
        case RawArray(items):
            return Array(resolve(items, name))
        case RawDictionary(values):
            return Dictionary(resolve(values, name))
        case Shape() | Named():
            return name(type_)
        case Unclear():
            return Open()
        case _:
            return type_


def join(one: RawType, other: RawType) -> RawType:
    """Return what two recoveries of the same type agree on, the open one giving way.

    Members of an enumeration are the same wherever they are sampled, so two different
    words are plain strings. Members that are listed hold all the same, and add up.
    """
    match one, other:
        case _ if one == other:
            return one
        case (Unclear(), _) | (_, Unclear()):
            return Unclear()
        case (Open(), _) | (_, Open()):
            return _closer(one, other)
        case RawArray(a), RawArray(b):
            return RawArray(join(a, b))
        case RawDictionary(a), RawDictionary(b):
            return RawDictionary(join(a, b))
        case Shape(a), Shape(b):
            return Shape(merge(a, b))
        case (OpenEnum() | Scalar.STRING, OpenEnum() | Scalar.STRING):
            listed = {*_listed(one), *_listed(other)}
            return OpenEnum(tuple(sorted(listed))) if listed else Scalar.STRING
        case (Scalar.INT32 | Scalar.DOUBLE, Scalar.INT32 | Scalar.DOUBLE):
            return Scalar.DOUBLE
        case _:
            return Unclear()


def _listed(type_: RawType) -> tuple[str, ...]:
    """Return the members of an enumeration, unless it is a single one, as samples show."""
    return type_.seen if isinstance(type_, OpenEnum) and type_.seen[1:] else ()


def _closer(one: RawType, other: RawType) -> RawType:
    if isinstance(one, Open) and isinstance(other, Open):
        return Open(one.is_object and other.is_object)
    return other if isinstance(one, Open) else one


def merge(
    ones: tuple[Property, ...], others: tuple[Property, ...]
) -> tuple[Property, ...]:
    """Return the properties of two sightings of one type, joined by name, in order."""
    known = {each.name: each for each in ones}
    for other in others:
        one = known.get(other.name)
        known[other.name] = _joined(one, other) if one else other
    return tuple(known.values())


def _joined(one: Property, other: Property) -> Property:
    type_ = join(one.type, other.type)
    if type_ == one.type and not isinstance(innermost(type_), Unclear):
        return one
    contradicted = one.contradicted
    if isinstance(innermost(type_), Unclear) and contradicted == NOWHERE:
        contradicted = other.source
    evidence = one.evidence if type_ == one.type else (*one.evidence, *other.evidence)
    return replace(one, type=type_, evidence=evidence, contradicted=contradicted)


def innermost(type_: RawType) -> RawType:
    """Return what is inside all arrays and dictionaries."""
    while isinstance(type_, RawArray | RawDictionary):
        type_ = type_.items if isinstance(type_, RawArray) else type_.values
    return type_
