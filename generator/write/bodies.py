"""What the template says of bodies: their headings, their tables, and their samples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..link.values import PLACEHOLDER_KEY
from ..model import (
    Array,
    Dictionary,
    Endpoint,
    Field,
    Json,
    Named,
    NamedType,
    Scalar,
    Type,
    ValueBody,
    WrapperBody,
)
from ..page import WRAPPER
from .cells import request_word, word
from .conventions import Conventions
from .samples import Samples

Row = tuple[str, str, str]
"""A name, the word for its type, and its description."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A request body: ``rows`` is ``None`` where it has no table.

    ``sample`` is ``None`` where none is shown.
    """

    name: str
    text: str
    rows: tuple[Row, ...] | None
    sample: Json


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer: what the two headings say, its table if it has one, and its sample."""

    heading: str
    name: str
    rows: tuple[Row, ...] | None
    sample: Json


class Bodies:
    """Tells what to print of the bodies of endpoints.

    Args:
        types: All types that the endpoints lead to, by name.
        conventions: The habits of the docs.
    """

    def __init__(
        self, types: Mapping[str, NamedType], conventions: Conventions
    ) -> None:
        self._types, self._conventions = types, conventions
        self._derived = {name for name, each in types.items() if each.derived}

    def taken(self, endpoint: Endpoint) -> Taken | None:
        """Return what an endpoint takes: objects with a table, all else as samples only."""
        samples = Samples(self._types, self._conventions.omitted)
        match endpoint.body:
            case None:
                return None
            case WrapperBody(properties):
                names = ", ".join(each.name for each in properties)
                sample = samples.properties(properties)
                return Taken(WRAPPER, names, self._request_rows(properties), sample)
            case ValueBody(Field(name, Named(called))) if self._properties(called):
                omitted = self._conventions.omitted
                fields = tuple(
                    each
                    for each in self._properties(called) or ()
                    if each.name not in omitted
                )
                sample = samples.properties(fields)
                told = f"The {called} to be saved."
                return Taken(name, told, self._request_rows(fields), sample)
            case ValueBody(Field(name, Array(Scalar.INT32))) if name.endswith("Ids"):
                return Taken(name, "The primary keys.", None, None)
            case ValueBody(value):
                return Taken(
                    value.name, "", None, samples.value(value.type, value.name)
                )

    def answered(self, endpoint: Endpoint) -> Answered:
        """Return what an endpoint answers when all goes well."""
        type_ = next((each.type for each in endpoint.responses if each.type), None)
        if type_ is None:
            return Answered("", self._conventions.catch_all, None, None)
        said = word(type_, "", self._derived)
        heading = "" if type_ == Named(said) else said
        samples = Samples(self._types)
        match type_:
            case Named(name) | Array(Named(name)) | Dictionary(Named(name)):
                fields = self._properties(name)
            case _:
                fields = None
        if fields is None:
            return Answered(heading, said, None, samples.value(type_))
        rows = tuple(
            (each.name, word(each.type, each.name, self._derived), each.description)
            for each in fields
        )
        sample = _held(type_, samples.properties(fields))
        return Answered(heading, said, rows, sample)

    def _properties(self, type_name: str) -> tuple[Field, ...] | None:
        return self._types[type_name].properties

    def _request_rows(self, fields: tuple[Field, ...]) -> tuple[Row, ...]:
        return tuple(
            (
                each.name,
                request_word(each.type, each.name, self._derived),
                each.description,
            )
            for each in fields
        )


def _held(type_: Type, value: Json) -> Json:
    """Return an object in what a type says that holds it: a list, a dictionary, or nothing."""
    match type_:
        case Array():
            return [value]
        case Dictionary():
            return {PLACEHOLDER_KEY: value}
        case _:
            return value
