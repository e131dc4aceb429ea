"""All pages to one `Api`: the order in which everything is recovered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from ..model import NOWHERE, Api, Diagnostic, Endpoint, NamedType, Severity, Source
from ..nesting import mentions
from ..page import Page
from .bodies import RawAnswer, RawBody, answer, contradicted_bodies, request_body
from .checks import (
    misspelt_marks,
    odd_names,
    open_types,
    open_values,
    recased_names,
    unknown_types,
)
from .endpoints import (
    agents,
    field,
    identify,
    repeated_uids,
    to_endpoint,
    without_twins,
)
from .naming import verb, without_verb
from .path_parameters import unlike_path
from .registry import Registry, register
from .shape import Property
from .sightings import Holder
from .tables import (
    Table,
    Told,
    described_types,
    differing,
    disagreements,
    find_catch_alls,
    omitted_in_requests,
    properties,
    request_table,
    response_table,
    told,
    unlike_sample,
)

Item = TypeVar("Item")


def link(pages: Iterable[Page]) -> Api:
    """Return what all pages mean together.

    Args:
        pages: In any order.

    Returns:
        The API; its diagnostics are those of linking, sorted.
    """
    kept, twins = without_twins(sorted(pages, key=lambda page: page.path))
    catch_alls = find_catch_alls(kept)
    described, sources, contradictions = _described(kept, catch_alls)
    amiss = tuple(_amiss(kept, described, catch_alls))
    bodies = [
        (page, request_body(page, catch_alls), answer(page, catch_alls))
        for page in kept
    ]
    registry = register(
        described,
        [
            *_holders(described, {page.path: identify(page)[0] for page in kept}),
            *(root for each in bodies for root in _roots(*each)),
        ],
        omitted_in_requests(kept),
        catch_alls,
    )
    del kept  # each page is let go when its endpoint is made, which takes its room
    endpoints = [
        (identify(page)[0], to_endpoint(page, body, given, registry))
        for page, body, given in _drained(bodies)
    ]
    types = tuple(_types(registry, sources, [each for _, each in endpoints]))
    api = Api(agents(endpoints), types)
    found = [
        *twins,
        *contradictions,
        *amiss,
        *_contradicted(registry),
        *odd_names(api),
        *recased_names(api),
        *misspelt_marks(api),
        *open_types(types),
        *open_values(api),
    ]
    return replace(api, diagnostics=tuple(sorted(set(found))))


def _amiss(
    pages: Sequence[Page],
    described: Mapping[str, Sequence[Property]],
    catch_alls: Mapping[str, Source],
) -> Iterator[Diagnostic]:
    """Yield what is amiss with pages, whatever is made of them."""
    yield from unknown_types(pages, described)
    yield from repeated_uids(pages)
    yield from unlike_path(pages)
    yield from contradicted_bodies(pages, catch_alls)


def _described(pages: Sequence[Page], catch_alls: Mapping[str, Source]) -> tuple[
    Mapping[str, tuple[Property, ...]],
    Mapping[str, tuple[Source, ...]],
    Sequence[Diagnostic],
]:
    """Return what tables tell of types: properties, places, and what contradicts."""
    tables = described_types(pages, catch_alls)
    said = {name: told(each) for name, each in tables.items()}
    return (
        {name: properties(each) for name, each in said.items()},
        {name: tuple(table.source for table in each) for name, each in tables.items()},
        tuple(_contradictions(pages, tables, said)),
    )


def _drained(items: list[Item]) -> Iterator[Item]:
    """Yield what is in a list, which holds it no longer."""
    items.reverse()
    while items:
        yield items.pop()


def _holders(
    described: Mapping[str, Sequence[Property]], agents: Mapping[str, str]
) -> Iterator[Holder]:
    """Yield the properties of types, with the agent of the page that shows them first."""
    for name, members in described.items():
        for each in members:
            agent = agents[each.source.path]
            yield Holder(name, each.name, each.type, agent, each.source)


def _roots(page: Page, body: RawBody | None, given: RawAnswer) -> Iterator[Holder]:
    """Yield what may hold shapes on a page."""
    agent, name = identify(page)
    called = verb(name), without_verb(name)
    if given.type is not None:
        yield Holder(*called, given.type, agent, page.source)
    if body is not None:
        yield Holder(*called, body.type, agent, body.source)
        for each in body.properties:
            yield Holder(name, each.name, each.type, agent, each.source)


def _types(
    registry: Registry,
    sources: Mapping[str, tuple[Source, ...]],
    endpoints: Sequence[Endpoint],
) -> Iterator[NamedType]:
    """Yield all types, those that are only named too, sorted by name."""
    found: dict[str, NamedType] = {}
    for name, raw in registry.described.items():
        fields = tuple(field(each, registry) for each in raw)
        places = sources.get(name) or sorted({each.source for each in fields})[:1]
        found[name] = NamedType(name, fields, tuple(places), name in registry.derived)
    named: dict[str, set[Source]] = {}
    for name, source in _mentions(found.values(), endpoints):
        named.setdefault(name, set()).add(source)
    for name in named.keys() - found.keys():
        found[name] = NamedType(name, None, tuple(sorted(named[name])))
    for _, each in sorted(found.items()):
        yield each


def _mentions(
    types: Iterable[NamedType], endpoints: Iterable[Endpoint]
) -> Iterator[tuple[str, Source]]:
    """Yield each type that something refers to, and where."""
    for type_ in types:
        for each in type_.properties or ():
            for name in mentions(each.type):
                yield name, each.source
    for endpoint in endpoints:
        for parameter in endpoint.taken:
            for name in mentions(parameter.type):
                yield name, parameter.source
        for response in endpoint.responses:
            for name in mentions(response.type):
                yield name, response.source


def _contradictions(
    pages: Sequence[Page],
    tables: Mapping[str, Sequence[Table]],
    said: Mapping[str, Sequence[Told]],
) -> Iterator[Diagnostic]:
    for name, each in tables.items():
        yield from differing(name, each)
        yield from disagreements(said[name])
    described = {id(table.rows) for each in tables.values() for table in each}
    for page in pages:
        for table in (response_table(page), request_table(page)):
            if table is None:
                continue
            yield from unlike_sample(table)
            if id(table.rows) not in described:
                yield from disagreements(told((table,)))


def _contradicted(registry: Registry) -> Iterator[Diagnostic]:
    """Yield the properties of nameless types that samples show with different types."""
    for members in registry.described.values():
        for each in members:
            if each.contradicted != NOWHERE:
                message = f"samples of {each.name!r} are of different types"
                yield Diagnostic(
                    each.source,
                    Severity.WARNING,
                    "types-contradict",
                    message,
                    (each.contradicted,),
                )
