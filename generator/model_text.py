"""The intermediate model in print: as JSON for tools, as lines for people."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Any, get_args

from . import model
from .model import Api, Endpoint, Field, NamedType, Type

KINDS = {
    member: re.sub(r"(?<!^)(?=[A-Z])", "_", member.__name__).lower()
    for member in (*get_args(model.Type), *get_args(model.Body))
}
"""Members of the model's unions, by the name that tells them apart in JSON."""


def to_json(api: Api) -> str:
    """Print the model as JSON: one key per attribute, enumerations by value.

    Where an attribute may hold objects of several classes, their ``kind`` tells which.

    Returns:
        ASCII, ending with a newline.
    """
    return json.dumps(plain(api), indent=2).replace("\x7f", "\\u007f") + "\n"


def to_lines(api: Api) -> list[str]:
    """Print the model as text: endpoints by agent, then types.

    Returns:
        Lines without their ends; not yet safe for a terminal.
    """
    lines: list[str] = []
    for agent in api.agents:
        lines.append(agent.name)
        for endpoint in agent.endpoints:
            lines.extend(_endpoint_lines(endpoint))
    return lines + [line for named in api.types for line in _type_lines(named)]


def type_text(type_: Type | None) -> str:
    """Say a type in a few words.

    Args:
        type_: The type; ``None`` for no value at all.
    """
    match type_:
        case None:
            return "nothing"
        case model.Scalar():
            return type_.value
        case model.Named(name):
            return name
        case model.Array(items):
            return f"[{type_text(items)}]"
        case model.Dictionary(values):
            return f"{{string: {type_text(values)}}}"
        case model.Open(is_object):
            return "object?" if is_object else "?"
        case model.OpenEnum(seen):
            return " | ".join((*(json.dumps(member) for member in seen), "…"))


def plain(value: object) -> Any:
    """Return a value of the model as JSON has it: objects, lists, texts and numbers."""
    if isinstance(value, Enum):
        return value.value
    if dataclasses.is_dataclass(value):
        attributes = {
            attribute.name: plain(getattr(value, attribute.name))
            for attribute in dataclasses.fields(value)
        }
        kind = KINDS.get(type(value))
        return {"kind": kind, **attributes} if kind else attributes
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value


def _endpoint_lines(endpoint: Endpoint) -> Iterator[str]:
    yield f"  {endpoint.name}: {endpoint.method} {endpoint.path}"
    yield from _field_lines("    path ", endpoint.path_parameters)
    yield from _field_lines("    query ", endpoint.query_parameters)
    match endpoint.body:
        case None:
            pass
        case model.WrapperBody(properties):
            yield from _field_lines("    body ", properties)
        case model.ValueBody(value):
            yield f"    body: {type_text(value.type)}"
    for response in endpoint.responses:
        yield f"    {response.status}: {type_text(response.type)}"


def _type_lines(named: NamedType) -> Iterator[str]:
    if named.properties is None:
        yield f"{named.name}: not described"
        return
    yield named.name
    yield from _field_lines("  ", named.properties)


def _field_lines(prefix: str, fields: Iterable[Field]) -> Iterator[str]:
    for field in fields:
        required = ", required" if field.required else ""
        yield f"{prefix}{field.name}: {type_text(field.type)}{required}"
