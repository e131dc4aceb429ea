"""An `Api` as OpenAPI 3.1: all that the model knows, for tools that read specifications.

Component schemas are the types that the docs name; a type that they only show stands
where it is used. Nothing is declared nullable or required in the docs, and any property can
be missing or null, so that is what the schemas say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from ..model import (
    Api,
    Array,
    Dictionary,
    Endpoint,
    Field,
    Json,
    Named,
    NamedType,
    Open,
    OpenEnum,
    Response,
    Scalar,
    Type,
    ValueBody,
    path_shape,
)
from .indented import indented
from .names import allocate
from .payloads import Payloads

_SCALARS: dict[Scalar, dict[str, Json]] = {
    Scalar.STRING: {"type": "string"},
    Scalar.BOOL: {"type": "boolean"},
    Scalar.INT32: {"type": "integer", "format": "int32"},
    Scalar.INT64: {"type": "integer", "format": "int64"},
    Scalar.DOUBLE: {"type": "number", "format": "double"},
    Scalar.DATE_TIME: {"type": "string", "format": "date-time"},
    Scalar.BYTES: {"type": "string", "contentEncoding": "base64"},
}
_SECURITY: dict[str, Json] = {
    "basic": {"type": "http", "scheme": "basic"},
    "bearer": {"type": "http", "scheme": "bearer"},
    "ticket": {
        "type": "apiKey",
        "in": "header",
        "name": "Authorization",
        "description": "`SOTicket` and the ticket.",
    },
    "session": {"type": "apiKey", "in": "header", "name": "X-XSRF-TOKEN"},
}
_JSON = "application/json"
_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")


def openapi(api: Api, title: str) -> dict[str, Json]:
    """Return an API as an OpenAPI 3.1 document.

    Args:
        api: What the docs say.
        title: What the document calls the API.
    """
    schemas = _Schemas(api.types)
    ids = operation_ids(api)
    paths: dict[str, dict[str, Json]] = {}
    first: dict[str, str] = {}
    for agent in api.agents:
        for endpoint in agent.endpoints:
            path = first.setdefault(path_shape(endpoint.path), endpoint.path)
            paths.setdefault(path, {})[endpoint.method.lower()] = {
                "tags": [agent.name],
                "operationId": ids[f"{endpoint.method} {endpoint.path}"],
                **_operation(_called_as(endpoint, path), schemas),
            }
    return {
        "openapi": "3.1.0",
        "info": {"title": title, "version": "1"},
        "servers": [{"url": "/"}],
        "tags": [{"name": agent.name} for agent in api.agents],
        "security": [{name: []} for name in _SECURITY],
        "paths": dict(sorted(paths.items())),
        "components": {
            "schemas": schemas.components(),
            "securitySchemes": _SECURITY,
        },
    }


def as_json(document: dict[str, Json]) -> str:
    """Return a document as the text of a file.

    Args:
        document: What `openapi` gave.
    """
    return indented(document) + "\n"


def _called_as(endpoint: Endpoint, path: str) -> Endpoint:
    """Return an endpoint with the placeholders of a path that is the same but for them.

    OpenAPI takes two such paths for one.
    """
    own = {each.name: each for each in endpoint.path_parameters}
    names = zip(
        _PLACEHOLDER.findall(endpoint.path), _PLACEHOLDER.findall(path), strict=True
    )
    renamed = {name: replace(own[old], name=name) for old, name in names}
    return replace(endpoint, path=path, path_parameters=tuple(renamed.values()))


def _operation(endpoint: Endpoint, schemas: _Schemas) -> dict[str, Json]:
    text = "\n\n".join(filter(None, (endpoint.description, endpoint.restriction)))
    operation: dict[str, Json] = {
        "summary": endpoint.summary,
    }
    if text:
        operation["description"] = text
    if endpoint.deprecated:
        operation["deprecated"] = True
    operation["parameters"] = [
        *(_parameter(each, "path", schemas) for each in endpoint.path_parameters),
        *(_parameter(each, "query", schemas) for each in endpoint.query_parameters),
        *(_parameter(each, "header", schemas) for each in endpoint.own_headers),
    ]
    if endpoint.body is not None:
        if isinstance(endpoint.body, ValueBody):
            schema = schemas.schema(endpoint.body.value.type)
        else:
            schema = schemas.object(endpoint.body.properties)
        operation["requestBody"] = {
            "required": True,
            "content": {
                _JSON: {"schema": schema, "example": schemas.request(endpoint)}
            },
        }
    operation["responses"] = {
        str(each.status): {
            "description": each.description or str(each.status),
            **_content(each, endpoint, schemas),
        }
        for each in endpoint.responses
    } or {"default": {"description": "Not documented."}}
    return operation


def _content(
    response: Response, endpoint: Endpoint, schemas: _Schemas
) -> dict[str, Json]:
    """Return what an answer holds: its schema, and an example that follows from it."""
    if response.type is None:
        return {}
    schema = schemas.schema(response.type)
    example = schemas.example(response.type, endpoint.name)
    return {"content": {_JSON: {"schema": schema, "example": example}}}


def _parameter(field: Field, place: str, schemas: _Schemas) -> dict[str, Json]:
    parameter: dict[str, Json] = {
        "name": field.name,
        "in": place,
        "required": field.required or place == "path",
        "schema": schemas.schema(field.type),
    }
    if field.description:
        parameter["description"] = field.description
    return parameter


class _Schemas:
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
        self._keys = _component_names(self._types.keys() - self._inlined)

    def example(self, type_: Type, name: str) -> Json:
        """Return a value of a type, as the fixtures have it."""
        return self._payloads.of(type_, name)

    def request(self, endpoint: Endpoint) -> Json:
        """Return the body of an endpoint's fixture."""
        return self._payloads.request(endpoint)

    def components(self) -> dict[str, Json]:
        """Return the schemas that have a name."""
        return {
            key: self._described(self._types[name])
            for name, key in sorted(self._keys.items())
        }

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
                return {"$ref": f"#/components/schemas/{self._keys[name]}"}


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
        inner = each.type
        while isinstance(inner, Array | Dictionary):
            inner = inner.items if isinstance(inner, Array) else inner.values
        if isinstance(inner, Named) and types[inner.name].derived:
            yield inner.name


def _component_names(names: Iterable[str]) -> dict[str, str]:
    """Return the key of each component: letters, digits, dots, hyphens, underscores."""
    return allocate(
        (name, re.sub(r"[^A-Za-z0-9._-]", "_", name) or "_") for name in sorted(names)
    )


def operation_ids(api: Api) -> dict[str, str]:
    """Return the id of each operation, by method and path: its page's uid, as a rule.

    Args:
        api: What the docs say.
    """
    return allocate(
        (f"{each.method} {each.path}", each.uid)
        for agent in api.agents
        for each in agent.endpoints
    )
