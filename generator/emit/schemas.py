"""Types as schemas of OpenAPI 3.1.

Component schemas are the types that the docs name, each with its example; a type that they
only show stands where it is used. Nothing is declared nullable or required in the docs, and
any property can be missing or null, so that is what the schemas say.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..model import (
    Array,
    Dictionary,
    Field,
    Json,
    Named,
    NamedType,
    Open,
    OpenEnum,
    Scalar,
    Type,
)
from ..nesting import mentions
from .components import Components
from .payloads import Payloads

_JSON = "application/json"
_SCALARS: dict[Scalar, dict[str, Json]] = {
    Scalar.STRING: {"type": "string"},
    Scalar.BOOL: {"type": "boolean"},
    Scalar.INT32: {"type": "integer", "format": "int32"},
    Scalar.INT64: {"type": "integer", "format": "int64"},
    Scalar.DOUBLE: {"type": "number", "format": "double"},
    Scalar.DATE_TIME: {"type": "string", "format": "date-time"},
    Scalar.BYTES: {"type": "string", "contentEncoding": "base64"},
}


class Schemas:
    """Schemas of types; those that only the generator named are put where they are used.

    Args:
        types: All named types.
    """

    def __init__(self, types: Iterable[NamedType]) -> None:
        self._types = {each.name: each for each in types}
        self._payloads = Payloads(self._types.values())
        self._inlined = {
            each.name
            for each in self._types.values()
            if each.derived and not _refers_to_itself(each, self._types)
        }
        named = sorted(self._types.keys() - self._inlined)
        self._components = Components("schemas", ((name, name) for name in named))

    def content(self, type_: Type, name: str) -> dict[str, Json]:
        """Return content of a type: its schema, with the fixtures' value as an example.

        Args:
            type_: The type.
            name: What holds the content.
        """
        content: dict[str, Json] = {"schema": self.schema(type_)}
        has_examples = any(name not in self._inlined for name in mentions(type_))
        if not has_examples:
            content["example"] = self._payloads.of(type_, name)
        return {_JSON: content}

    def arguments(self, properties: Iterable[Field]) -> dict[str, Json]:
        """Return content that is made of a call's arguments.

        Args:
            properties: The arguments.
        """
        properties = tuple(properties)
        example = self._payloads.arguments(properties)
        return {_JSON: {"schema": self.object(properties), "example": example}}

    def components(self) -> dict[str, Json]:
        """Return the schemas that have a name."""
        return self._components.described(self._component)

    def _component(self, name: str) -> dict[str, Json]:
        described = self._described(self._types[name])
        if self._types[name].properties is not None:
            described["examples"] = [self._payloads.of(Named(name), name)]
        return described

    def _described(self, type_: NamedType) -> dict[str, Json]:
        if type_.properties is None:
            return {"type": "object", "description": "The docs do not describe it."}
        return self.object(type_.properties)

    def object(self, fields: Iterable[Field]) -> dict[str, Json]:
        """Return the schema of an object with some properties."""
        return {
            "type": "object",
            "properties": {each.name: self._property(each) for each in fields},
        }

    def _property(self, field: Field) -> dict[str, Json]:
        schema = _nullable(self.schema(field.type))
        if field.description:
            schema["description"] = field.description
        if field.deprecated:
            schema["deprecated"] = True
        if field.read_only:
            schema["readOnly"] = True
        if field.mdo_list:
            schema["x-mdo-list"] = field.mdo_list
        return schema

    def schema(self, type_: Type) -> dict[str, Json]:
        """Return the schema of a type."""
        match type_:
            case Scalar():
                return dict(_SCALARS[type_])
            case OpenEnum(seen):
                return {"type": "string", "x-extensible-enum": list(seen)}
            case Array(items):
                return {"type": "array", "items": self.schema(items)}
            case Dictionary(values):
                return {"type": "object", "additionalProperties": self.schema(values)}
            case Open(is_object):
                return {"type": "object"} if is_object else {}
            case Named(name) if name in self._inlined:
                return self._described(self._types[name])
            case Named(name):
                return self._components.reference(name)


def _nullable(schema: dict[str, Json]) -> dict[str, Json]:
    """Return a schema that allows null as well."""
    if "$ref" in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    if "type" in schema:
        return {**schema, "type": [schema["type"], "null"]}
    return schema


def _refers_to_itself(type_: NamedType, types: Mapping[str, NamedType]) -> bool:
    seen: set[str] = set()
    pending = list(_derived_within(type_, types))
    while pending:
        name = pending.pop()
        if name == type_.name:
            return True
        if name not in seen:
            seen.add(name)
            pending += _derived_within(types[name], types)
    return False


def _derived_within(type_: NamedType, types: Mapping[str, NamedType]) -> Iterable[str]:
    for each in type_.properties or ():
        for name in mentions(each.type):
            if types[name].derived:
                yield name
