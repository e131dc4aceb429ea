"""Names for what the docs leave nameless: elements of arrays, values of dictionaries."""

from __future__ import annotations

import re

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+|[0-9]+")


def words(name: str) -> tuple[str, ...]:
    """Return the words of a name in camel case: ``URLList`` is ``URL``, ``List``."""
    return tuple(_WORD.findall(name))


def singular(name: str) -> str:
    """Return the name of one of those that ``name`` calls in the plural.

    English spelling, no dictionary: ``Properties``, ``Faxes`` and ``Emails`` lose their
    endings, ``Status`` and ``Address`` keep theirs.
    """
    if name.endswith("List") and name != "List":
        return name.removesuffix("List")
    if len(name) > 4 and name.endswith("ies"):
        return name[:-3] + "y"
    if re.search(r"(ss|x|ch|sh)es$", name):
        return name[:-2]
    if re.search(r"[^sui]s$", name):
        return name[:-1]
    return name


def qualified(owner: str, name: str) -> str:
    """Return a longer name, with that of an owner before it, unless it is in there."""
    one = capitalized(singular(owner))
    return one if one.endswith(name) else one + name


def capitalized(name: str) -> str:
    """Return a name with a capital at its beginning."""
    return name[:1].upper() + name[1:]


def verb(endpoint: str) -> str:
    """Return the word that the name of an endpoint begins with."""
    return (words(endpoint) or ("",))[0]


def without_verb(endpoint: str) -> str:
    """Return the name of an endpoint without the word that it begins with."""
    rest = endpoint.removeprefix(verb(endpoint))
    rest = re.split(r"(?<=[a-z])(?:From|By|For|With|In|On|Of|To)(?=[A-Z])", rest)[0]
    return rest or endpoint


def fitting(context: str, candidates: frozenset[str]) -> str | None:
    """Return the one candidate that a property's or endpoint's name speaks of.

    Args:
        context: The name of what holds the value.
        candidates: Names of types that would fit by their properties.

    Returns:
        The candidate that is the name in the singular; else the longest that the name
        contains, or ends with the name; ``None`` if none stands out.
    """
    one = singular(context).casefold()
    names = {each.casefold(): each for each in sorted(candidates)}
    for found in (
        [name for name in names if name == one],
        [name for name in names if name in one],
        [name for name in names if name.endswith(one)],
    ):
        longest = max(map(len, found), default=0)
        best = [name for name in found if len(name) == longest]
        if len(best) == 1:
            return names[best[0]]
    return None


def bears(holder: str, type_name: str) -> bool:
    """Whether a property is called as a type, or as its name begins."""
    return type_name.casefold().startswith(holder.casefold())


def is_related(holder: str, type_name: str) -> bool:
    """Whether a property is called as a type, or as its name begins or ends."""
    return bears(holder, type_name) or type_name.casefold().endswith(holder.casefold())
