"""An `Api` as OpenAPI 3.1: all that the model knows, for tools that read specifications."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from ..model import Api, Endpoint, Json, ValueBody, WrapperBody
from ..paths import path_shape, placeholders
from .indented import pieces
from .names import allocate
from .parameters import Parameters
from .responses import Responses
from .schemas import Schemas

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


def openapi(api: Api, title: str) -> dict[str, Json]:
    """Return an API as an OpenAPI 3.1 document.

    Args:
        api: What the docs say.
        title: What the document calls the API.
    """
    document: dict[str, Json] = json.loads(openapi_text(api, title))
    return document


def openapi_text(api: Api, title: str) -> str:
    """Return the same document as the text of a file.

    Args:
        api: What the docs say.
        title: What the document calls the API.
    """
    text = ""
    for piece in chain(pieces(_document(api, title), 2), "\n"):
        text += piece  # Python lets it grow in place; to join would take as much again
    return text


def _document(api: Api, title: str) -> dict[str, Json]:
    schemas = Schemas(api.types)
    paths = _Paths(_operations(api), schemas)
    components = {
        "schemas": schemas.components(),
        "responses": paths.responses.components(),
        "parameters": paths.parameters.components(),
        "securitySchemes": _SECURITY,
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": title, "version": "1"},
        "servers": [{"url": "/"}],
        "tags": [{"name": agent.name} for agent in api.agents],
        "security": [{name: []} for name in _SECURITY],
        "paths": paths or {},
        "components": {kind: all_ for kind, all_ in components.items() if all_},
    }


class _Paths(Mapping[str, Json]):
    """The operations of each path, made when they are asked for: all at once are large.

    Args:
        operations: All operations.
        schemas: All types.
    """

    def __init__(self, operations: Iterable[_Operation], schemas: Schemas) -> None:
        self._schemas = schemas
        self._operations: dict[str, list[_Operation]] = {}
        for each in operations:
            self._operations.setdefault(each.endpoint.path, []).append(each)
        endpoints = [
            each.endpoint for all_ in self._operations.values() for each in all_
        ]
        self.parameters = Parameters(endpoints, schemas.schema)
        self.responses = Responses(endpoints, schemas.content)

    def __len__(self) -> int:
        return len(self._operations)

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._operations))

    def __getitem__(self, path: str) -> Json:
        return {
            each.endpoint.method.lower(): {
                "tags": [each.agent],
                "operationId": each.id,
                **_description(each.endpoint),
                "parameters": self.parameters.of(each.endpoint),
                **_body(each.endpoint, self._schemas),
                "responses": self.responses.of(each.endpoint),
            }
            for each in self._operations[path]
        }


class _Operation(NamedTuple):
    """An endpoint as the document calls it."""

    agent: str
    id: str
    endpoint: Endpoint


def _operations(api: Api) -> Iterator[_Operation]:
    ids = operation_ids(api)
    first: dict[str, str] = {}
    for agent in api.agents:
        for each in agent.endpoints:
            path = first.setdefault(path_shape(each.path), each.path)
            called = each if path == each.path else _called_as(each, path)
            yield _Operation(agent.name, ids[f"{each.method} {each.path}"], called)


def _called_as(endpoint: Endpoint, path: str) -> Endpoint:
    """Return an endpoint with the placeholders of a path that is the same but for them.

    OpenAPI takes two such paths for one.
    """
    own = {each.name: each for each in endpoint.path_parameters}
    names = zip(placeholders(endpoint.path), placeholders(path), strict=True)
    renamed = {name: replace(own[old], name=name) for old, name in names}
    return replace(endpoint, path=path, path_parameters=tuple(renamed.values()))


def _description(endpoint: Endpoint) -> dict[str, Json]:
    described: dict[str, Json] = {"summary": endpoint.summary}
    if text := "\n\n".join(filter(None, (endpoint.description, endpoint.restriction))):
        described["description"] = text
    if endpoint.deprecated:
        described["deprecated"] = True
    return described


def _body(endpoint: Endpoint, schemas: Schemas) -> dict[str, Json]:
    match endpoint.body:
        case ValueBody(value):
            content = schemas.content(value.type, value.name)
        case WrapperBody(properties):
            content = schemas.arguments(properties)
        case None:
            return {}
    return {"requestBody": {"required": True, "content": content}}


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
