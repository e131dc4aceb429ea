"""Types as the words of the docs: in the cells of tables, and behind headings."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ..link.values import is_member
from ..model import Array, Dictionary, Named, Open, OpenEnum, Scalar, Type

_COARSE = {
    "string": "String",
    "int32": "Integer",
    "double": "Number",
    "bool": "Boolean",
    "date-time": "String",
    "byte": "String",
    "array": "Array",
    "object": "Object",
}
"""Request tables name JSON's types; their samples tell dates and bytes from texts."""


def word(type_: Type, name: str, derived: Collection[str]) -> str:
    """Return the word for a type in the cells of answers.

    Args:
        type_: The type.
        name: What holds the value, for whether its sample shows an enumeration's member.
        derived: The types that have no name in the docs; they are told by samples.
    """
    match type_:
        case Scalar():
            return type_.value
        case Named(called) if called not in derived:
            return called
        case Named() | Dictionary() | Open(is_object=True):
            return "object"
        case Array():
            return "array"
        case OpenEnum(seen):
            sampled = not seen or (len(seen) == 1 and is_member(name, seen[0]))
            return "string" if sampled else _listed(seen)
        case Open():
            return ""


def parameter_word(type_: Type) -> str:
    """Return the word for a type in the cells of parameters, which no sample narrows down.

    Args:
        type_: The type.
    """
    match type_:
        case OpenEnum(seen) if seen:
            return _listed(seen)
        case _:
            return word(type_, "", ())


def _listed(members: Iterable[str]) -> str:
    return f"Enum: {', '.join(members)}"


def request_word(type_: Type, name: str, derived: Collection[str]) -> str:
    """Return the word for a type in the cells of request tables.

    Args:
        type_: The type.
        name: What holds the value.
        derived: The types that have no name in the docs.
    """
    found = word(type_, name, derived)
    return _COARSE.get(found, found)
