"""What of a draft a page cannot say: what reads back otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ..model import Array, Dictionary, Endpoint, Field, Named, NamedType, Type
from ..model_text import type_text
from ..nesting import mentions
from .draft import Draft

_LISTED = 5
"""How many of its properties say which object is meant."""


def losses(draft: Draft, types: Mapping[str, NamedType], back: Draft) -> Iterator[str]:
    """Yield a line for each thing that reads back otherwise than it was asked for.

    Args:
        draft: What was asked for.
        types: All types that it leads to, by name.
        back: The endpoint that was read from its page, and all types then.
    """
    wanted = dict(_facts(draft.endpoint, types))
    found = dict(_facts(back.endpoint, back.types))
    for name, type_ in draft.types.items():
        if not _is_used(name, draft):
            continue
        if type_.derived:
            wanted.update(_properties(type_, types))
            found.update(_properties(_as_said(type_), types))
        elif name in back.types:
            if back.types[name].properties is None:
                yield f"{name}: no page shows its properties; one that answers it would"
            else:
                wanted.update(_properties(type_, types))
                found.update(_properties(back.types[name], back.types))
    for place, text in wanted.items():
        if (other := found.get(place, "nothing")) != text:
            yield f"{place}: asked for {text}, but the page reads back as {other}"


def _as_said(type_: NamedType) -> NamedType:
    """Return what a page can say of a type that has no name there."""
    fields = (replace(each, unsaid=()) for each in type_.properties or ())
    return replace(type_, properties=tuple(fields))


def _facts(
    endpoint: Endpoint, types: Mapping[str, NamedType]
) -> Iterator[tuple[str, str]]:
    """Yield what is said of each part of an endpoint."""
    groups = {
        "path": endpoint.path_parameters,
        "query": endpoint.query_parameters,
        "header": endpoint.headers,
        "cookie": endpoint.cookies,
        "request": endpoint.taken,
    }
    for group, fields in groups.items():
        for each in fields:
            yield f"{group} {each.name}", _said(each, types)
    if endpoint.body is not None:
        yield "body", endpoint.media or "JSON"
    for response in endpoint.responses:
        type_ = response.type
        media = f"in {response.media}" if response.media else ""
        told = ("nothing" if type_ is None else _word(type_, types), *response.unsaid)
        yield f"answer {response.status}", ", ".join(filter(None, (*told, media)))
    yield "description", f"{endpoint.summary} {endpoint.description}".strip()


def _properties(
    type_: NamedType, types: Mapping[str, NamedType]
) -> Iterator[tuple[str, str]]:
    for each in type_.properties or ():
        yield f"{type_.name}.{each.name}", _said(each, types)


def _said(field: Field, types: Mapping[str, NamedType]) -> str:
    required = ("required",) if field.required else ()
    return ", ".join((_word(field.type, types), *field.unsaid, *required))


def _word(type_: Type, types: Mapping[str, NamedType]) -> str:
    """Say a type in a few words; one that the docs do not name by its properties."""
    match type_:
        case Named(name) if name in types and types[name].derived:
            names = [each.name for each in types[name].properties or ()]
            more = ", …" if len(names) > _LISTED else ""
            return f"an object of {', '.join(names[:_LISTED])}{more}"
        case Array(items):
            return f"[{_word(items, types)}]"
        case Dictionary(values):
            return f"{{string: {_word(values, types)}}}"
        case _:
            return type_text(type_)


def _is_used(name: str, draft: Draft) -> bool:
    """Whether a draft leads to a type that came with it."""
    pending = [found for each in draft.endpoint.taken for found in mentions(each.type)]
    for response in draft.endpoint.responses:
        pending += mentions(response.type)
    seen: set[str] = set()
    while pending:
        found = pending.pop()
        if found not in seen:
            seen.add(found)
            known = draft.types.get(found)
            for each in (known.properties if known else None) or ():
                pending += mentions(each.type)
    return name in seen
