"""All types of the API: those the docs name, and those they only show.

A shape seen somewhere is a known type if it has the very properties of one; where several
have them, the name of what holds the shape chooses. All sightings of any other shape are
one type: one that the docs name without describing it, or a new one, named by what holds it
in the singular, and where that is taken, by what owns the holder, too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count

from ..model import Evidence, Named, Open, Source, Type
from .naming import bears, capitalized, fitting, is_related, qualified, singular
from .shape import Property, RawType, Shape, innermost, join, named_within
from .sightings import Holder, Key, Sighting, alike, gather, merged


@dataclass(frozen=True, slots=True)
class Declaration:
    """The type that a property is declared to be, the agents where it is, and a place."""

    type: str
    agents: frozenset[str]
    source: Source


@dataclass(frozen=True, slots=True)
class Registry:
    """The types with a name, and how shapes and doubtful names find theirs.

    Args:
        described: Properties of each type, by its name.
        derived: Which of these got their name here rather than in the docs.
        by_key: Names of the types that have certain properties.
        fallback: The type for certain properties where no name fits what holds them.
        declared: The type of each property that is declared alike wherever it is.
        omitted: Properties that do not count when shapes are compared.
        catch_alls: Names that the docs print for any type, and where that shows.
    """

    described: Mapping[str, tuple[Property, ...]]
    derived: frozenset[str]
    by_key: Mapping[Key, frozenset[str]]
    fallback: Mapping[Key, str]
    declared: Mapping[str, Declaration]
    omitted: frozenset[str]
    catch_alls: Mapping[str, Source]

    def name(self, holder: str, type_: Shape | Named) -> Type:
        """Return the type that a shape, or a name of the docs, stands for.

        Args:
            holder: The name of the property or endpoint that holds it.
            type_: What was recovered.
        """
        if isinstance(type_, Named):
            return self._believed(holder, type_)
        key = type_.names() - self.omitted
        candidates = self.by_key.get(key, frozenset())
        if len(candidates) == 1:
            return Named(min(candidates))
        return Named(fitting(holder, candidates) or self.fallback[key])

    def reason(self, holder: str, type_: RawType) -> tuple[Evidence, ...]:
        """Return why what a property or endpoint holds has its name.

        Args:
            holder: The name of the property or endpoint.
            type_: What was recovered.
        """
        shape = innermost(type_)
        if isinstance(shape, Named) and self.name(holder, shape) != shape:
            return (Evidence("catch-all-name", self.catch_alls[shape.name]),)
        if not isinstance(shape, Shape):
            return ()
        key = shape.names() - self.omitted
        candidates = self.by_key.get(key, frozenset())
        chosen = self.name(holder, shape)
        if not isinstance(chosen, Named):
            return ()
        if chosen.name in self.derived:
            rule = "named-by-its-holder"
        else:
            rule = "same-properties" if len(candidates) == 1 else "name-among-equals"
        properties = self.described[chosen.name]
        return (Evidence(rule, properties[0].source),) if properties else ()

    def elsewhere(self, property_name: str) -> tuple[Named, Evidence] | None:
        """Return the type that a property is declared to be wherever it is declared.

        Only a type that bears the property's name counts: what is called ``Type`` in one
        place is something else in another.
        """
        found = self.declared.get(property_name)
        if found is None or not is_related(property_name, found.type):
            return None
        return Named(found.type), Evidence("declared-elsewhere", found.source)

    def _believed(self, holder: str, type_: Named) -> Type:
        """Return a declared type; a doubtful one only if its holder bears its name."""
        if type_.name not in self.catch_alls:
            return type_
        if bears(holder, type_.name):
            return type_
        related = frozenset(name for name in self.described if is_related(holder, name))
        return Named(min(related)) if len(related) == 1 else Open(is_object=True)


def register(
    described: Mapping[str, tuple[Property, ...]],
    holders: Iterable[Holder],
    omitted: frozenset[str],
    catch_alls: Mapping[str, Source],
) -> Registry:
    """Name every shape there is.

    Args:
        described: Properties of the types that head a table, by name.
        holders: All that may hold shapes: the properties of these types, too.
        omitted: Properties that do not count when shapes are compared.
        catch_alls: Names that the docs print for any type, and where that shows.
    """
    holders = tuple(holders)
    declared = _declared(holders, catch_alls)
    by_key: dict[Key, set[str]] = {}
    for name, properties in described.items():
        by_key.setdefault(_key(properties) - omitted, set()).add(name)
    groups = gather(holders, by_key, omitted)
    named = {name for each in holders for name in named_within(each.type)}
    types = dict(described)
    strangers: dict[Key, list[Sighting]] = {}
    adopted = _adopted(groups, by_key.keys(), declared, types.keys())
    for key, group in sorted(groups.items(), key=lambda item: sorted(item[0])):
        known = frozenset(by_key.get(key, ()))
        if len(known) == 1:
            name = min(known)
            types[name] = _informed(types[name], merged(group))
        elif key in adopted:
            by_key[key] = {adopted[key]}
            types[adopted[key]] = merged(group)
        elif alone := alike(group, known):
            strangers[key] = alone
    fallback = _new_names(strangers, types.keys() | catch_alls.keys() | named)
    types.update((name, merged(strangers[key])) for key, name in fallback.items())
    return Registry(
        types,
        frozenset(fallback.values()),
        {key: frozenset(names) for key, names in by_key.items()},
        fallback,
        declared,
        omitted,
        catch_alls,
    )


def _declared(
    holders: Iterable[Holder], catch_alls: Mapping[str, Source]
) -> dict[str, Declaration]:
    """Return what each property is declared to be, if that is the same everywhere."""
    found: dict[str, dict[str, list[Holder]]] = {}
    for each in holders:
        if isinstance(each.type, Named) and (
            each.type.name not in catch_alls or bears(each.name, each.type.name)
        ):
            types = found.setdefault(each.name, {})
            types.setdefault(each.type.name, []).append(each)
    return {
        name: Declaration(
            min(types),
            frozenset(each.agent for each in types[min(types)]),
            min(each.source for each in types[min(types)]),
        )
        for name, types in found.items()
        if len(types) == 1
    }


def _adopted(
    groups: Mapping[Key, list[Sighting]],
    known: Collection[Key],
    declared: Mapping[str, Declaration],
    described: Collection[str],
) -> dict[Key, str]:
    """Return the shapes that are a type which is declared somewhere but has no table.

    The elements of ``Children`` are such a type if the same agent declares some ``Child``
    to be one; but no two shapes can be the same type.
    """
    claims: dict[str, list[Key]] = {}
    for key, group in groups.items():
        names = {
            found.type
            for each in group
            if (found := declared.get(singular(each.holder)))
            and each.agent in found.agents
        }
        if len(names) == 1 and key not in known:
            claims.setdefault(min(names), []).append(key)
    return {
        keys[0]: name
        for name, keys in claims.items()
        if len(keys) == 1 and name not in described
    }


def _key(properties: tuple[Property, ...]) -> Key:
    return frozenset(each.name for each in properties)


def _informed(
    known: tuple[Property, ...], seen: tuple[Property, ...]
) -> tuple[Property, ...]:
    """Return what a table tells, and where that is open, what was seen elsewhere."""
    types = {each.name: each for each in seen}
    return tuple(
        (
            replace(each, type=join(each.type, types[each.name].type))
            if isinstance(innermost(each.type), Open) and each.name in types
            else each
        )
        for each in known
    )


def _new_names(
    groups: Mapping[Key, list[Sighting]], taken: Iterable[str]
) -> dict[Key, str]:
    """Return a free name for each shape: what most of its holders are called, one of them.

    Those whose name is taken have that of the holder's owner before it; a number is the
    last resort. No longer name takes away one that is somebody's without an owner.
    """
    used = {name.casefold() for name in taken}
    found: dict[Key, str] = {}
    for candidates in (_plain, _owned, _numbered):
        for key in [each for each in groups if each not in found]:
            names = candidates(groups[key])
            free = next((name for name in names if name.casefold() not in used), None)
            if free is not None:
                found[key] = free
                used.add(free.casefold())
    return found


def _plain(group: Iterable[Sighting]) -> list[str]:
    return _ranked(capitalized(singular(each.holder)) for each in group)


def _owned(group: Iterable[Sighting]) -> list[str]:
    pairs = ((each.owner, capitalized(singular(each.holder))) for each in group)
    return _ranked(qualified(*pair) for pair in pairs)


def _numbered(group: Iterable[Sighting]) -> Iterator[str]:
    return (f"{_plain(group)[0]}{number}" for number in count(2))


def _ranked(names: Iterable[str]) -> list[str]:
    """Return names, the most common first, and of these the shortest."""
    counted = Counter(names)
    return sorted(counted, key=lambda name: (-counted[name], len(name), name))
