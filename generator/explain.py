"""Why the model says what it says: every fact with the lines that it follows from."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass

from .errors import UsageError
from .model import Agent, Api, Endpoint, Evidence, Field, NamedType, Source
from .model_text import type_text
from .nesting import is_open


@dataclass(frozen=True, slots=True)
class Explanation:
    """What is known of one thing, and why.

    Args:
        name: What it is called: ``Type``, ``Type.property``, ``Agent.Endpoint``,
            ``Agent.Endpoint.argument``.
        says: What is known of it, in a few words.
        source: Where it is described.
        evidence: The rules that found its type, and the places that they looked at.
        description: What the docs say about it.
        is_open: Whether the docs say too little to know its type.
    """

    name: str
    says: str
    source: Source
    evidence: tuple[Evidence, ...] = ()
    description: str = ""
    is_open: bool = False


class Explanations:
    """Explanations of all that an API consists of, by name.

    Args:
        api: What the docs say.
    """

    def __init__(self, api: Api) -> None:
        self._known: dict[str, list[Explanation]] = {}
        for names, (whole, *parts) in _subjects(api):
            for name in names:
                self._add(name, whole, *parts)
                for part in parts:
                    inner = part.name.removeprefix(f"{whole.name}.")
                    self._add(f"{name}.{inner}", part)

    def _add(self, name: str, *explanations: Explanation) -> None:
        self._known.setdefault(name.casefold(), []).extend(explanations)

    def of(self, name: str) -> tuple[Explanation, ...]:
        """Explain one thing, and what it consists of.

        Args:
            name: A type, an endpoint (by agent and name, by path or by uid), or a property
                of either; case does not matter.

        Returns:
            All that bear the name; each type and endpoint is followed by its parts.

        Raises:
            UsageError: Nothing bears the name.
        """
        wanted = name.strip("/").casefold()
        if wanted in self._known:
            return tuple(self._known[wanted])
        close = difflib.get_close_matches(wanted, self._known, 1)
        hint = f"; did you mean {self._known[close[0]][0].name!r}?" if close else ""
        raise UsageError(f"the docs know no type or endpoint {name!r}{hint}")


def explanation_lines(explanations: tuple[Explanation, ...]) -> Iterator[str]:
    """Yield explanations as lines for people.

    Args:
        explanations: What `Explanations.of` gave.
    """
    for each in explanations:
        yield f"{each.name}: {each.says}"
        if each.description:
            yield f"  {each.description.split(chr(10), 1)[0]}"
        if each.source.path:
            yield f"  described at {each.source}"
        for evidence in each.evidence:
            yield f"  {evidence.rule}: {evidence.source}"
        if each.is_open:
            yield "  no page shows more of it"


def _subjects(api: Api) -> Iterator[tuple[tuple[str, ...], tuple[Explanation, ...]]]:
    """Yield the names of each type and endpoint, and it with its parts."""
    for type_ in api.types:
        yield (type_.name,), _type(type_)
    for agent in api.agents:
        for endpoint in agent.endpoints:
            names = (
                f"{agent.name}.{endpoint.name}",
                f"{agent.name}/{endpoint.name}",
                endpoint.path.strip("/"),
                endpoint.path.strip("/").removeprefix("api/v1/"),
                endpoint.uid,
            )
            yield names, _endpoint(agent, endpoint)


def _type(type_: NamedType) -> tuple[Explanation, ...]:
    if type_.properties is None:
        says = (
            "no page describes it; one that answers it would, such as "
            f"CreateDefault{type_.name} or Get{type_.name}"
        )
        named = tuple(Evidence("named", source) for source in type_.sources)
        return (Explanation(type_.name, says, type_.sources[0], named),)
    origin = (
        "shown by samples, named here" if type_.derived else "described by the docs"
    )
    count = len(type_.properties)
    whole = Explanation(
        type_.name,
        f"object with {count} properties, {origin}",
        type_.sources[0] if type_.sources else Source(""),
        tuple(Evidence("described", source) for source in type_.sources[1:]),
    )
    return whole, *(_field(type_.name, each) for each in type_.properties)


def _endpoint(agent: Agent, endpoint: Endpoint) -> tuple[Explanation, ...]:
    name = f"{agent.name}.{endpoint.name}"
    answers = ", ".join(
        f"{each.status} {type_text(each.type)}" for each in endpoint.responses
    )
    whole = Explanation(
        name,
        f"{endpoint.method} {endpoint.path} answers {answers or 'nothing documented'}",
        endpoint.source,
        tuple(found for each in endpoint.responses for found in each.evidence),
        endpoint.summary,
    )
    fields = (
        *endpoint.path_parameters,
        *endpoint.query_parameters,
        *endpoint.taken,
        *endpoint.headers,
    )
    return whole, *(_field(name, each) for each in fields)


def _field(holder: str, field: Field) -> Explanation:
    required = ", required" if field.required else ""
    return Explanation(
        f"{holder}.{field.name}",
        f"{type_text(field.type)}{required}",
        field.source,
        field.evidence,
        field.description,
        is_open(field.type),
    )
