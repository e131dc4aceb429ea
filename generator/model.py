"""The intermediate model: what the docs say, as frozen values.

`read` makes a `Page` of each document, `link` makes one `Api` of all pages, `emit` prints
it. Everything here is a value with tuples in it: no pass changes what an earlier one made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from posixpath import normpath
from typing import Any, TypeAlias

Json: TypeAlias = Any
"""A value as ``json.loads`` gives it."""


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """Where a fact was read.

    Args:
        path: Path of the page, relative to the docs folder, with ``/``.
        line: Line on that page, from 1; 0 where the whole page is meant.
    """

    path: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path

    def under(self, folder: str) -> Source:
        """Return the same place as it is called where a folder of that name is."""
        if self.path.startswith(("/", "http://", "https://")) or not self.path:
            return self
        return replace(self, path=normpath(f"{folder}/{self.path}"))


NOWHERE = Source("")
"""The place of what nobody read anywhere."""


class Severity(StrEnum):
    """How bad a problem in the docs is."""

    ERROR = "error"
    """The page, or a part of it, could not be used."""
    WARNING = "warning"
    """The docs are at odds with their own format, or with themselves."""
    NOTE = "note"
    """The docs are silent: something stays open."""


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """A problem in the docs, to be printed like a compiler's.

    Args:
        source, severity: Where it is, and how bad.
        code, message: Its kind, to select by, and what is wrong; it names no lines.
        related: The other places that it is about.
    """

    source: Source
    severity: Severity
    code: str
    message: str
    related: tuple[Source, ...] = ()

    def __str__(self) -> str:
        others = f" (see {', '.join(map(str, self.related))})" if self.related else ""
        message = "".join(
            mark if mark.isprintable() else ascii(mark)[1:-1] for mark in self.message
        )
        return f"{self.source}: {self.severity}: {message}{others} [{self.code}]"


class Scalar(StrEnum):
    """A type without parts, named as the docs' response tables name it."""

    STRING = "string"
    BOOL = "bool"
    INT32 = "int32"
    INT64 = "int64"
    DOUBLE = "double"
    DATE_TIME = "date-time"
    BYTES = "byte"


@dataclass(frozen=True, slots=True)
class Named:
    """A type of the API, by its name in the docs."""

    name: str


@dataclass(frozen=True, slots=True)
class Array:
    """A list."""

    items: Type


@dataclass(frozen=True, slots=True)
class Dictionary:
    """An object with arbitrary names."""

    values: Type


@dataclass(frozen=True, slots=True)
class Open:
    """The docs say no more than that something is there; ``is_object`` if an object."""

    is_object: bool = False


@dataclass(frozen=True, slots=True)
class OpenEnum:
    """A string of a set that grows; ``seen`` are the members the docs reveal, sorted."""

    seen: tuple[str, ...] = ()


Type: TypeAlias = Scalar | Named | Array | Dictionary | Open | OpenEnum


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why something is as the model says: the rule that found it, and where it looked."""

    rule: str
    source: Source


@dataclass(frozen=True, slots=True)
class Field:
    """A named value: a property, a query or path parameter, or a header.

    Args:
        name: Its name on the wire.
        type: What it holds.
        description: Clean text, paragraphs separated by blank lines.
        required: Whether the docs mark it as required.
        source: The row that describes it.
        evidence: What its type follows from, strongest first.
        deprecated: The note that tells not to use it, or the empty string.
        read_only: Whether the docs call it read-only.
        mdo_list: Name of the MDO list that holds its possible values, or empty.
        unsaid: What a specification says of its values, and no page can.
    """

    name: str
    type: Type
    description: str = ""
    required: bool = False
    source: Source = NOWHERE
    evidence: tuple[Evidence, ...] = ()
    deprecated: str = ""
    read_only: bool = False
    mdo_list: str = ""
    unsaid: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WrapperBody:
    """A request body made of the call's arguments: one property each."""

    properties: tuple[Field, ...]
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class ValueBody:
    """A request body that is one value; its name never travels."""

    value: Field


Body: TypeAlias = WrapperBody | ValueBody


@dataclass(frozen=True, slots=True)
class Response:
    """An answer; ``type`` is ``None`` without a body, the last two no page can say."""

    status: int
    type: Type | None
    description: str = ""
    source: Source = NOWHERE
    evidence: tuple[Evidence, ...] = ()
    unsaid: tuple[str, ...] = ()
    media: str = ""


def is_success(status: int) -> bool:
    """Whether a status is answered when all goes well; those below 200 go before it."""
    return 200 <= status < 300


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One method on one path.

    Args:
        uid, name: The page's unique name, and a short one, unique within its agent.
        method, path: In capitals; from the server's root, with ``{name}`` for parameters.
        summary: First sentence of the description, or a plain reading of the name.
        description: The rest, as clean text.
        restriction, deprecated: Notes on where it is not available, and not to call it.
        path_parameters, query_parameters, headers, body, responses: As documented.
        source: The line with method and path.
        cookies, media: What no page can say: these parameters, a body that is no JSON.
    """

    uid: str
    name: str
    method: str
    path: str
    summary: str = ""
    description: str = ""
    restriction: str = ""
    deprecated: str = ""
    path_parameters: tuple[Field, ...] = ()
    query_parameters: tuple[Field, ...] = ()
    headers: tuple[Field, ...] = ()
    body: Body | None = None
    responses: tuple[Response, ...] = ()
    source: Source = NOWHERE
    cookies: tuple[Field, ...] = ()
    media: str = ""

    @property
    def own_headers(self) -> tuple[Field, ...]:
        """Its headers, but for those that follow from authorization and media types."""
        implied = {"authorization", "content-type", "accept"}
        return tuple(each for each in self.headers if each.name.lower() not in implied)

    @property
    def taken(self) -> tuple[Field, ...]:
        """What its body consists of: arguments, one value, or nothing."""
        match self.body:
            case WrapperBody(properties):
                return properties
            case ValueBody(value):
                return (value,)
            case None:
                return ()


@dataclass(frozen=True, slots=True)
class Agent:
    """Endpoints that belong together: an agent, or a REST resource."""

    name: str
    endpoints: tuple[Endpoint, ...]


@dataclass(frozen=True, slots=True)
class NamedType:
    """A type with a name.

    Args:
        name: As the docs spell it, or as it was derived.
        properties: ``None`` where no page describes it.
        sources: The tables that describe it, or else the places that name it.
        derived: Whether the docs only show the type, and its name is made from theirs.
    """

    name: str
    properties: tuple[Field, ...] | None
    sources: tuple[Source, ...] = ()
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Api:
    """All that the docs say."""

    agents: tuple[Agent, ...] = ()
    types: tuple[NamedType, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = field(default=(), compare=False)

    @property
    def own_headers(self) -> Mapping[str, Field]:
        """The headers of all endpoints by name in lower case, each as the first tells it."""
        endpoints = (each for agent in self.agents for each in agent.endpoints)
        told = [header for each in endpoints for header in each.own_headers]
        found = {each.name.lower(): each for each in reversed(told)}
        return dict(sorted(found.items()))
