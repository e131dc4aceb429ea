"""Parameters in OpenAPI: what several operations have in common is written once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ..model import Endpoint, Field, Json, Type
from .names import allocate


class Parameter(NamedTuple):
    """What a document says of a parameter."""

    place: str
    name: str
    type: Type
    description: str
    required: bool


class Parameters:
    """The parameters of all operations.

    Args:
        endpoints: All endpoints, as the document calls their parameters.
        schema: Returns the schema of a type.
    """

    def __init__(
        self, endpoints: Iterable[Endpoint], schema: Callable[[Type], dict[str, Json]]
    ) -> None:
        self._schema = schema
        counted = Counter(each for endpoint in endpoints for each in _of(endpoint))
        # What is most common gets the plain name, whatever pages come and go.
        self._keys = allocate(
            (each, component_key(each.name))
            for each, number in counted.most_common()
            if number > 1
        )

    def of(self, endpoint: Endpoint) -> list[Json]:
        """Return the parameters of an operation, by reference where they are shared.

        Args:
            endpoint: One of those that were given before.
        """
        return [
            (
                {"$ref": f"#/components/parameters/{self._keys[each]}"}
                if each in self._keys
                else self._described(each)
            )
            for each in _of(endpoint)
        ]

    def components(self) -> dict[str, Json]:
        """Return the parameters that have a key, by it."""
        shared = sorted(self._keys.items(), key=lambda item: item[1])
        return {key: self._described(each) for each, key in shared}

    def _described(self, parameter: Parameter) -> dict[str, Json]:
        described: dict[str, Json] = {
            "name": parameter.name,
            "in": parameter.place,
            "required": parameter.required,
            "schema": self._schema(parameter.type),
        }
        if parameter.description:
            described["description"] = parameter.description
        return described


def component_key(name: str) -> str:
    """Return a key for a component: letters, digits, dots, hyphens and underscores."""
    return re.sub(r"[^A-Za-z0-9._-]", "_", name) or "_"


def _of(endpoint: Endpoint) -> Iterator[Parameter]:
    for each in endpoint.path_parameters:
        yield _parameter("path", each, required=True)
    for each in endpoint.query_parameters:
        yield _parameter("query", each, required=each.required)
    for each in endpoint.own_headers:
        yield _parameter("header", each, required=each.required)


def _parameter(place: str, field: Field, *, required: bool) -> Parameter:
    return Parameter(place, field.name, field.type, field.description, required)
