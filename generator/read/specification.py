"""OpenAPI 3.x and Swagger 2.0 documents as the same model that docs give.

What a server exports can so be compared with its docs. Only what the model knows is read;
a reference to another file is an error, as only this one was given.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import yaml

from ..errors import UsageError
from ..model import (
    Agent,
    Api,
    Body,
    Endpoint,
    Field,
    Response,
    Source,
    ValueBody,
    WrapperBody,
)
from ..page import UNNAMED, WRAPPER
from ..paths import METHODS
from .prose import clean_lines, restriction
from .schema import ANSWERED, Schema
from .schemas import Schemas, deprecation, text, valid

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_API = re.compile(r"(?:[a-z]+://[^/]*)?(?:/.*?)?(/api(?:/.*)?)")
"""What paths in the docs begin with, in a server's address; a tenant may stand before it."""
_ANY, _FILE = "*/*", "application/octet-stream"
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
_DEEPEST = 200
"""Levels; in more than some thousands of them, the parser of YAML crashes."""


def read_specification(path: str, content: bytes) -> Api:
    """Read an OpenAPI 3.x or Swagger 2.0 document.

    Args:
        path: What to call it in sources and messages.
        content: JSON or YAML.

    Returns:
        The API: an agent for each first tag of its operations.

    Raises:
        UsageError: It is neither JSON nor YAML, no such document, or refers to what is
            not there.
    """
    document = _parsed(path, content)
    version = str(document.get("openapi") or document.get("swagger") or "")
    if not version.startswith(("2.", "3.")) or not isinstance(
        document.get("paths"), dict
    ):
        told = f"it says {version!r}" if version else "it says neither"
        raise UsageError(
            f"{path}: no OpenAPI 3 or Swagger 2.0 document with paths: {told}"
        )
    return _Reader(path, document).read()


def _parsed(path: str, content: bytes) -> Schema:
    try:
        text = content.decode("utf-8-sig")
        if not text.strip():
            raise UsageError(f"{path}: is empty")
        if text.lstrip().startswith("<"):
            raise UsageError(f"{path}: is a web page, or XML; OpenAPI is JSON or YAML")
        is_json = text.lstrip().startswith(("{", "["))
        document: Any = json.loads(text) if is_json else _yaml(text)
    except UnicodeDecodeError:
        raise UsageError(f"{path}: the specification is not valid UTF-8") from None
    except json.JSONDecodeError as error:
        raise UsageError(f"{path}:{error.lineno}: no JSON: {error.msg}") from None
    except (yaml.YAMLError, ValueError, LookupError, RecursionError):
        raise UsageError(
            f"{path}: the specification is neither JSON nor YAML"
        ) from None
    if not isinstance(document, dict):
        raise UsageError(f"{path}: no OpenAPI 3 or Swagger 2.0 document")
    return document


