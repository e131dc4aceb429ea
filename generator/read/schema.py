"""One schema of a document: what it says, however it says it, and what no page can say."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, TypeAlias

from ..page import OR_NULL

Schema: TypeAlias = Mapping[str, Any]
"""An object of the document."""
_COMBINATIONS = ("allOf", "oneOf", "anyOf")
_KINDS = ("array", "boolean", "integer", "number", "object", "string", None)
ANSWERED = ("boolean", "integer", "number")
"""Kinds of values that are never null in answers, as docs are read."""
_DEEPEST = 50
"""Levels; what is below them is open."""


def only_choice(schema: Schema) -> Schema | None:
    """Return the one schema, but for that of null, that another stands for; or ``None``."""
    if "properties" in schema:
        return None
    for combination in _COMBINATIONS:
        choices = [
            each
            for each in schema.get(combination) or ()
            if isinstance(each, dict) and each.get("type") != "null"
        ]
        if len(choices) == 1:
            return choices[0]
    return None


def kind_of(schema: Schema) -> Any:
    """Return the ``type`` of a schema; null is none."""
    kind = schema.get("type")
    if isinstance(kind, list):
        return next((each for each in kind if each != "null"), None)
    return kind


def enumerated(schema: Schema) -> list[Any]:
    """Return the members of an enumeration, but for null."""
    members = schema.get("enum") or schema.get("x-extensible-enum") or ()
    return [each for each in members if each is not None]


def is_enumeration(schema: Schema) -> bool:
    """Whether a schema is an enumeration of texts: there are no others in the docs."""
    names = ("enum", "x-extensible-enum")
    has_members = any(schema.get(name) is not None for name in names)
    return has_members and all(isinstance(each, str) for each in enumerated(schema))


def unsaid(
    schema: Any, resolved: Callable[[Any], Schema], never_null: Collection[Any]
) -> tuple[str, ...]:
    """Return what the type of a schema does not hold of it, each in a few words.

    Args:
        schema: The schema. What is inside of an object is told where that is read.
        resolved: Returns what a reference leads to.
        never_null: Kinds of values that are null only where that is said.
    """
    return tuple(_words(schema, resolved, never_null, 0))


def _words(
    schema: Any,
    resolved: Callable[[Any], Schema],
    never_null: Collection[Any],
    depth: int,
) -> Iterator[str]:
    plain, is_null = resolved(schema), False
    while depth < _DEEPEST:
        is_null = is_null or _may_be_null(plain)
        choice = only_choice(plain)
        if choice is None:
            break
        plain, depth = resolved(choice), depth + 1
    kind = kind_of(plain)
    if plain.get("format") == "date":
        yield "a date without time"
    if (members := enumerated(plain)) and not is_enumeration(plain):
        yield f"one of {', '.join(sorted(map(str, members)))}"
    if is_null and kind in never_null:
        yield OR_NULL
    inner = plain.get("items" if kind == "array" else "additionalProperties")
    if isinstance(inner, dict) and depth < _DEEPEST:
        for each in _words(inner, resolved, _KINDS, depth + 1):
            yield f"each {each}"


def _may_be_null(schema: Schema) -> bool:
    kinds = schema.get("type")
    choices = [
        each
        for name in _COMBINATIONS[1:]
        for each in schema.get(name) or ()
        if isinstance(each, dict)
    ]
    return (
        schema.get("nullable") is True
        or schema.get("x-nullable") is True
        or (isinstance(kinds, list) and "null" in kinds)
        or any(each.get("type") == "null" for each in choices)
    )
