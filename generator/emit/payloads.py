"""Payloads of the fixtures, derived from the types.

The samples in the docs are drawn anew with every release; these say the same as long as
the API does.
"""

from __future__ import annotations

import base64
import zlib
from collections.abc import Mapping

from ..model import (
    Array,
    Dictionary,
    Endpoint,
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
from .indented import indented
from .python_api import PythonAgent, PythonApi, PythonEndpoint

_DEPTH = 2
"""Objects within each other that are filled in; what is deeper is null."""
_TIMESTAMP = "2024-02-29T12:30:45.1234567+01:00"


def payload_text(agent: PythonAgent, api: PythonApi) -> str:
    """Return the payloads of an agent's endpoints as JSON.

    Args:
        agent: The agent.
        api: The API, for its types.

    Returns:
        An object with an exchange for each method.
    """
    types = {each.type.name: each.type for each in api.types}
    exchanges: dict[str, Json] = {
        each.name: _exchange(each, types) for each in agent.endpoints
    }
    return indented(exchanges) + "\n"


def _exchange(each: PythonEndpoint, types: Mapping[str, NamedType]) -> Json:
    exchange: dict[str, Json] = {}
    required = [p.field for p in each.parameters if p.field.required]
    if required:
        exchange["parameters"] = {
            p.name: payload(p.type, p.name, types) for p in required
        }
    if each.endpoint.body is not None:
        exchange["request"] = request_payload(each.endpoint, types)
    if each.answer is not None:
        exchange["response"] = payload(each.answer, each.endpoint.name, types)
    return exchange


def request_payload(endpoint: Endpoint, types: Mapping[str, NamedType]) -> Json:
    """Return the body of a request, ``None`` if it has none.

    Args:
        endpoint: What it is sent to.
        types: The named types.
    """
    match endpoint.body:
        case ValueBody(value):
            return payload(value.type, value.name, types)
        case WrapperBody(properties):
            return {
                each.name: payload(each.type, each.name, types, _DEPTH - 1)
                for each in properties
            }
        case None:
            return None


def payload(
    type_: Type, name: str, types: Mapping[str, NamedType], depth: int = _DEPTH
) -> Json:
    """Return a value of a type that depends on nothing but the type and the name.

    Args:
        type_: The type.
        name: What holds the value; texts and numbers follow from it.
        types: The named types.
        depth: How many objects may be filled in, one within the other.
    """
    match type_:
        case Scalar():
            return _scalar(type_, name)
        case OpenEnum(seen):
            return seen[0] if seen else name
        case Array(items):
            item = payload(items, name, types, depth)
            return [] if item is None else [item]
        case Dictionary(values):
            value = payload(values, name, types, depth)
            return {} if value is None else {"key": value}
        case Open(is_object):
            return {} if is_object else None
        case Named(type_name):
            properties = types[type_name].properties
            if properties is None:
                return {}
            if not depth:
                return None
            return {
                each.name: payload(each.type, each.name, types, depth - 1)
                for each in properties
            }


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
