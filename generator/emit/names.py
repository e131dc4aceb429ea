"""Python names for names of the docs: the one place where they are made.

A name from the docs becomes words, the words an identifier, and a scope settles whom it
belongs to. What comes out is ASCII letters, digits and underscores, whatever went in: it
serves as code and as the name of a file.
"""

from __future__ import annotations

import keyword
import re
import unicodedata
import zlib
from collections.abc import Callable, Hashable, Iterable
from functools import cache
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)

_ACRONYM = re.compile(r"[a-z](?=[A-Z]{2})")
_WORD = re.compile(r"[A-Z]{2,}s(?![a-z])|[A-Z]+(?![a-z])|[A-Z][a-z]*|[a-z]+|[0-9]+")
_LETTERS = str.maketrans(
    {"Ø": "O", "ø": "o", "Ð": "D", "ð": "d", "Ł": "L", "ł": "l", "Đ": "D", "đ": "d"}
    | {"Æ": "Ae", "æ": "ae", "Œ": "Oe", "œ": "oe", "Þ": "Th", "þ": "th", "ß": "ss"}
)
"""Latin letters that are none with a mark: Unicode does not take them apart."""
_DEVICES = {"con", "prn", "aux", "nul"} | {
    f"{d}{n}" for d in ("com", "lpt") for n in range(10)
}
"""Names that Windows keeps for devices; no file may be called so."""
_LONGEST = 120
"""Characters of a name; a file's may have 255, its ending included."""


def words(name: str) -> tuple[str, ...]:
    """Return the words of a name in camel case, in their spelling.

    Digits belong to the word before them, and so does the ``s`` of several (``IDs``); an
    acronym that was put in camel case by its first letter only (``cRMScript``) is whole
    again.
    """
    parted = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    plain = parted.encode("ascii", "ignore").decode()
    match = _ACRONYM.match(plain)
    if match:
        plain = plain[0].upper() + plain[1:]
    found: list[str] = []
    for match in _WORD.finditer(plain):
        if match[0].isdigit() and found and plain[match.start() - 1].isalnum():
            found[-1] += match[0]
        else:
            found.append(match[0])
    return tuple(found)


@cache
def snake_case(name: str) -> str:
    """Return a name as a variable, function or module: ``TZLocationID``, ``tz_location_id``."""
    return _identifier("_".join(words(name)).lower(), name, "value")


def class_case(name: str) -> str:
    """Return a name as a class, in the spelling of the docs as far as that can be."""
    if name.isascii() and name.isidentifier() and name[0].isupper():
        return _identifier(name, name, "Type")
    return _identifier(
        "".join(word[:1].upper() + word[1:] for word in words(name)), name, "Type"
    )


def is_odd(name: str) -> bool:
    """Whether a name of the docs is in anything but plain camel case.

    Those that are odd choose last: ``MailItem`` is called as ever when some ``MAILItem``
    comes, wherever that sorts.
    """
    return name != "".join(map(str.capitalize, words(name)))


def _identifier(made: str, name: str, fallback: str) -> str:
    digest = f"{zlib.crc32(name.encode('utf-8', 'replace')):08x}"
    if not made:
        return f"{fallback}_{digest}"
    if len(made) > _LONGEST:
        made = f"{made[:_LONGEST]}_{digest}"
    if made[0].isdigit():
        made = f"{fallback}_{made}"
    is_taken = keyword.iskeyword(made) or made.lower() in _DEVICES
    return f"{made}_" if is_taken else made


def allocate(
    wanted: Iterable[tuple[Key, str]],
    reserved: Iterable[str] = (),
    *,
    as_files: bool = False,
    forms: Callable[[str], tuple[str, ...]] = lambda name: (name,),
) -> dict[Key, str]:
    """Settle who gets which identifier in one scope.

    Args:
        wanted: Keys, and the identifier that each would like to have; who comes first
            gets it.
        reserved: Identifiers that the scope needs for itself.
        as_files: Whether names that differ in case only are equal, as those of files
            are on many disks.
        forms: Returns what stands in the scope for an identifier, if not it alone.

    Returns:
        The identifier of each key; a key named twice keeps its first.
    """

    def taking(name: str) -> set[str]:
        return {each.casefold() if as_files else each for each in forms(name)}

    kept = {each.casefold() if as_files else each for each in reserved}
    taken = set(kept)
    settled: dict[Key, str] = {}
    for key, name in wanted:
        if key in settled:
            continue
        free = f"{name}_" if taking(name) & kept else name
        number = 2
        while taking(free) & taken:
            free = f"{name}_{number}"
            number += 1
        taken |= taking(free)
        settled[key] = free
    return settled
