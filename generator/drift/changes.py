"""What changed between two states of an API: models are compared, not text.

Where one side says less than the other, that is no change: docs show one member of an
enumeration where a specification lists all, and nothing of a type that no page describes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain

from ..link.endpoints import plain_reading
from ..model import (
    NOWHERE,
    Api,
    Array,
    Dictionary,
    Endpoint,
    Field,
    OpenEnum,
    Severity,
    Type,
    ValueBody,
    WrapperBody,
)
from ..page import is_markdown
from ..paths import path_shape
from .agents import agents_by_type, agents_of_one_side
from .answers import answer_of, null_change
from .bodies import Bodies
from .change import Change
from .classes import class_changes
from .endpoints import endpoint_pairs, place
from .fields import Value, about, described, noted, paired, presence, said
from .headers import header_changes
from .python_names import in_python, name_changes
from .types import TypePair, Types


def compare(
    old: Api,
    new: Api,
    *,
    is_coarse: bool = False,
    classes: Mapping[str, str] | None = None,
) -> tuple[Change, ...]:
    """Return all changes from one state of an API to another.

    Args:
        old, new: The two states, of docs or of specifications.
        is_coarse: Whether one is docs and the other a specification, which lists members
            and tells scalars apart where docs cannot.
        classes: Classes that are not to be called as in the docs, by the name there.

    Returns:
        The changes, sorted by what changed.
    """
    comparison = _Comparison(old, new, is_coarse)
    found = set(comparison.changes())
    if not is_coarse:
        found.update(comparison.changes_in_python(classes or {}))
    return tuple(
        sorted(found, key=lambda each: (each.subject, each.code, each.new, each.old))
    )


_READ_OTHERWISE = {
    "answer-type-changed": "answer-read-otherwise",
    "property-type-changed": "property-read-otherwise",
}


class _Comparison:
    """Two states, and the pairs of types that meet where endpoints use them."""

    def __init__(self, old: Api, new: Api, is_coarse: bool) -> None:
        self._old, self._new = old, new
        self._users = {**agents_by_type(old), **agents_by_type(new)}
        self._types = Types(old, new, is_coarse=is_coarse)
        self._bodies = Bodies(old, new)
        self._is_coarse = is_coarse
        self._errors = {
            each.source.path: each.source
            for each in reversed(new.diagnostics)
            if each.severity is Severity.ERROR
        }

    def changes(self) -> Iterator[Change]:
        """Yield all changes, those of types after those of endpoints."""
        both: list[tuple[str, Endpoint, Endpoint]] = []
        sides = (_endpoints(each) for each in (self._old, self._new))
        alone = agents_of_one_side(self._old, self._new)
        for one, other in endpoint_pairs(*sides):
            agent = (other or one or ("",))[0]
            for each in self._endpoint(one and one[1], other and other[1]):
                size = alone.get(agent, 0)
                yield replace(each, agents=(agent,), agent_size=size)
            if one and other:
                both.append((agent, one[1], other[1]))
        yield from header_changes(
            self._old, self._new, both, self._types, is_coarse=self._is_coarse
        )
        for pair in self._types.pairs():
            for each in self._properties(pair):
                yield replace(each, agents=self._users.get(pair.new.name, ()))

    def changes_in_python(self, chosen: Mapping[str, str]) -> Iterator[Change]:
        """Yield what code calls otherwise, or cannot import any more.

        Args:
            chosen: Classes that are not to be called as in the docs, by the name there.
        """
        old, new = (in_python(each, chosen) for each in (self._old, self._new))
        yield from name_changes(old, new)
        yield from class_changes(old, new, self._types.renamed(), self._users)

    def _endpoint(self, old: Endpoint | None, new: Endpoint | None) -> Iterator[Change]:
        if old is not None and new is not None:
            whole = Change("", place(new), old_source=old.source, new_source=new.source)
            yield from self._whole(whole, old, new)
            yield from self._parameters(whole, old, new)
            yield from self._body(whole, old, new)
            yield from self._answers(whole, old, new)
        elif new is not None:
            yield Change("endpoint-added", place(new), new_source=new.source)
        elif old is not None:
            error = self._errors.get(old.source.path)
            code = "endpoint-unread" if error else "endpoint-removed"
            yield Change(
                code, place(old), old_source=old.source, new_source=error or NOWHERE
            )

    def _whole(self, whole: Change, old: Endpoint, new: Endpoint) -> Iterator[Change]:
        """Yield what changed about an endpoint rather than about a part of it."""
        if path_shape(old.path) != path_shape(new.path):
            yield replace(whole, code="endpoint-recased", old=old.path, new=new.path)
        places = (old.source.path, new.source.path)
        if places[0] != places[1] and all(map(is_markdown, places)):
            yield replace(whole, code="page-moved", old=places[0], new=places[1])
        if self._is_coarse:
            # Specifications have no place of their own for what restricts an endpoint.
            before, after = (_text(each, each.restriction) for each in (old, new))
            if before and after:
                yield from described(whole, before, after, is_coarse=True)
        else:
            yield from described(whole, _text(old), _text(new))
            if old.uid != new.uid:
                yield replace(whole, code="uid-changed", old=old.uid, new=new.uid)
            yield from noted(whole, "restriction", old.restriction, new.restriction)
            yield from noted(whole, "deprecation", old.deprecated, new.deprecated)

    def _parameters(
        self, whole: Change, old: Endpoint, new: Endpoint
    ) -> Iterator[Change]:
        in_path = paired(old.path_parameters, new.path_parameters)
        in_query = paired(old.query_parameters, new.query_parameters)
        in_cookies = paired(old.cookies, new.cookies)
        for one, other in chain(in_path, in_query, in_cookies):
            yield from presence(whole, "parameter", one, other)
            if one is not None and other is not None:
                yield from self._field(
                    whole, "parameter", one, other, is_answered=False
                )

    def _body(self, whole: Change, old: Endpoint, new: Endpoint) -> Iterator[Change]:
        match self._bodies.of(old, new):
            case None, None:
                return
            case None, _:
                yield replace(whole, code="body-added")
            case _, None:
                yield replace(whole, code="body-removed")
            case WrapperBody(before), WrapperBody(after):
                for one, other in paired(before, after):
                    if one is not None and other is not None:
                        yield from self._field(
                            whole, "argument", one, other, is_answered=False
                        )
                    else:
                        code = "argument-added" if one is None else "argument-removed"
                        yield about(whole, code, one, other)
            case ValueBody(before), ValueBody(after):
                code = "body-type-changed"
                yield from self._typed(whole, code, before, after, is_answered=False)
            case _:
                yield replace(whole, code="body-type-changed")
        if old.media != new.media and old.body and new.body:
            was, is_ = (each.media or "JSON" for each in (old, new))
            yield replace(whole, code="body-type-changed", old=was, new=is_)

    def _answers(self, whole: Change, old: Endpoint, new: Endpoint) -> Iterator[Change]:
        before, after = (
            {each.status: each for each in side.responses} for side in (old, new)
        )
        code = "answer-type-changed"
        one, other = answer_of(old), answer_of(new)
        for status in sorted(before.keys() | after.keys()):
            if status not in before:
                yield replace(whole, code="status-added", new=str(status))
            elif status not in after:
                yield replace(whole, code="status-removed", old=str(status))
            elif status not in (one.status, other.status):
                pair = before[status], after[status]
                yield from self._typed(whole, code, *pair, is_answered=True)
        # What a method returns has its type whatever the status.
        null = null_change(one, other, is_coarse=self._is_coarse)
        typed = self._typed(whole, code, one, other, is_answered=True, null=null)
        found = list(typed)
        if one.read_in != other.read_in and code not in {each.code for each in found}:
            found.append(replace(whole, code=code))
        for each in found:
            is_said = each.code.startswith("answer-")
            yield replace(each, old=one.text, new=other.text) if is_said else each

    def _typed(
        self,
        whole: Change,
        code: str,
        old: Value,
        new: Value,
        *,
        is_answered: bool,
        null: str = "",
    ) -> Iterator[Change]:
        """Yield what changed about a value: ``code`` if all of it, ``null`` if that did."""
        is_coarse, types = self._is_coarse, (old.type, new.type)
        is_alike = self._types.agree(*types, is_answered=is_answered)
        if not is_alike or not (is_coarse or old.unsaid == new.unsaid):
            found = code
        elif not (is_coarse or self._types.read_alike(*types)):
            found = _READ_OTHERWISE.get(code, "input-read-otherwise")
        else:
            found = null or ("" if is_coarse else self._types.nuance(*types))
        if not is_coarse:
            yield from _members(whole, *types)
        if found:
            yield replace(whole, code=found, old=said(old), new=said(new))

    def _field(
        self, whole: Change, kind: str, old: Field, new: Field, *, is_answered: bool
    ) -> Iterator[Change]:
        """Yield what changed about a field that both sides have."""
        if old.name != new.name:
            yield about(whole, f"{kind}-recased", old, new)
        part = replace(about(whole, "", old, new), old="", new="")
        code = f"{kind}-type-changed"
        yield from self._typed(part, code, old, new, is_answered=is_answered)
        if not self._is_coarse:
            yield from described(part, old.description, new.description)
            yield from noted(part, "deprecation", old.deprecated, new.deprecated)
            if new.read_only and not old.read_only:
                yield replace(part, code="property-read-only")

    def _properties(self, pair: TypePair) -> Iterator[Change]:
        whole = Change("", pair.new.name)
        old, new = pair.old, pair.new
        prefix = "" if pair.is_answered else "input-"
        for one, other in paired(old.properties or (), new.properties or ()):
            if one is not None and other is not None:
                is_answered = pair.is_answered
                yield from self._field(
                    whole, "property", one, other, is_answered=is_answered
                )
            else:
                code = "property-added" if one is None else "property-removed"
                yield about(whole, f"{prefix}{code}", one, other)


def _endpoints(api: Api) -> Iterator[tuple[Endpoint, tuple[str, Endpoint]]]:
    """Yield endpoints, each with its agent."""
    for agent in api.agents:
        for each in agent.endpoints:
            yield each, (agent.name, each)


def _text(endpoint: Endpoint, restriction: str = "") -> str:
    """Return what is said of an endpoint; a reading of its name says nothing."""
    is_read = endpoint.summary == plain_reading(endpoint.name)
    summary = "" if is_read else endpoint.summary
    return "\n\n".join(filter(None, (summary, endpoint.description, restriction)))


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
