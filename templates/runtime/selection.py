"""``$select``: what to fetch of an answer, and the care that what was fetched so needs.

The API answers ``null`` for all that was not selected, and to save replaces the whole: who
saves a partial entity erases the rest of it. So it is marked where it is read, and what
holds a marked one is not sent.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from .containers import PartialObject, is_array, is_object
from .kinds import Anything, Container, Kind, Nullable
from .model import (
    Model,
    ModelT,
    ObjectKind,
    Property,
    no_such_attribute,
    properties,
    seen_as,
)

Select: TypeAlias = str | Iterable[str]
"""Properties to fetch, as a list or with commas: ``"name, customer/name"``.

Each is called as the attribute or as on the wire; ``/`` leads into an object, into the items
of a list, or to a key of a dictionary.
"""

SELECT = "$select"
"""The query parameter that a `Select` travels in."""


class PartialError(ValueError):
    """A partial entity would be sent, and what it lacks would be erased."""


def is_partial(entity: Model) -> bool:
    """Return whether an entity was fetched with ``select``."""
    return isinstance(entity.__json__, PartialObject)


def as_whole(entity: ModelT) -> ModelT:
    """Return a copy of a partial entity that may be sent, and erases what it lacks."""
    return seen_as(type(entity), _unmarked(entity.to_wire()))


def _unmarked(json: Any) -> Any:
    if is_object(json):
        return {name: _unmarked(item) for name, item in json.items()}
    return [_unmarked(item) for item in json] if is_array(json) else json


def refuse_partial(value: Any) -> None:
    """Refuse what is a partial entity, or holds one: in models, and in plain JSON.

    Raises:
        PartialError: It does.
    """
    waiting = [value] if PartialObject.were_made else []
    seen: set[int] = set()  # What holds itself is for `json` to refuse.
    while waiting:
        found = waiting.pop()
        json = found.__json__ if isinstance(found, Model) else found
        if isinstance(json, PartialObject):
            name = type(found).__name__ if found is not json else "the object"
            raise PartialError(
                f"{name} was fetched with select, and to send it would erase what was "
                "not selected: fetch all of it, or insist and send as_whole(...)"
            )
        if id(json) in seen:
            continue
        if is_object(json):
            seen.add(id(json))
            waiting.extend(json.values())
        elif is_array(json):
            seen.add(id(json))
            waiting.extend(json)


def wire_paths(select: Select, kind: Kind) -> str:
    """Return what to select as the API wants it: ``Name,Customer/Name``.

    Args:
        select: What to select.
        kind: What the answer is documented to be.

    Raises:
        ValueError: A name is neither an attribute nor one on the wire. One with a capital
            passes: it may be on the wire since a later release.
    """
    paths = select if isinstance(select, str) else ",".join(select)
    return ",".join(
        _wire_path(path.strip().split("/"), kind) for path in paths.split(",")
    )


def _wire_path(names: list[str], kind: Kind) -> str:
    found: list[str] = []
    for name in names:
        kind = _entered(kind)
        wire_name = name
        match kind:
            case ObjectKind(model=model):
                known = _property(model, name)
                wire_name = known.name if known else name
                kind = known.kind if known else _UNKNOWN
            case Container(item=item):
                kind = item
            case _:
                kind = _UNKNOWN
        found.append(wire_name)
    return "/".join(found)


def _entered(kind: Kind) -> Kind:
    """Return what a path leads into: what may be null, and the items of a list."""
    while True:
        match kind:
            case Nullable(kind=inner):
                kind = inner
            case Container(container=container, item=item) if container is list:
                kind = item
            case _:
                return kind


def _property(model: type[Model], name: str) -> Property | None:
    """Return the property of a name, ``None`` if it may be one of a later release."""
    known = properties(model)
    if name in known:
        return known[name]
    for found in known.values():
        if found.name.lower() == name.lower():
            return found
    if name[:1].isupper():
        return None
    raise ValueError(no_such_attribute(model, name))


_UNKNOWN = Anything("anything")
