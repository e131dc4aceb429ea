"""What is amiss with an API as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..model import Api, Diagnostic, Endpoint, Field, NamedType, Severity, Source

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
        yield type_.name, type_.sources[0] if type_.sources else Source("")
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
