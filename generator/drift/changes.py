"""What changed between two states of an API: models are compared, not text.

Where one side says less than the other, that is no change: docs show one member of an
enumeration where a specification lists all, and nothing of a type that no page describes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..model import (
    Api,
    Array,
    Dictionary,
    Endpoint,
    Field,
    OpenEnum,
    Response,
    Type,
    ValueBody,
    WrapperBody,
    path_shape,
)
from ..model_text import type_text
from .agents import agents_by_type
from .change import Change
from .levels import CODES
from .types import TypePair, Types

_SECURITY = "x-xsrf-token"
"""A header that specifications state otherwise: as security."""


def compare(old: Api, new: Api, *, is_coarse: bool = False) -> tuple[Change, ...]:
    """Return all changes from one state of an API to another.

    Args:
        old, new: The two states, of docs or of specifications.
        is_coarse: Whether one is docs and the other a specification, which lists members
            and tells scalars apart where docs cannot.

    Returns:
        The changes, sorted by what changed.
    """
    found = _Comparison(old, new, is_coarse).changes()
    return tuple(
        sorted(set(found), key=lambda each: (each.subject, each.code, each.new))
    )


class _Comparison:
    """Two states, and the pairs of types that meet where endpoints use them."""

    def __init__(self, old: Api, new: Api, is_coarse: bool) -> None:
        self._old, self._new = _endpoints(old), _endpoints(new)
        self._agents = {
            (each.method, _shape(each.path)): agent.name
            for agent in (*old.agents, *new.agents)
            for each in agent.endpoints
        }
        self._users = {**agents_by_type(old), **agents_by_type(new)}
        self._types = Types(old, new, is_coarse=is_coarse)
        self._is_coarse = is_coarse

    def changes(self) -> Iterator[Change]:
        """Yield all changes, those of types after those of endpoints."""
        for key in sorted(self._old.keys() | self._new.keys()):
            for each in self._endpoint(self._old.get(key), self._new.get(key)):
                yield replace(each, agents=(self._agents[key],))
        for pair in self._types.pairs():
            for each in self._properties(pair):
                yield replace(each, agents=self._users.get(pair.new.name, ()))

    def _endpoint(self, old: Endpoint | None, new: Endpoint | None) -> Iterator[Change]:
        if old is not None and new is not None:
            yield from self._parts(old, new)
        elif new is not None:
            yield Change("endpoint-added", _name(new), new_source=new.source)
        elif old is not None:
            yield Change("endpoint-removed", _name(old), old_source=old.source)

    def _parts(self, old: Endpoint, new: Endpoint) -> Iterator[Change]:
        whole = Change("", _name(new), old_source=old.source, new_source=new.source)
        if old.path != new.path and _shape(old.path) == _shape(new.path):
            yield replace(whole, code="endpoint-recased", old=old.path, new=new.path)
        places = (old.source.path, new.source.path)
        if places[0] != places[1] and all(each.endswith(".md") for each in places):
            yield replace(whole, code="page-moved", old=places[0], new=places[1])
        yield from _said(whole, "description", _text(old), _text(new), is_prose=True)
        if not self._is_coarse:
            yield from _said(whole, "restriction", old.restriction, new.restriction)
            yield from _said(whole, "deprecation", old.deprecated, new.deprecated)
        yield from self._parameters(whole, old, new)
        yield from _headers(whole, old, new)
        yield from self._body(whole, old, new)
        yield from self._answers(whole, old, new)

    def _parameters(
        self, whole: Change, old: Endpoint, new: Endpoint
    ) -> Iterator[Change]:
        before = (*old.path_parameters, *old.query_parameters)
        after = (*new.path_parameters, *new.query_parameters)
        for one, other in _paired(before, after):
            if one is None and other is not None:
                code = (
                    "parameter-added-required" if other.required else "parameter-added"
                )
                yield _about(whole, code, one, other)
            elif other is None:
                yield _about(whole, "parameter-removed", one, other)
            elif one is not None:
                if one.required != other.required:
                    code = (
                        "parameter-required" if other.required else "parameter-optional"
                    )
                    yield _about(whole, code, one, other)
                yield from self._field(whole, "parameter", one, other, False)

    def _body(self, whole: Change, old: Endpoint, new: Endpoint) -> Iterator[Change]:
        match old.body, new.body:
            case None, None:
                return
            case None, _:
                yield replace(whole, code="body-added")
            case _, None:
                yield replace(whole, code="body-removed")
            case WrapperBody(before), WrapperBody(after):
                for one, other in _paired(before, after):
                    if one is not None and other is not None:
                        yield from self._field(whole, "argument", one, other, False)
                    else:
                        code = "argument-added" if one is None else "argument-removed"
                        yield _about(whole, code, one, other)
            case ValueBody(before), ValueBody(after):
                yield from self._typed(
                    whole, "body-type-changed", before.type, after.type, False
                )
            case _:
                yield replace(whole, code="body-type-changed")

    def _answers(self, whole: Change, old: Endpoint, new: Endpoint) -> Iterator[Change]:
        before = {each.status: each.type for each in old.responses}
        after = {each.status: each.type for each in new.responses}
        for status in sorted(before.keys() | after.keys()):
            if status not in before:
                yield replace(whole, code="status-added", new=str(status))
            elif status not in after:
                yield replace(whole, code="status-removed", old=str(status))
            else:
                yield from self._answer(whole, before[status], after[status])
        one, other = _success(old), _success(new)
        if one and other and one.status != other.status:
            yield from self._answer(whole, one.type, other.type)

    def _answer(
        self, whole: Change, old: Type | None, new: Type | None
    ) -> Iterator[Change]:
        yield from self._typed(whole, "answer-type-changed", old, new, True)

    def _typed(
        self,
        whole: Change,
        code: str,
        old: Type | None,
        new: Type | None,
        is_answered: bool,
    ) -> Iterator[Change]:
        if not self._types.agree(old, new, is_answered=is_answered):
            yield replace(whole, code=code, old=type_text(old), new=type_text(new))
        elif not self._is_coarse:
            yield from _members(whole, old, new)

    def _field(
        self, whole: Change, kind: str, old: Field, new: Field, is_answered: bool
    ) -> Iterator[Change]:
        """Yield what changed about a field that both sides have."""
        if old.name != new.name:
            yield _about(whole, f"{kind}-recased", old, new)
        part = replace(_about(whole, "", old, new), old="", new="")
        code = f"{kind}-type-changed"
        yield from self._typed(part, code, old.type, new.type, is_answered)
        if not self._is_coarse:
            yield from _said(
                part, "description", old.description, new.description, is_prose=True
            )
            yield from _said(part, "deprecation", old.deprecated, new.deprecated)
            if new.read_only and not old.read_only:
                yield replace(part, code="property-read-only")

    def _properties(self, pair: TypePair) -> Iterator[Change]:
        whole = Change("", pair.new.name)
        prefix = "" if pair.is_answered else "input-"
        for one, other in _paired(pair.old.properties or (), pair.new.properties or ()):
            if one is not None and other is not None:
                yield from self._field(whole, "property", one, other, pair.is_answered)
            else:
                code = "property-added" if one is None else "property-removed"
                yield _about(whole, f"{prefix}{code}", one, other)


def _endpoints(api: Api) -> dict[tuple[str, str], Endpoint]:
    """Return endpoints by method and path, whatever case and placeholders are spelled in."""
    return {
        (endpoint.method, _shape(endpoint.path)): endpoint
        for agent in api.agents
        for endpoint in agent.endpoints
    }


def _shape(path: str) -> str:
    return path_shape(path).strip("/").casefold()


def _success(endpoint: Endpoint) -> Response | None:
    """Return the answer that a call is made for."""
    return next((each for each in endpoint.responses if each.status < 300), None)


def _name(endpoint: Endpoint) -> str:
    return f"{endpoint.method} {endpoint.path}"


def _text(endpoint: Endpoint) -> str:
    return "\n\n".join(filter(None, (endpoint.summary, endpoint.description)))


def _paired(
    old: Iterable[Field], new: Iterable[Field]
) -> Iterator[tuple[Field | None, Field | None]]:
    """Yield fields by name, as they were and as they are; case does not part them."""
    before = {each.name.casefold(): each for each in old}
    after = {each.name.casefold(): each for each in new}
    for key in sorted(before.keys() | after.keys()):
        yield before.get(key), after.get(key)


def _about(whole: Change, code: str, old: Field | None, new: Field | None) -> Change:
    """Return a change of a part of something."""
    name = new.name if new else old.name if old else ""
    return Change(
        code,
        f"{whole.subject}{' ' if ' ' in whole.subject else '.'}{name}",
        _described(old, code),
        _described(new, code),
        old.source if old else whole.old_source,
        new.source if new else whole.new_source,
    )


def _described(field: Field | None, code: str) -> str:
    """Return what to say of a field: its name if that changed, else its type."""
    if field is None or code in ("parameter-required", "parameter-optional"):
        return ""
    return field.name if code.endswith("-recased") else type_text(field.type)


def _said(
    whole: Change, what: str, old: str, new: str, *, is_prose: bool = False
) -> Iterator[Change]:
    """Yield whether what is said in words was added, removed or changed."""
    if re.findall(r"\w+", old) == re.findall(r"\w+", new):
        return
    if is_prose:
        yield replace(whole, code=f"{what}-changed", old=old, new=new)
    elif not old or not new:
        code = f"{what}-added" if new else f"{what}-removed"
        yield replace(whole, code=code, old=old, new=new)
    elif f"{what}-changed" in CODES:
        yield replace(whole, code=f"{what}-changed", old=old, new=new)


def _headers(whole: Change, old: Endpoint, new: Endpoint) -> Iterator[Change]:
    before = [each for each in old.own_headers if each.name.lower() != _SECURITY]
    after = [each for each in new.own_headers if each.name.lower() != _SECURITY]
    for one, other in _paired(before, after):
        if one is None or other is None:
            yield _about(
                whole, "header-added" if one is None else "header-removed", one, other
            )


def _members(whole: Change, old: Type | None, new: Type | None) -> Iterator[Change]:
    """Yield the members of an enumeration that came and went."""
    match old, new:
        case (Array(one), Array(other)) | (Dictionary(one), Dictionary(other)):
            yield from _members(whole, one, other)
        case OpenEnum(before), OpenEnum(after):
            for member in sorted(set(after) - set(before)):
                yield replace(whole, code="enum-member-added", new=member)
            for member in sorted(set(before) - set(after)):
                yield replace(whole, code="enum-member-removed", old=member)
        case _:
            return
