"""What descriptions say in passing, as data."""

from __future__ import annotations

import difflib
import re

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
_WORD = r"(?P<word>\w+)"
_MARKS = (
    re.compile(rf"\A{_EMPHASIZED.format('mark', _WORD)}"),
    re.compile(rf"{_EMPHASIZED.format('mark', _WORD)}\Z"),
)


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
    for mark in _MARKS:
        for match in mark.finditer(description):
            word: str = match["word"]
            if difflib.get_close_matches(word.casefold(), ["required"], cutoff=0.8):
                return word
    return ""


def first_sentence(text: str) -> str:
    """Return the first sentence of a clean text, its full stop included."""
    paragraph = text.split("\n\n", 1)[0].split("\n", 1)[0]
    match = re.match(r".*?[^.][.!?](?=\s+[^a-z\s]|$)", paragraph)
    return match[0] if match else paragraph
