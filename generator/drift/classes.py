"""Classes of types on two sides: those that are called otherwise, are gone, or are none now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from ..emit.python_api import PythonApi, PythonType
from ..model import NOWHERE, NamedType, Source
from .change import Change
from .fields import pairs
from .python_names import renamed_properties
from .types import TypePair


def class_changes(
    old: PythonApi,
    new: PythonApi,
    renamed: Iterable[TypePair],
    users: Mapping[str, tuple[str, ...]],
) -> Iterator[Change]:
    """Yield what happened to the classes of types.

    A type that no page describes is a mere dictionary. What becomes of it when a page comes,
    or goes, is told here once, and not wherever it is used.

    Args:
        old, new: The two sides.
        renamed: Types that are one, though the docs call them otherwise on either side.
        users: The agents that use each type.
    """
    before, after = ({each.type.name: each for each in api.types} for api in (old, new))
    both = {(each.old.name, each.new.name) for each in renamed}
    elsewhere = {old for old, _ in both}
    both |= {
        (one.type.name, other.type.name)
        for one, other in pairs(before, after, str.casefold)
        if one and other and one.type.name not in elsewhere
    }
    for one, other in sorted(both):
        for each in _changes(before[one], after[other]):
            yield replace(each, agents=users.get(other, ()))
    left = before.keys() - {one for one, _ in both}
    names = {each.name for each in new.types}
    for name in sorted(left):
        if before[name].name not in names:
            source = _source(before[name].type)
            agents = users.get(name, ())
            yield Change("type-removed", name, old_source=source, agents=agents)


def _changes(old: PythonType, new: PythonType) -> Iterator[Change]:
    """Yield what happened to a type that both sides have."""
    one, other = old.type, new.type

    def change(code: str, before: str = "", after: str = "") -> Change:
        sources = _source(one), _source(other)
        return Change(code, other.name, before, after, *sources)

    if (one.properties is None) != (other.properties is None):
        is_told = one.properties is None
        yield change("type-described" if is_told else "type-undescribed")
    if old.name != new.name and one.name == other.name:
        yield change("renamed-in-python", old.name, new.name)
    elif old.name != new.name:
        is_named = not (one.derived or other.derived)
        code = "type-renamed" if is_named else "shape-renamed"
        yield change(code, one.name, other.name)
    elif old.module != new.module:
        places = (f"models.{each.module}" for each in (old, new))
        yield change("renamed-in-python", *places)
    yield from renamed_properties(change(""), old.properties, new.properties)


def _source(type_: NamedType) -> Source:
    return next(iter(type_.sources), NOWHERE)
