"""Payloads of the fixtures, derived from the types.

The samples in the docs are drawn anew with every release; these say the same as long as
the API does.
"""

from __future__ import annotations

import base64
import zlib
from collections.abc import Iterable

from ..model import (
    Array,
    Dictionary,
    Endpoint,
    Field,
    Json,
    Named,
    NamedType,
    Open,
    OpenEnum,
    Scalar,
    Type,
    ValueBody,
    WrapperBody,
)
from .indented import Repeated, indented
from .python_api import PythonAgent, PythonEndpoint

_DEPTH = 2
"""Objects within each other that are filled in; what is deeper is null."""
_TIMESTAMP = "2024-02-29T12:30:45.1234567+01:00"


class Payloads:
    """The payloads of an API; those of a named type are made once, and shared.

    Args:
        types: The named types.
    """

    def __init__(self, types: Iterable[NamedType]) -> None:
        self._types = {each.name: each for each in types}
        self._objects: dict[tuple[str, int], Json] = {}

    def text(self, agent: PythonAgent) -> str:
        """Return the payloads of an agent's endpoints as JSON.

        Args:
            agent: The agent.

        Returns:
            An object with an exchange for each method.
        """
        exchanges = {each.name: self._exchange(each) for each in agent.endpoints}
        return indented(exchanges) + "\n"

    def _exchange(self, each: PythonEndpoint) -> Json:
        exchange: dict[str, Json] = {}
        required = [p.field for p in each.parameters if p.field.required]
        if required:
            exchange["parameters"] = {p.name: self._parameter(p) for p in required}
        if each.endpoint.body is not None:
            exchange["request"] = self.request(each.endpoint)
        if each.answer is not None:
            exchange["response"] = self.of(each.answer, each.endpoint.name)
        return exchange

    def _parameter(self, field: Field) -> Json:
        """Return the value of a parameter: a text where the docs tell no type."""
        value = self.of(field.type, field.name)
        return field.name if value is None else value

    def request(self, endpoint: Endpoint) -> Json:
        """Return the body of a request, ``None`` if it has none.

        Args:
            endpoint: What it is sent to.
        """
        match endpoint.body:
            case ValueBody(value):
                return self.of(value.type, value.name)
            case WrapperBody(properties):
                return self.arguments(properties)
            case None:
                return None

    def arguments(self, properties: Iterable[Field]) -> dict[str, Json]:
        """Return a body that is made of a call's arguments."""
        return self._filled(properties, _DEPTH - 1)

    def of(self, type_: Type, name: str, depth: int = _DEPTH) -> Json:
        """Return a value of a type that depends on nothing but the type and the name.

        Args:
            type_: The type.
            name: What holds the value; texts and numbers follow from it.
            depth: How many objects may be filled in, one within the other.
        """
        match type_:
            case Scalar():
                return _scalar(type_, name)
            case OpenEnum(seen):
                return seen[0] if seen else name
            case Array(items):
                item = self.of(items, name, depth)
                return [] if item is None else [item]
            case Dictionary(values):
                value = self.of(values, name, depth)
                return {} if value is None else {"key": value}
            case Open(is_object):
                return {} if is_object else None
            case Named(type_name):
                key = type_name, depth
                if key not in self._objects:
                    self._objects[key] = self._object(*key)
                return self._objects[key]

    def _object(self, type_name: str, depth: int) -> Json:
        properties = self._types[type_name].properties
        if properties is None:
            return {}
        return Repeated(self._filled(properties, depth - 1)) if depth else None

    def _filled(self, properties: Iterable[Field], depth: int) -> dict[str, Json]:
        return {each.name: self.of(each.type, each.name, depth) for each in properties}


def _scalar(type_: Scalar, name: str) -> Json:
    number = zlib.crc32(name.encode("utf-8", "replace")) % 1000 + 1
    match type_:
        case Scalar.STRING:
            return name
        case Scalar.BOOL:
            return True
        case Scalar.INT32:
            return number
        case Scalar.INT64:
            return 2**40 + number
        case Scalar.DOUBLE:
            return number + 0.5
        case Scalar.DATE_TIME:
            return _TIMESTAMP
        case Scalar.BYTES:
            return base64.b64encode(name.encode("utf-8", "replace")).decode("ascii")
