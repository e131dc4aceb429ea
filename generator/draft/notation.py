"""Types in words: the notation of ``agentgen model``, and of the docs for enumerations."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from ..errors import UsageError
from ..link.spelling import similar
from ..model import Array, Dictionary, Named, Open, OpenEnum, Scalar, Type

_MEMBER = re.compile(r"\w[\w ./+-]*")


def parse_type(text: Any, known: Collection[str], where: str) -> Type:
    """Return the type that words stand for.

    Args:
        text: A scalar (``int32``), ``object``, the name of a type, ``[T]`` for a list,
            ``{string: T}`` for a dictionary, ``Enum: A, B`` for an enumeration. YAML's own
            lists and dictionaries of one are understood as well.
        known: Names of the types that there are.
        where: What has the type, for messages.

    Raises:
        UsageError: There is no such type.
    """
    match text:
        case [item]:
            return Array(parse_type(item, known, where))
        case {"string": item} if len(text) == 1:
            return Dictionary(parse_type(item, known, where))
        case str():
            return _parsed(text.strip(), known, where)
        case _:
            raise UsageError(
                f"{where}: {text!r} is no type; write T, [T] or {{string: T}}"
            )


def _parsed(text: str, known: Collection[str], where: str) -> Type:
    if text.startswith("[") and text.endswith("]"):
        return Array(parse_type(text[1:-1], known, where))
    if text.startswith("{") and text.endswith("}"):
        inner = re.sub(r"^\s*string\s*:", "", text[1:-1])
        return Dictionary(parse_type(inner, known, where))
    if text.startswith("Enum:"):
        members = [each.strip() for each in text.removeprefix("Enum:").split(",")]
        if all(map(_MEMBER.fullmatch, members)):
            return OpenEnum(tuple(sorted(set(members))))
        raise UsageError(f"{where}: list the members as in Enum: Started, Stopped")
    if text == "object":
        return Open(is_object=True)
    if text in set(Scalar):
        return Scalar(text)
    if text in known:
        return Named(text)
    raise UsageError(f"{where}: there is no type {text!r}; {_hint(text, known)}")


def _hint(text: str, known: Collection[str]) -> str:
    if text.endswith("[]"):
        return f"did you mean [{text.removesuffix('[]')}]?"
    if close := similar(text, known)[:3]:
        return f"did you mean {', '.join(close)}?"
    return "'agentgen model' prints those there are; 'types' in a file given with --from adds one"
