"""Which agents a type concerns: those whose endpoints take or answer it; which come and go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model import Agent, Api, Field, Type
from ..nesting import mentions


def agents_by_type(api: Api) -> Mapping[str, tuple[str, ...]]:
    """Return the names of the agents that use each type, however deep inside of others.

    Args:
        api: What the docs say.
    """
    inside = {each.name: each.properties or () for each in api.types}
    users: dict[str, list[str]] = {}
    for agent in api.agents:
        for name in _reached(agent, inside):
            users.setdefault(name, []).append(agent.name)
    return {name: tuple(sorted(agents)) for name, agents in users.items()}


def agents_of_one_side(old: Api, new: Api) -> Mapping[str, int]:
    """Return how many endpoints each agent has that is new, or gone, as a whole.

    Args:
        old, new: The two sides.
    """
    before, after = (
        {each.name.casefold() for each in side.agents} for side in (old, new)
    )
    return {
        each.name: len(each.endpoints)
        for each in (*old.agents, *new.agents)
        if each.name.casefold() in before ^ after
    }


def _reached(agent: Agent, inside: Mapping[str, tuple[Field, ...]]) -> set[str]:
    """Return the names of all types that an agent's endpoints lead to."""
    pending = [name for type_ in _used(agent) for name in mentions(type_)]
    found: set[str] = set()
    while pending:
        name = pending.pop()
        if name not in found:
            found.add(name)
            for each in inside.get(name, ()):
                pending.extend(mentions(each.type))
    return found


def _used(agent: Agent) -> Iterator[Type]:
    for endpoint in agent.endpoints:
        yield from (each.type for each in endpoint.path_parameters)
        yield from (each.type for each in endpoint.query_parameters)
        yield from (each.type for each in endpoint.headers)
        yield from (each.type for each in endpoint.taken)
        yield from (each.type for each in endpoint.responses if each.type is not None)
