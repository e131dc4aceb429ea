"""A description in a few words, as flags or YAML give it, to a draft."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any

from ..errors import UsageError, check_keys
from ..link.hints import deprecation, is_read_only, mdo_list
from ..model import (
    NOWHERE,
    Api,
    Body,
    Endpoint,
    Field,
    NamedType,
    Response,
    ValueBody,
    WrapperBody,
    is_success,
)
from ..read.prose import clean
from .draft import Draft, complete
from .notation import parse_type

KEYS = (
    "method",
    "path",
    "uid",
    "description",
    "restriction",
    "path_parts",
    "query",
    "request",
    "body",
    "response",
    "types",
)
_FIELD_KEYS = ("type", "description", "required")
_ANSWER_KEYS = ("type", "description", "status")
_NAME = re.compile(r"[$@]?[A-Za-z_][\w.\-]*", re.ASCII)


def describe(description: Mapping[str, Any], api: Api) -> Draft:
    """Return what a description asks for.

    Args:
        description: Values by `KEYS`. A parameter or property is its type in words, or
            ``type``, ``description`` and ``required``; a parameter without a type is the
            one of that name which other pages have.
        api: What the other pages say.

    Raises:
        UsageError: A key, a name or a type is unknown or unusable.
    """
    check_keys(description, KEYS, "the description")
    added = _mapping(description.get("types"), "types")
    known = {each.name for each in api.types} | added.keys()
    types: dict[str, NamedType] = {}
    for name, properties in added.items():
        if any(each.name == name for each in api.types):
            raise UsageError(f"types: {name} is known already; leave it out")
        fields = _fields(properties, known, f"types.{_name(name, 'types')}")
        types[name] = NamedType(name, tuple(map(_hinted, fields)))
    reader = _Reader(known, api)
    endpoint = Endpoint(
        uid="",
        name="",
        method=_text(description, "method"),
        path=_text(description, "path"),
        restriction=clean(_text(description, "restriction")),
        path_parameters=tuple(reader.parameters(description, "path_parts")),
        query_parameters=tuple(reader.parameters(description, "query")),
        body=reader.body(description),
        responses=(reader.response(description.get("response")),),
    )
    text, uid = _text(description, "description"), _text(description, "uid")
    return Draft(complete(endpoint, text, uid), types)


class _Reader:
    """Reads what a description says of an endpoint, knowing the other pages."""

    def __init__(self, known: Collection[str], api: Api) -> None:
        self._known = known
        self._parameters: dict[str, Counter[Field]] = {}
        for agent in api.agents:
            for each in agent.endpoints:
                for parameter in (*each.path_parameters, *each.query_parameters):
                    same = replace(parameter, source=NOWHERE, evidence=())
                    self._parameters.setdefault(same.name, Counter())[same] += 1

    def parameters(self, description: Mapping[str, Any], key: str) -> Iterator[Field]:
        """Yield parameters; those without a type as most other pages have them."""
        for name, told in _mapping(description.get(key), key).items():
            told = _long_form(told)
            if told.get("type") is not None:
                yield _field(name, told, self._known, key)
            elif name in self._parameters:
                ((same, _),) = self._parameters[name].most_common(1)
                text = clean(str(told.get("description") or same.description))
                required = told.get("required", same.required) is True
                yield replace(same, description=text, required=required)
            else:
                raise UsageError(
                    f"{key}: no other page has {name!r}; name its type, as in {name}:int32"
                )

    def body(self, description: Mapping[str, Any]) -> Body | None:
        arguments, value = description.get("request"), description.get("body")
        if arguments is not None and value is not None:
            raise UsageError(
                "a body is made of arguments ('request'), or one 'body'; not both"
            )
        if arguments is not None:
            return WrapperBody(
                tuple(map(_hinted, _fields(arguments, self._known, "request")))
            )
        if value is None:
            return None
        fields = tuple(_fields(value, self._known, "body"))
        if len(fields) != 1 or fields[0].name == "request":
            raise UsageError(
                "body: name the one value, as in workflowGoal: WorkflowGoal"
            )
        return ValueBody(Field(fields[0].name, fields[0].type))

    def response(self, told: Any) -> Response:
        """Return the answer; without a type, it has no content."""
        told = _long_form(told)
        check_keys(told, _ANSWER_KEYS, "response")
        if told.get("type") is None:
            return Response(204, None, "No Content")
        status = told.get("status", 200)
        if type(status) is not int or not is_success(status) or status == 204:
            raise UsageError(
                f"response: {status!r} is no status of an answer; use 200 or 201"
            )
        type_ = parse_type(told["type"], self._known, "response")
        return Response(status, type_, clean(str(told.get("description") or "OK")))


def _fields(told: Any, known: Collection[str], where: str) -> Iterator[Field]:
    for name, each in _mapping(told, where).items():
        yield _field(name, each, known, where)


def _field(name: str, told: Any, known: Collection[str], where: str) -> Field:
    where = f"{where}.{_name(name, where)}"
    told = _long_form(told)
    check_keys(told, _FIELD_KEYS, where)
    type_ = parse_type(told.get("type"), known, where)
    text = clean(str(told.get("description") or ""))
    return Field(name, type_, text, told.get("required") is True)


def _long_form(told: Any) -> Mapping[str, Any]:
    """Return what is told of a value with its type as one key among others."""
    is_long = isinstance(told, Mapping) and "string" not in told
    return told if is_long else {"type": told}


def _hinted(field: Field) -> Field:
    """Return a property with what its description hints at; none is marked as required."""
    text = field.description
    return Field(
        field.name,
        field.type,
        text,
        deprecated=deprecation(text),
        read_only=is_read_only(text),
        mdo_list=mdo_list(text),
    )


def _name(name: Any, where: str) -> str:
    if isinstance(name, str) and _NAME.fullmatch(name):
        return name
    raise UsageError(f"{where}: {name!r} is no name; use letters, digits and _")


def _mapping(value: Any, where: str) -> Mapping[str, Any]:
    if value is None:
        return {}
    if isinstance(value, Mapping):
        return value
    raise UsageError(f"{where}: expected names and types, as in EmailFlowId: int32")


def _text(description: Mapping[str, Any], key: str) -> str:
    value = description.get(key)
    if value is None or isinstance(value, str):
        return value or ""
    raise UsageError(f"{key}: expected a text, not {value!r}")
