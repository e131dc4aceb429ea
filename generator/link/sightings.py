"""Shapes where they are seen, and which of them are one type."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from ..model import Source
from .naming import fitting
from .shape import Property, RawType, Shape, merge, shapes

Key: TypeAlias = frozenset[str]
"""The names of the properties of a shape, but for those that do not count."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A property or endpoint, the type of what it holds, its agent, and its place.

    A property is of an owner, a type or an endpoint; that of an endpoint is its verb.
    """

    owner: str
    name: str
    type: RawType
    agent: str
    source: Source


@dataclass(frozen=True, slots=True)
class Sighting:
    """A shape, the name of what holds it and of whose that is, and the agent where."""

    owner: str
    holder: str
    shape: Shape
    agent: str


def gather(
    holders: Iterable[Holder],
    known: Mapping[Key, Collection[str]],
    omitted: frozenset[str],
) -> dict[Key, list[Sighting]]:
    """Return all sightings of shapes, those together that have the same properties.

    Some shapes show only when all sightings of a type are merged: where one has
    ``{"Inner": {"A": 1}}`` and another ``{"Inner": {"B": 1}}``, what is inside has both
    properties, though nobody saw them together.

    Args:
        holders: All that may hold shapes.
        known: Names of the types that have certain properties.
        omitted: Properties that do not count.
    """
    groups: dict[Key, list[Sighting]] = {}
    for each in holders:
        for owner, name, shape in shapes(each.owner, each.name, each.type):
            sighting = Sighting(owner, name, shape, each.agent)
            groups.setdefault(shape.names() - omitted, []).append(sighting)
    seen = {(each.holder, key) for key, group in groups.items() for each in group}
    pending = sorted(groups, key=sorted)
    while pending:
        key = pending.pop()
        group = alike(groups[key], frozenset(known.get(key, ())))
        holder = min((each.holder for each in group), default="")
        for property_ in merged(group):
            for owner, name, shape in shapes(holder, property_.name, property_.type):
                found = shape.names() - omitted
                if (name, found) not in seen:
                    seen.add((name, found))
                    sighting = Sighting(owner, name, shape, group[0].agent)
                    groups.setdefault(found, []).append(sighting)
                    pending.append(found)
    return groups


def alike(group: list[Sighting], known: frozenset[str]) -> list[Sighting]:
    """Return the sightings that are one type: no name chooses among several for them.

    Args:
        group: Sightings of shapes that have the same properties.
        known: Names of the types that have these.
    """
    if len(known) == 1:
        return group
    return [each for each in group if not fitting(each.holder, known)]


def merged(group: Iterable[Sighting]) -> tuple[Property, ...]:
    """Return the properties of one type from all sightings of it."""
    seen: tuple[Property, ...] = ()
    for sighting in group:
        seen = merge(seen, sighting.shape.properties)
    return seen
