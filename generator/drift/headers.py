"""Headers of two states of an API: what happened to one everywhere is told once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..model import Api, Endpoint, Field
from .change import Change
from .fields import about, described, paired, presence
from .types import Types

_SECURITY = "x-xsrf-token"
"""A header that specifications state otherwise: as security."""
EVERYWHERE = "every endpoint"
"""Stands for the endpoints of a change that concerns all."""


def header_changes(
    old: Api,
    new: Api,
    endpoints: Sequence[tuple[str, Endpoint, Endpoint]],
    types: Types,
    *,
    is_coarse: bool,
) -> Iterator[Change]:
    """Yield the changes of headers.

    Args:
        old, new: The two states.
        endpoints: What both states have: the agent, the endpoint as it was and as it is.
        types: The types of both.
        is_coarse: Whether one side says less than the other.
    """
    gone = {} if is_coarse else _gone(old, new)
    for header in gone.values():
        whole = Change("", EVERYWHERE)
        yield about(whole, "header-removed-everywhere", header, None)
    found: dict[tuple[str, str, str, str], list[Change]] = {}
    for agent, one, other in endpoints:
        for each in _changes(one, other, types, is_coarse):
            name = each.subject.rpartition(" ")[2]
            if each.code == "header-removed" and name.lower() in gone:
                continue
            key = each.code, name, each.old, each.new
            found.setdefault(key, []).append(replace(each, agents=(agent,)))
    for (_, name, _, _), changes in found.items():
        if 1 < len(changes) == len(endpoints):
            yield replace(changes[0], subject=f"{EVERYWHERE} {name}", agents=())
        else:
            yield from changes


def _changes(
    old: Endpoint, new: Endpoint, types: Types, is_coarse: bool
) -> Iterator[Change]:
    subject = f"{new.method} {new.path}"
    whole = Change("", subject, old_source=old.source, new_source=new.source)
    for one, other in paired(_own(old, is_coarse), _own(new, is_coarse)):
        if one is None or other is None:
            yield from presence(whole, "header", one, other)
        elif not is_coarse:  # of headers, pages tell neither types nor which must be
            yield from presence(whole, "header", one, other)
            is_alike = types.agree(one.type, other.type, is_answered=False)
            if not is_alike or one.unsaid != other.unsaid:
                yield about(whole, "header-type-changed", one, other)
            part = replace(about(whole, "", one, other), old="", new="")
            yield from described(part, one.description, other.description)


def _gone(old: Api, new: Api) -> dict[str, Field]:
    """Return the headers that no endpoint has any more, by name."""
    after = new.own_headers
    return {name: each for name, each in old.own_headers.items() if name not in after}


def _own(endpoint: Endpoint, is_coarse: bool) -> list[Field]:
    passed_over = {_SECURITY} if is_coarse else set[str]()
    return [
        each for each in endpoint.own_headers if each.name.lower() not in passed_over
    ]
