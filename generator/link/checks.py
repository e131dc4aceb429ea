"""What is amiss with an API as a whole."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from ..model import (
    NOWHERE,
    Api,
    Diagnostic,
    Endpoint,
    Field,
    NamedType,
    Severity,
    Source,
)
from ..nesting import is_open
from ..page import Page, RequestSection
from . import hints
from .bodies import WORDS
from .evidence import cell_of, members_of
from .spelling import misspelt
from .tables import PRIMITIVES

_NAME = re.compile(r"[$@]?[A-Za-z_][A-Za-z0-9_.\-]*")


def odd_names(api: Api) -> Iterator[Diagnostic]:
    """Yield the names that had to be changed to become identifiers.

    Args:
        api: What the docs say.
    """
    for name, source in _names(api):
        if not _NAME.fullmatch(name):
            message = f"{name!r} is no identifier; the code calls it otherwise"
            yield Diagnostic(source, Severity.WARNING, "odd-name", message)


def recased_names(api: Api) -> Iterator[Diagnostic]:
    """Yield the agents and types that differ from another one by their case alone.

    Args:
        api: What the docs say.
    """
    by_size = sorted(api.agents, key=lambda each: -len(each.endpoints))
    agents = [(each.name, each.endpoints[0].source) for each in by_size]
    types = [(each.name, each.sources[0]) for each in api.types if each.sources]
    for kind, named in (("agent", agents), ("type", types)):
        first: dict[str, tuple[str, Source]] = {}
        for name, source in named:
            other, place = first.setdefault(name.casefold(), (name, source))
            if other != name:
                message = f"the {kind} {name!r} is spelled {other!r} elsewhere"
                yield Diagnostic(
                    source, Severity.WARNING, "recased-name", message, (place,)
                )


def _names(api: Api) -> Iterator[tuple[str, Source]]:
    for agent in api.agents:
        for endpoint in agent.endpoints:
            yield agent.name, endpoint.source
            yield endpoint.name, endpoint.source
            for each in _fields(endpoint):
                yield each.name, each.source
    for type_ in api.types:
        yield type_.name, type_.sources[0] if type_.sources else NOWHERE
        for each in type_.properties or ():
            yield each.name, each.source


def _fields(endpoint: Endpoint) -> Iterable[Field]:
    return (
        *endpoint.path_parameters,
        *endpoint.query_parameters,
        *endpoint.headers,
        *endpoint.taken,
    )


def unknown_types(
    pages: Iterable[Page], described: Collection[str]
) -> Iterator[Diagnostic]:
    """Yield the words in cells and headings that are meant for other types.

    Args:
        pages: In any order.
        described: The types that tables describe.
    """
    for page in pages:
        for word, source in _words(page):
            if told := _amiss(word, described):
                yield Diagnostic(source, Severity.WARNING, "unknown-type", told)
        if page.request and (told := _unread(page.request)):
            yield Diagnostic(
                page.request.source, Severity.WARNING, "unknown-type", told
            )


def _words(page: Page) -> Iterator[tuple[str, Source]]:
    """Yield the words for types on a page."""
    rows = [*page.path_parameters, *page.query_parameters]
    if page.request:
        rows += page.request.rows or ()
        if page.request.type not in WORDS:
            yield page.request.type, page.request.source
    if page.response:
        rows += page.response.rows or ()
        yield page.response.type, page.response.source
        yield page.response.name, page.response.source
    for row in rows:
        yield cell_of(row), row.source


def _amiss(word: str, described: Collection[str]) -> str | None:
    """Return what is amiss with a word for a type, if anything is."""
    for member in sorted(members_of(word)):
        if ";" in member or "|" in member:
            return f"{member!r} is one member of an enumeration; commas part them"
    meant = None if word in PRIMITIVES or word in described else misspelt(word)
    return meant and f"there is no type {word!r}; did you mean {meant}?"


def _unread(request: RequestSection) -> str | None:
    """Return what is amiss with the word behind the name of a body, if it is not read."""
    word = request.type
    if not word or word in WORDS or (misspelt(word) and word not in PRIMITIVES):
        return None
    known = " or ".join(WORDS)
    return f"{word!r} is passed over; behind the name of a body stands {known}"


def misspelt_marks(api: Api) -> Iterator[Diagnostic]:
    """Yield the parameters that were to be required, and are not.

    Args:
        api: What the docs say.
    """
    for agent in api.agents:
        for endpoint in agent.endpoints:
            for each in endpoint.query_parameters:
                if word := hints.misspelt_mark(each.description):
                    message = f"{each.name!r} is not required; did you mean Required by {word!r}?"
                    yield Diagnostic(
                        each.source, Severity.WARNING, "misspelt-mark", message
                    )


def open_types(types: Iterable[NamedType]) -> Iterator[Diagnostic]:
    """Yield the types that no page describes, but for slips, which are told already.

    Args:
        types: All named types.
    """
    for each in types:
        if each.properties is None and not misspelt(each.name):
            message = (
                f"no page describes {each.name}; one that answers it would, such as "
                f"CreateDefault{each.name} or Get{each.name}"
            )
            yield Diagnostic(each.sources[0], Severity.NOTE, "open-type", message)


def open_values(api: Api) -> Iterator[Diagnostic]:
    """Yield the properties, arguments and answers that no page shows enough of.

    Args:
        api: What the docs say.
    """
    for type_ in api.types:
        for each in type_.properties or ():
            yield from _open_field(type_.name, each)
    for agent in api.agents:
        for endpoint in agent.endpoints:
            name = f"{agent.name}.{endpoint.name}"
            for each in endpoint.taken:
                yield from _open_field(name, each)
            for response in endpoint.responses:
                if is_open(response.type):
                    message = f"no page shows what {name} answers"
                    yield _note(response.source, message)


def _open_field(holder: str, field: Field) -> Iterator[Diagnostic]:
    if is_open(field.type):
        yield _note(field.source, f"no page shows what {holder}.{field.name} holds")


def _note(source: Source, message: str) -> Diagnostic:
    return Diagnostic(source, Severity.NOTE, "open-value", message)
