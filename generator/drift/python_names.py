"""Names in Python on two sides: what the docs call alike may have another one there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from ..emit.fixtures import fixture_names
from ..emit.python_api import (
    PythonAgent,
    PythonApi,
    PythonEndpoint,
    PythonProperty,
    python_api,
)
from ..errors import UsageError
from ..model import Api, Endpoint
from ..page import UNNAMED
from .change import Change
from .endpoints import endpoint_pairs, place
from .fields import about, pairs
from .headers import EVERYWHERE

_RENAMED = "renamed-in-python"
_Method: TypeAlias = tuple[PythonAgent, PythonEndpoint]
_Fixtures: TypeAlias = Mapping[str, str]
"""The fixtures of one side, by ``agent.method``."""


def in_python(api: Api, chosen: Mapping[str, str]) -> PythonApi:
    """Return an API in Python's terms.

    Args:
        api: One side.
        chosen: Classes that are not to be called as in the docs, by the name there; of a
            type that this side does not have, or where somebody has the name, none is.
    """
    names = {each.name for each in api.types}
    own = {name: class_ for name, class_ in chosen.items() if name in names}
    try:
        return python_api(api, own)
    except UsageError:
        return python_api(api, {})


def name_changes(old: PythonApi, new: PythonApi) -> Iterator[Change]:
    """Yield what people write otherwise: agents, methods, arguments, headers, fixtures.

    Args:
        old, new: The two sides.
    """
    for each in renamed_properties(Change("", EVERYWHERE), old.headers, new.headers):
        yield replace(each, code="header-renamed")
    yield from _agent_classes(old, new)
    fixtures = (fixture_names(old), fixture_names(new))
    for before, after in endpoint_pairs(_methods(old), _methods(new)):
        if before and after:
            agents = (before[0].agent.name, after[0].agent.name)
            for each in _of_method(before, after, fixtures):
                yield replace(each, agents=tuple(dict.fromkeys(agents)))


def renamed_properties(
    whole: Change, old: Iterable[PythonProperty], new: Iterable[PythonProperty]
) -> Iterator[Change]:
    """Yield the parts of something that both sides have, but call otherwise in Python.

    Args:
        whole: What they are parts of.
        old, new: The parts.
    """
    before, after = ({each.field.name: each for each in side} for side in (old, new))
    for one, other in pairs(before, after, str.casefold):
        if one and other and one.name != other.name:
            part = about(whole, _RENAMED, one.field, other.field)
            yield replace(part, old=one.name, new=other.name)


def _agent_classes(old: PythonApi, new: PythonApi) -> Iterator[Change]:
    before, after = (
        {each.agent.name: each for each in api.agents} for api in (old, new)
    )
    for one, other in pairs(before, after, str.casefold):
        if one and other and one.class_name != other.class_name:
            was, is_ = (f"{each.class_name}Agent" for each in (one, other))
            yield Change(_RENAMED, other.title, was, is_, agents=(other.agent.name,))


def _methods(api: PythonApi) -> Iterator[tuple[Endpoint, _Method]]:
    for agent in api.agents:
        for each in agent.endpoints:
            yield each.endpoint, (agent, each)


def _is_named(body: PythonProperty) -> bool:
    """Whether a body has a name on its side: specifications may have none for it."""
    return body.field.name != UNNAMED


def _of_method(
    old: _Method, new: _Method, fixtures: tuple[_Fixtures, _Fixtures]
) -> Iterator[Change]:
    (old_agent, one), (new_agent, other) = old, new
    sources = one.endpoint.source, other.endpoint.source
    whole = Change("", place(other.endpoint), "", "", *sources)
    was, is_ = f"{old_agent.name}.{one.name}", f"{new_agent.name}.{other.name}"
    if was != is_:
        yield replace(whole, code="endpoint-renamed", old=was, new=is_)
    else:
        classes = one.request_class, other.request_class
        for called, calls in (classes, (fixtures[0][was], fixtures[1][is_])):
            if called and calls and called != calls:
                yield replace(whole, code=_RENAMED, old=called, new=calls)
    values = [each for each in (one.value, other.value) if each and _is_named(each)]
    names = [each.name for each in values]
    if len(set(names)) == 2:
        yield replace(whole, code="body-renamed", old=names[0], new=names[1])
    yield from renamed_properties(whole, one.arguments, other.arguments)
    for before, after in zip(_by_place(one), _by_place(other), strict=True):
        yield from renamed_properties(whole, before, after)


def _by_place(method: PythonEndpoint) -> tuple[tuple[PythonProperty, ...], ...]:
    """Return the parameters in the path, and those in the query."""
    in_path = len(method.endpoint.path_parameters)
    return method.parameters[:in_path], method.parameters[in_path:]
