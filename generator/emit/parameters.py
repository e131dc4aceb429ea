"""Parameters in OpenAPI."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ..model import Endpoint, Field, Json, Type
from .components import Components


class Parameter(NamedTuple):
    """What a document says of a parameter."""

    place: str
    name: str
    type: Type
    description: str
    required: bool

    @property
    def is_component(self) -> bool:
        """Whether it is a convention of the API: a header, or what may be left out.

        What a call requires besides is its own.
        """
        return self.place == "header" or not self.required


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
        self._components = Components(
            "parameters",
            (
                (each, each.name)
                for endpoint in endpoints
                for each in _of(endpoint)
                if each.is_component
            ),
        )

    def of(self, endpoint: Endpoint) -> list[Json]:
        """Return the parameters of an operation.

        Args:
            endpoint: One of those that were given before.
        """
        return [
            (
                self._components.reference(each)
                if each.is_component
                else self._described(each)
            )
            for each in _of(endpoint)
        ]

    def components(self) -> dict[str, Json]:
        """Return the parameters that have a key, by it."""
        return self._components.described(self._described)

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


def _of(endpoint: Endpoint) -> Iterator[Parameter]:
    for each in endpoint.path_parameters:
        yield _parameter("path", each, required=True)
    for each in endpoint.query_parameters:
        yield _parameter("query", each, required=each.required)
    for each in endpoint.own_headers:
        yield _parameter("header", each, required=each.required)


def _parameter(place: str, field: Field, *, required: bool) -> Parameter:
    return Parameter(place, field.name, field.type, field.description, required)