def _yaml(text: str) -> Any:
    depth = 0
    for event in yaml.parse(text, _LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise ValueError("nested too deeply")
    return yaml.load(text, _LOADER)


class _Reader:
    """Reads one document; collects the types that it describes where it uses them."""

    def __init__(self, path: str, document: Schema) -> None:
        self._path, self._document = path, document
        with valid(path, "components"):
            self._schemas = Schemas(path, document)

    def read(self) -> Api:
        """Return all that the document says."""
        agents: dict[str, list[Endpoint]] = {}
        for path, item in self._document["paths"].items():
            if str(path).startswith("x-"):
                continue  # whatever an extension holds
            with valid(self._path, f"path {path}"):
                for tag, endpoint in self._endpoints(str(path), item):
                    agents.setdefault(tag, []).append(endpoint)
        return Api(
            tuple(
                Agent(name, tuple(sorted(endpoints, key=lambda each: each.name)))
                for name, endpoints in sorted(agents.items())
            ),
            tuple(sorted(self._schemas.types(), key=lambda each: each.name)),
        )

    def _endpoints(self, path: str, item: Any) -> Iterator[tuple[str, Endpoint]]:
        """Yield the operations of a path, each with its first tag."""
        item = self._schemas.resolved(item)
        shared = item.get("parameters") or []
        for method in METHODS:
            operation = item.get(method.lower())
            if operation is not None:
                own = operation.get("parameters") or []
                tags = operation.get("tags") or [path.strip("/").split("/")[0]]
                whole = {**operation, "parameters": [*shared, *own]}
                yield str(tags[0]), self._endpoint(path, method, whole)

    def _base(self, path: str) -> str:
        """Return what goes before a path, from the server's root."""
        if "openapi" not in self._document:
            return str(self._document.get("basePath", ""))
        server: Schema = next(iter(self._document.get("servers") or ()), {})
        found = _API.fullmatch(str(server.get("url", "")))
        return found[1] if found and not path.startswith("/api/") else ""

    def _endpoint(self, path: str, method: str, operation: Schema) -> Endpoint:
        base = self._base(path)
        found = map(self._schemas.resolved, operation["parameters"])
        # Those of a path come first, and give way to those of the operation.
        named = {(each.get("in"), each.get("name")): each for each in found}
        parameters = list(named.values())
        uid = str(operation.get("operationId") or f"{method.lower()} {path}")
        name = path.rstrip("/").rpartition("/")[2] if "/Agents/" in path else uid
        placed = {
            place: tuple(
                self._parameter(each) for each in parameters if each.get("in") == place
            )
            for place in ("path", "query", "header", "cookie")
        }
        description, restricted = _description(operation)
        body, media = self._body(name, operation, parameters)
        return Endpoint(
            uid=uid,
            name=name,
            method=method,
            path=f"{base.rstrip('/')}{path}",
            summary=text(operation.get("summary")),
            description=description,
            restriction=restricted,
            deprecated=deprecation(operation),
            path_parameters=placed["path"],
            query_parameters=placed["query"],
            headers=placed["header"],
            body=body,
            responses=tuple(self._responses(name, operation)),
            source=Source(self._path),
            cookies=placed["cookie"],
            media=media,
        )

    def _parameter(self, parameter: Schema) -> Field:
        name = str(parameter.get("name", ""))
        schema = parameter.get("schema", parameter)
        return Field(
            name,
            self._schemas.type(name, schema),
            text(parameter.get("description")),
            bool(parameter.get("required")) or parameter.get("in") == "path",
            Source(self._path),
            deprecated=deprecation(parameter),
            unsaid=self._schemas.unsaid(schema),
        )

    def _body(
        self, name: str, operation: Schema, parameters: list[Schema]
    ) -> tuple[Body | None, str]:
        """Return what is taken, and the media type of it, unless it is JSON."""
        called, schema, source = UNNAMED, None, Source(self._path)
        kinds = self._kinds(operation, "consumes")
        media = _media(kinds)
        if form := [each for each in parameters if each.get("in") == "formData"]:
            fields = tuple(map(self._parameter, form))
            known = (each for each in kinds if each in _FORMS)
            return WrapperBody(fields, source), next(known, _FORMS[0])
        if operation.get("requestBody"):
            content = self._schemas.resolved(operation["requestBody"]).get("content")
            media, schema = _media(content or ()), _schema(content)
            if schema is not None and "$ref" not in schema and "properties" in schema:
                called = WRAPPER
        for each in parameters:
            if each.get("in") == "body":
                called, schema = str(each.get("name")), each.get("schema", {})
        if schema is None:
            return None, ""
        media = _other_than_json(media)
        if called == WRAPPER:
            fields = tuple(self._schemas.fields(name, self._schemas.resolved(schema)))
            return WrapperBody(fields, source), media
        type_, told = self._schemas.type(name, schema), self._schemas.unsaid(schema)
        return ValueBody(Field(called, type_, source=source, unsaid=told)), media

    def _responses(self, name: str, operation: Schema) -> Iterator[Response]:
        produced = self._kinds(operation, "produces")
        answers: Schema = operation.get("responses") or {}
        # YAML has 200 as a number, beside default, which is a text.
        for status, reference in sorted(answers.items(), key=lambda each: str(each[0])):
            if not re.fullmatch(r"[1-5]\d\d", str(status)):
                continue
            response = self._schemas.resolved(reference)
            content = response.get("content")
            schema = response.get("schema") or _schema(content)
            found = Response(
                int(status),
                None,
                text(response.get("description")),
                Source(self._path),
            )
            if schema is not None:
                found = replace(
                    found,
                    type=self._schemas.type(name, schema),
                    unsaid=self._schemas.unsaid(schema, ANSWERED),
                    media=_other_than_json(_media(content or produced), _FILE),
                )
            yield found

    def _kinds(self, operation: Schema, key: str) -> Iterable[str]:
        """Return the media types of Swagger 2.0, which a document has for all operations."""
        return operation.get(key) or self._document.get(key) or ()


def _description(operation: Schema) -> tuple[str, str]:
    """Return what is said of an operation, and where it is not available."""
    said = operation.get("description")
    said = said.replace("<para />", "\n\n") if isinstance(said, str) else ""
    lines = said.split("\n")
    notes = [restriction(line.strip()) for line in lines]
    kept = [line for line, note in zip(lines, notes, strict=True) if note is None]
    return clean_lines(kept), next(filter(None, notes), "")


def _schema(content: Any) -> Any:
    """Return the schema of a body; ``None`` if there is no body."""
    return (content[_media(content)].get("schema") or {}) if content else None


def _media(kinds: Iterable[str]) -> str:
    """Return the media type that is read, of those that there are: JSON, if it is one."""
    known = tuple(kinds)
    json = (each for each in known if "json" in each)
    every = ("application/json", *json, _ANY, _FILE, *known)
    return next((each for each in every if each in known), "")


def _other_than_json(media: str, *known: str) -> str:
    """Return a media type that docs cannot name, or the empty string."""
    return "" if "json" in media or media in (_ANY, *known) else media
