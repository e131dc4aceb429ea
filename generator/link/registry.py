"""All types of the API: those the docs name, and those they only show.

A shape seen somewhere is a known type if it has the very properties of one; where several
have them, the name of what holds the shape chooses. All sightings of any other shape are
one type: one that the docs name without describing it, or a new one, named by what holds it
in the singular.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import count

from ..model import Evidence, Named, Open, Source, Type
from .naming import bears, fitting, is_related, singular
from .shape import Property, RawType, Shape, innermost, join
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
    named = {found.type for found in declared.values()}
    types = dict(described)
    fallback: dict[Key, str] = {}
    adopted = _adopted(groups, by_key.keys(), declared, types.keys())
    for key, group in sorted(groups.items(), key=lambda item: sorted(item[0])):
        known = frozenset(by_key.get(key, ()))
        if len(known) == 1:
            name = min(known)
            types[name] = _informed(types[name], merged(group))
        elif key in adopted:
            by_key[key] = {adopted[key]}
            types[adopted[key]] = merged(group)
        elif strangers := alike(group, known):
            taken = types.keys() | catch_alls.keys() | named
            fallback[key] = _new_name(strangers, taken)
            types[fallback[key]] = merged(strangers)
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


def _new_name(group: list[Sighting], taken: Iterable[str]) -> str:
    """Return a free name for a shape: what most of its holders are called, in the singular."""
    counted = Counter(singular(each.holder) for each in group)
    names = sorted(counted, key=lambda name: (-counted[name], len(name), name))
    names = [name[:1].upper() + name[1:] for name in names]
    used = {name.casefold() for name in taken}
    free = [name for name in names if name.casefold() not in used]
    if free:
        return free[0]
    number = next(n for n in count(2) if f"{names[0]}{n}".casefold() not in used)
    return f"{names[0]}{number}"
