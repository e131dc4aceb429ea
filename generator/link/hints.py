"""What descriptions say in passing, as data."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from .values import is_member

_DEPRECATED = re.compile(r"(?:Deprecated|Obsolete)\b[:,.]?\s*(.*)", re.DOTALL)
_READ_ONLY = re.compile(r"\bread[- ]?only\b", re.IGNORECASE)
_MDO_LIST = re.compile(r'\bUse MDO List name "([^"]+)" to get list items')
_EMPHASIZED = (
    r"\(?(?<![*_])(?<!\w(?=_))(?P<{0}>\*{{1,3}}|_{{1,3}})"
    r"{1}[:.!]?(?P={0})(?![*_])(?!(?<=_)\w)\)?[:.,!]?"
)
"""A word in emphasis, with brackets and stops; underscores within other words are none."""
_REQUIRED = re.compile(
    rf"\s*(?:\A{_EMPHASIZED.format('first', '(?i:required)')}"
    rf"|{_EMPHASIZED.format('last', '(?i:required)')}\Z"
    rf"|{_EMPHASIZED.format('amid', 'Required')})\s*"
)
"""In small letters, it is a mark at either end only; between words, it is one of them."""
_MARK_AND_OTHERS = ("required", "require", "requires", "retired")
"""The mark, and words that are none, though like it."""
_WORD = r"(?P<word>\w+)"
_MARKS = (
    re.compile(rf"\A{_EMPHASIZED.format('mark', _WORD)}"),
    re.compile(rf"{_EMPHASIZED.format('mark', _WORD)}\Z"),
)
_NUMBER = re.compile(r"(?<![\w.])\d+\s*=\s*")
_NUMBERED = re.compile(r"(\w+)\s*(?:[.,;)]|(?:or|and)\s|\Z)")
_BRACKETS = re.compile(r"\(([^()]*)\)")


def deprecation(description: str) -> str:
    """Return the note that tells not to use something, or the empty string.

    Only a description that begins with it counts: many mention it of something else.
    """
    match = _DEPRECATED.match(description)
    return first_sentence(match[0]) if match else ""


def is_read_only(description: str) -> bool:
    """Whether a description calls a property read-only."""
    return _READ_ONLY.search(description) is not None


def mdo_list(description: str) -> str:
    """Return the name of the MDO list that holds the possible values, or empty."""
    match = _MDO_LIST.search(description)
    return match[1] if match else ""


def lists_of_members(description: str) -> Iterator[frozenset[str]]:
    """Yield what may be lists of an enumeration's members in a description.

    They are numbered, ``1=One, 2=Two or 3=Three``, or stand in brackets, ``(One, Two)``.
    A list that goes on, or holds anything but words that members may be, is none.
    """
    _, *numbered = _NUMBER.split(description)
    items = [match[1] if match else "" for match in map(_NUMBERED.match, numbered)]
    for each in (
        items,
        *(found.split(", ") for found in _BRACKETS.findall(description)),
    ):
        if len(each) > 1 and all(is_member("", word) for word in each):
            yield frozenset(each)


def required(description: str) -> tuple[bool, str]:
    """Return whether a parameter's description marks it as required, and the rest."""
    description = description.strip()
    rest = _REQUIRED.sub(" ", description).strip()
    return rest != description, rest


def misspelt_mark(description: str) -> str:
    """Return the word that was to mark a parameter as required, or the empty string.

    Args:
        description: The parameter's, without the marks that were understood.
    """
    if "*" not in description and "_" not in description:
        return ""  # as nearly all: to look for marks takes far longer
    for mark in _MARKS:
        for match in mark.finditer(description):
            word: str = match["word"]
            close = difflib.get_close_matches(word.casefold(), _MARK_AND_OTHERS, 1, 0.8)
            if close == ["required"]:
                return word
    return ""


def first_sentence(text: str) -> str:
    """Return the first sentence of a clean text, its full stop included."""
    paragraph = text.split("\n\n", 1)[0].split("\n", 1)[0]
    match = re.match(r".*?[^.][.!?](?=\s+[^a-z\s]|$)", paragraph)
    return match[0] if match else paragraph
