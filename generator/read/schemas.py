"""Schemas of OpenAPI and Swagger documents as types of the model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Generator, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from ..errors import UsageError
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
    Source,
    Type,
)
from .prose import clean_lines
from .schema import Schema, enumerated, is_enumeration, kind_of, only_choice, unsaid

_FORMATS = {
    ("string", "date-time"): Scalar.DATE_TIME,
    ("string", "byte"): Scalar.BYTES,
    ("string", "binary"): Scalar.BYTES,
    ("integer", "int64"): Scalar.INT64,
}
_TYPES = {
    "string": Scalar.STRING,
    "integer": Scalar.INT32,
    "number": Scalar.DOUBLE,
    "boolean": Scalar.BOOL,
    "file": Scalar.BYTES,
}

_MOST_OBJECTS = 50_000


class Schemas:
    """The schemas of one document, and the types that it describes where it uses them.

    Args:
        path: What to call the document in sources and messages.
        document: All of it.
    """

    def __init__(self, path: str, document: Schema) -> None:
        self._path, self._document = path, document
        components = document.get("components") or {}
        is_openapi = "openapi" in document
        named = components.get("schemas") if is_openapi else document.get("definitions")
        self._schemas: Schema = named if isinstance(named, dict) else {}
        self._names = _short_names(self._schemas)
        self._inline: dict[str, NamedType] = {}
        self._around: dict[int, str] = {}
        """What holds the objects without a name that are being read, by their schemas."""
        self._objects = 0

    def types(self) -> Iterator[NamedType]:
        """Yield all types, after everything that uses them was read."""
        for key in self._schemas:
            with valid(self._path, f"schema {key}"):
                yield from self._named(key)
        yield from tuple(self._inline.values())

    def _named(self, key: str) -> Iterator[NamedType]:
        """Yield a schema of the document as a type, unless it is a scalar by another name."""
        schema = self._schemas[key]
        if _is_object(schema):
            fields = tuple(self.fields(self._names[key], schema))
            properties = fields if fields or "properties" in schema else None
            yield NamedType(self._names[key], properties, (Source(self._path),))

    def fields(self, holder: str, schema: Schema) -> Iterator[Field]:
        """Yield the properties of an object, inherited ones first."""
        for each in self._with_bases(holder, schema, {}):
            yield from self._own_fields(holder, each)

    def _with_bases(
        self, holder: str, schema: Schema, known: dict[int, bool]
    ) -> Iterator[Schema]:
        """Yield a schema after those that it inherits from, each once.

        ``known`` holds what was met: whether it is still open, so that it closes a circle.
        """
        if known.get(id(schema)):
            raise UsageError(f"{self._path}: {holder} inherits from itself")
        if id(schema) not in known:
            known[id(schema)] = True
            for base in schema.get("allOf") or ():
                yield from self._with_bases(holder, self.resolved(base), known)
            known[id(schema)] = False
            yield schema

    def _own_fields(self, holder: str, schema: Schema) -> Iterator[Field]:
        for name, value in (schema.get("properties") or {}).items():
            each = {} if isinstance(value, bool) else value  # True is any value
            yield Field(
                str(name),
                self.type(f"{holder}.{name}", each),
                text(each.get("description")),
                source=Source(self._path),
                deprecated=deprecation(each),
                read_only=bool(each.get("readOnly")),
                mdo_list=str(each.get("x-mdo-list") or ""),
                unsaid=self.unsaid(each),
            )

    def type(self, holder: str, schema: Any, depth: int = 0) -> Type:
        """Return the type of a schema; null is no type of its own here."""
        if schema is None or isinstance(schema, bool) or depth > 50:
            return Open()
        if "$ref" in schema:
            return self._referred(holder, schema, depth)
        if (choice := only_choice(schema)) is not None:
            return self.type(holder, choice, depth + 1)
        if is_enumeration(schema):
            return OpenEnum(tuple(sorted(enumerated(schema))))
        kind = kind_of(schema)
        match kind:
            case "array":
                return Array(self.type(holder, schema.get("items"), depth + 1))
            case "string" if schema.get("contentEncoding") == "base64":
                return Scalar.BYTES
            case str() if kind in _TYPES:
                return _FORMATS.get((kind, str(schema.get("format"))), _TYPES[kind])
            case _:
                return self._object(holder, schema, kind == "object", depth)

    def unsaid(self, schema: Any, never_null: Collection[str] = ()) -> tuple[str, ...]:
        """Return what a type does not hold of its schema, and no page can say.

        Args:
            schema: The schema.
            never_null: Kinds of values that are null only where that is said.
        """
        return unsaid(schema, self.resolved, never_null)

    def _object(self, holder: str, schema: Schema, is_object: bool, depth: int) -> Type:
        if _is_dictionary(schema):
            values = schema["additionalProperties"]
            return Dictionary(self.type(holder, values, depth + 1))
        if "properties" not in schema and "allOf" not in schema:
            return Open(is_object)
        if id(schema) in self._around:
            return Named(self._around[id(schema)])
        # References and aliases to what is inside of others can make endless many.
        self._objects += 1
        if self._objects > _MOST_OBJECTS:
            told = f"describes more than {_MOST_OBJECTS} objects inside of others"
            raise UsageError(f"{self._path}: {told}")
        self._around[id(schema)] = holder
        fields = tuple(self.fields(holder, schema))
        del self._around[id(schema)]
        type_ = NamedType(holder, fields, (Source(self._path),), derived=True)
        self._inline[holder] = type_
        return Named(holder)

    def _referred(self, holder: str, schema: Schema, depth: int) -> Type:
        key = str(schema["$ref"]).rpartition("/")[2]
        key = key.replace("~1", "/").replace("~0", "~")
        target = self.resolved(schema)
        if _is_object(target) and key in self._names:
            return Named(self._names[key])
        return self.type(holder, target, depth + 1)

    def resolved(self, value: Any) -> Schema:
        """Return what a reference leads to, or the value itself.

        Raises:
            UsageError: It leads nowhere, in a circle, or out of the document.
            TypeError: It leads to no object.
        """
        seen: set[str] = set()
        while isinstance(value, dict) and "$ref" in value:
            reference = str(value["$ref"])
            if reference in seen:
                raise UsageError(
                    f"{self._path}: the reference {reference!r} leads in a circle"
                )
            if not reference.startswith("#/"):
                raise UsageError(
                    f"{self._path}: the reference {reference!r} leads out of the document"
                )
            seen.add(reference)
            value = self._document
            for part in reference.removeprefix("#/").split("/"):
                part = part.replace("~1", "/").replace("~0", "~")
                if not isinstance(value, dict) or part not in value:
                    raise UsageError(f"{self._path}: nothing is at {reference!r}")
                value = value[part]
        if value is None or isinstance(value, bool):  # True is any value
            return {}
        if not isinstance(value, dict):
            raise TypeError(f"no object: {value!r}")
        return value


@contextmanager
def valid(path: str, place: str) -> Generator[None]:
    """Say where a document is not as documents are, whatever that is.

    Args:
        path: What to call the document.
        place: The part of it that is read in the block.

    Raises:
        UsageError: There is a list where an object belongs, or the like.
    """
    try:
        yield
    except (
        AttributeError,
        LookupError,
        TypeError,
        ValueError,
        RecursionError,
    ) as error:
        is_endless = isinstance(error, RecursionError)
        told = f"{place} has no end" if is_endless else f"something is wrong in {place}"
        raise UsageError(
            f"{path}: no valid OpenAPI or Swagger document: {told};"
            " a validator, such as openapi-spec-validator, tells more"
        ) from error


def _is_object(schema: Any) -> bool:
    if not isinstance(schema, dict):
        return False
    if "enum" in schema or _is_dictionary(schema):
        return False
    return "properties" in schema or "allOf" in schema or schema.get("type") == "object"


def _is_dictionary(schema: Schema) -> bool:
    """Whether names are arbitrary: any value beside known properties says nothing."""
    values = schema.get("additionalProperties")
    if values in (True, {}):
        return not (schema.get("properties") or schema.get("allOf"))
    return isinstance(values, dict)


def _short_names(keys: Iterable[str]) -> dict[str, str]:
    """Return schemas' names without namespaces, where they stay apart."""
    short = {key: key.rpartition(".")[2] for key in keys}
    times = Counter(short.values())
    return {key: name if times[name] == 1 else key for key, name in short.items()}


def deprecation(marked: Schema) -> str:
    """Return the note that tells not to use something, or the empty string."""
    return "Deprecated." if marked.get("deprecated") else ""


def text(value: Json) -> str:
    """Return a description as clean text; what is no text is none."""
    return clean_lines(value.split("\n")) if isinstance(value, str) else ""
