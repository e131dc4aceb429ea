"""What is inside of a type: whatever arrays and dictionaries are around it."""

from __future__ import annotations

from collections.abc import Iterator

from .model import Array, Dictionary, Named, Open, Type


def innermost(type_: Type | None) -> Type | None:
    """Return what is inside all arrays and dictionaries."""
    while isinstance(type_, Array | Dictionary):
        type_ = type_.items if isinstance(type_, Array) else type_.values
    return type_


def is_open(type_: Type | None) -> bool:
    """Whether a type, or what is inside of it, stays open; no value at all does not."""
    return isinstance(innermost(type_), Open)


def mentions(type_: Type | None) -> Iterator[str]:
    """Yield the names of the types that a type refers to."""
    if isinstance(inner := innermost(type_), Named):
        yield inner.name
