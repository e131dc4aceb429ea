"""What is amiss with an API as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..model import (
    NOWHERE,
    Api,
    Diagnostic,
    Endpoint,
    Field,
    NamedType,
    Severity,
    Source,
    is_open,
)

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


def open_types(types: Iterable[NamedType]) -> Iterator[Diagnostic]:
    """Yield the types that no page describes.

    Args:
        types: All named types.
    """
    for each in types:
        if each.properties is None:
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
