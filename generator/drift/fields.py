"""Fields of two states of an API: which belong together, and what is said of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Protocol, TypeVar

from ..model import Field, Type
from ..model_text import type_text
from .change import Change
from .levels import CODES

Item = TypeVar("Item")
Pair = tuple[Item | None, Item | None]


class Value(Protocol):
    """A value of an API: that of a field, or of an answer."""

    @property
    def type(self) -> Type | None:
        """Its type; ``None`` if there is no value."""
        ...

    @property
    def unsaid(self) -> tuple[str, ...]:
        """What a specification says of it beside its type."""
        ...


def said(value: Value) -> str:
    """Return what is said of a value, in a few words."""
    return ", ".join((type_text(value.type), *value.unsaid))


def pairs(
    old: Mapping[str, Item], new: Mapping[str, Item], alike: Callable[[str], str]
) -> Iterator[Pair[Item]]:
    """Yield what belongs together on both sides, and what one side has alone.

    Args:
        old, new: The sides, by name.
        alike: Returns the same for names that are spelled otherwise, but mean the same.
    """
    same = sorted(old.keys() & new.keys())
    yield from ((old[name], new[name]) for name in same)
    before, after = _others(old, same, alike), _others(new, same, alike)
    for key in sorted(before.keys() | after.keys()):
        yield before.get(key), after.get(key)


def _others(
    side: Mapping[str, Item], same: Iterable[str], alike: Callable[[str], str]
) -> Mapping[str, Item]:
    found: dict[str, Item] = {}
    names = side.keys() - set(same)
    # A name that is like all others of its kind comes first: none of them takes its place.
    for name in sorted(names, key=lambda name: (name != alike(name), name)):
        key = alike(name)
        found[name if key in found else key] = side[name]
    return found


def paired(old: Iterable[Field], new: Iterable[Field]) -> Iterator[Pair[Field]]:
    """Yield fields by name, as they were and as they are; case does not part them."""
    before = {each.name: each for each in old}
    return pairs(before, {each.name: each for each in new}, str.casefold)


def about(whole: Change, code: str, old: Field | None, new: Field | None) -> Change:
    """Return a change of a part of something.

    Args:
        whole: What it is a part of.
        code: What happened to it.
        old, new: The part, as it was and as it is.
    """
    name = new.name if new else old.name if old else ""
    return Change(
        code,
        f"{whole.subject}{' ' if ' ' in whole.subject else '.'}{name}",
        _described(old, code),
        _described(new, code),
        old.source if old else whole.old_source,
        new.source if new else whole.new_source,
    )


def presence(
    whole: Change, kind: str, old: Field | None, new: Field | None
) -> Iterator[Change]:
    """Yield whether a parameter or header came or went, or has to be given now.

    Args:
        whole: The endpoint.
        kind: What it is, as codes call it.
        old, new: It, as it was and as it is.
    """
    if old is None and new is not None:
        code = f"{kind}-added-required" if new.required else f"{kind}-added"
        yield about(whole, code, old, new)
    elif new is None:
        yield about(whole, f"{kind}-removed", old, new)
    elif old is not None and old.required != new.required:
        code = f"{kind}-required" if new.required else f"{kind}-optional"
        yield replace(about(whole, code, old, new), old="", new="")


def _described(field: Field | None, code: str) -> str:
    """Return what to say of a field: its name if that changed, else its type."""
    if field is None:
        return ""
    return field.name if code.endswith("-recased") else said(field)


def described(
    whole: Change, old: str, new: str, *, is_coarse: bool = False
) -> Iterator[Change]:
    """Yield whether a description says something else.

    Args:
        whole: What it describes.
        old, new: The description.
        is_coarse: Whether only words count, and not what is between them.
    """
    form = r"\w+" if is_coarse else r"\S+"
    if re.findall(form, old) != re.findall(form, new):
        yield replace(whole, code="description-changed", old=old, new=new)


def noted(whole: Change, what: str, old: str, new: str) -> Iterator[Change]:
    """Yield whether a note came, went, or says something else.

    Args:
        whole: What it is about.
        what: The kind of note, as codes call it.
        old, new: The note, or nothing.
    """
    if re.findall(r"\w+", old) == re.findall(r"\w+", new):
        return
    kind = "changed" if old and new else "added" if new else "removed"
    if (code := f"{what}-{kind}") in CODES:
        yield replace(whole, code=code, old=old, new=new)
