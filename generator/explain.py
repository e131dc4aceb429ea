"""Why the model says what it says: every fact with the lines that it follows from."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from .emit.python_api import (
    PythonAgent,
    PythonApi,
    PythonEndpoint,
    PythonProperty,
    PythonType,
)
from .errors import UsageError
from .model import Evidence, Field, Source
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


Part: TypeAlias = tuple[frozenset[str], Explanation]
"""What is known of a property, after its names: in the docs, and in Python."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A type, an agent or an endpoint.

    Args:
        names: What it is called, in small letters.
        short: What an endpoint is called within its agent.
        whole: What is known of it.
        parts: What is known of its properties.
    """

    names: frozenset[str]
    short: frozenset[str]
    whole: Explanation
    parts: tuple[Part, ...]


class Explanations:
    """Explanations of all that an API consists of, by name.

    Args:
        api: What the docs say, with the names that it has in Python.
    """

    def __init__(self, api: PythonApi) -> None:
        self._known: dict[str, list[Subject]] = {}
        self._short: dict[str, list[Subject]] = {}
        for subject in _subjects(api):
            for name in subject.names:
                self._known.setdefault(name, []).append(subject)
            for name in subject.short:
                self._short.setdefault(name, []).append(subject)

    def of(self, name: str) -> tuple[Explanation, ...]:
        """Explain one thing, and what it consists of.

        Args:
            name: A type, an agent, an endpoint, or a property of one, as the docs or as
                Python call them. An endpoint is called by agent and name, by path, with
                its method or without, by uid, or by its name alone where no other agent
                has that. Case does not matter.

        Returns:
            All that bear the name; each type and endpoint is followed by its parts.

        Raises:
            UsageError: Nothing bears the name, or endpoints of several agents do.
        """
        wanted = _plain(name)
        told = dict.fromkeys(self._wholes(wanted)) or dict.fromkeys(self._parts(wanted))
        if told:
            return tuple(told)
        if wanted in self._short:
            several = ", ".join(each.whole.name for each in self._short[wanted])
            raise UsageError(f"several endpoints are called {name!r}: {several}")
        hint = self._hint(wanted)
        raise UsageError(f"the docs know no type or endpoint {name!r}{hint}")

    def _bearing(self, name: str) -> Sequence[Subject]:
        """Return what has a name; that of an endpoint alone is one if nothing else has it."""
        alone = self._short.get(name, ())
        return self._known.get(name) or (alone if len(alone) == 1 else ())

    def _wholes(self, wanted: str) -> Iterator[Explanation]:
        for subject in self._bearing(wanted):
            yield subject.whole
            for _, part in subject.parts:
                yield part

    def _parts(self, wanted: str) -> Iterator[Explanation]:
        for split in re.finditer("[. ]", wanted):
            for subject in self._bearing(wanted[: split.start()]):
                for names, part in subject.parts:
                    if wanted[split.end() :] in names:
                        yield part

    def _hint(self, wanted: str) -> str:
        """Return what may be meant, if anything has a name like it."""
        likely: dict[str, str] = {}
        for name, (subject, *_) in (*self._known.items(), *self._short.items()):
            likely.setdefault(name, subject.whole.name)
            for names, part in subject.parts:
                likely.update((f"{name}.{inner}", part.name) for inner in names)
        close = difflib.get_close_matches(wanted, likely, 1)
        return f"; did you mean {likely[close[0]]!r}?" if close else ""


def _plain(name: str) -> str:
    """Return a name without what does not matter in it."""
    return " ".join(word.strip("/") for word in name.split()).casefold()


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


def _subjects(api: PythonApi) -> Iterator[Subject]:
    for type_ in api.types:
        yield _type(type_)
    headers = {each.field.name.lower(): each.name for each in api.headers}
    for agent in api.agents:
        yield _agent(agent)
        for endpoint in agent.endpoints:
            yield _endpoint(agent, endpoint, headers)


def _agent(agent: PythonAgent) -> Subject:
    name = agent.agent.name
    says = f"agent with {len(agent.endpoints)} endpoints"
    whole = Explanation(name, says, agent.agent.endpoints[0].source)
    return Subject(frozenset(map(_plain, (name, agent.name))), frozenset(), whole, ())


def _type(named: PythonType) -> Subject:
    type_ = named.type
    names = frozenset(map(_plain, (type_.name, named.name)))
    if type_.properties is None:
        says = (
            "no page describes it; one that answers it would, such as "
            f"CreateDefault{type_.name} or Get{type_.name}"
        )
        places = tuple(Evidence("named", source) for source in type_.sources)
        whole = Explanation(type_.name, says, type_.sources[0], places)
        return Subject(names, frozenset(), whole, ())
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
    parts = _parts(type_.name, type_.properties, named.properties)
    return Subject(names, frozenset(), whole, parts)


def _endpoint(
    agent: PythonAgent, method: PythonEndpoint, headers: Mapping[str, str]
) -> Subject:
    endpoint = method.endpoint
    name = f"{agent.agent.name}.{endpoint.name}"
    answers = ", ".join(
        f"{each.status} {type_text(each.type)}" for each in endpoint.responses
    )
    evidence = (found for each in endpoint.responses for found in each.evidence)
    whole = Explanation(
        name,
        f"{endpoint.method} {endpoint.path} answers {answers or 'nothing documented'}",
        endpoint.source,
        tuple(dict.fromkeys(evidence)),
        endpoint.summary,
    )
    fields = (
        *endpoint.path_parameters,
        *endpoint.query_parameters,
        *endpoint.taken,
        *endpoint.headers,
    )
    named = (*method.parameters, *method.arguments, *filter(None, [method.value]))
    return Subject(
        frozenset(map(_plain, _endpoint_names(agent, method))),
        frozenset(map(_plain, (endpoint.name, method.name))),
        whole,
        _parts(name, fields, named, headers),
    )


def _endpoint_names(agent: PythonAgent, method: PythonEndpoint) -> Iterator[str]:
    """Yield all that an endpoint is called, in the docs, in findings and in Python."""
    endpoint = method.endpoint
    yield endpoint.uid
    yield f"{agent.name}.{method.name}"
    yield f"{agent.agent.name}.{endpoint.name}"
    yield f"{agent.agent.name}/{endpoint.name}"
    for path in (endpoint.path, endpoint.path.removeprefix("/api/v1")):
        yield path
        yield f"{endpoint.method} {path}"


def _parts(
    holder: str,
    fields: Iterable[Field],
    named: Iterable[PythonProperty],
    headers: Mapping[str, str] | None = None,
) -> tuple[Part, ...]:
    python = {id(each.field): each.name for each in named}

    def names(field: Field) -> Iterator[str]:
        yield field.name
        yield python.get(id(field)) or (headers or {}).get(field.name.lower(), "")

    return tuple(
        (frozenset(filter(None, map(_plain, names(each)))), _field(holder, each))
        for each in fields
    )


def _field(holder: str, field: Field) -> Explanation:
    required = ", required" if field.required else ""
    return Explanation(
        f"{holder}.{field.name}",
        f"{type_text(field.type)}{required}",
        field.source,
        tuple(dict.fromkeys(field.evidence)),
        field.description,
        is_open(field.type),
    )
