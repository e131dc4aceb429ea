"""What people mean by the name of a type that there is not."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from functools import cache

from ..model import Scalar

_NAMES = {
    **{scalar.value: scalar.value for scalar in Scalar},
    "object": "object",
    **dict.fromkeys(("text", "str", "char"), Scalar.STRING.value),
    **dict.fromkeys(("boolean", "flag"), Scalar.BOOL.value),
    **dict.fromkeys(("integer", "int", "int16", "short"), Scalar.INT32.value),
    **dict.fromkeys(("long", "bigint"), Scalar.INT64.value),
    **dict.fromkeys(("number", "float", "decimal"), Scalar.DOUBLE.value),
    **dict.fromkeys(("date", "datetime", "timestamp"), Scalar.DATE_TIME.value),
    **dict.fromkeys(("bytes", "binary", "base64"), Scalar.BYTES.value),
}
"""What scalars are called, here and elsewhere, in small letters."""


@cache
def misspelt(word: str) -> str | None:
    """Return the scalar, ``array`` or ``object`` that a word is a slip of, if it is."""
    if word.endswith("[]"):
        return "array"
    names = {**_NAMES, "array": "array"}
    close = difflib.get_close_matches(word.casefold(), names, n=1, cutoff=0.8)
    return names[close[0]] if close else None


def similar(word: str, known: Iterable[str]) -> list[str]:
    """Return the types that a word may be meant for, the likeliest first.

    Args:
        word: The name of no type.
        known: Names of the types that there are, besides scalars and ``object``.
    """
    every: list[str] = sorted((*known, *Scalar, "object"))
    names = {each.casefold(): each for each in every}
    meant = misspelt(word)
    found = [meant] if meant and meant in names.values() else []
    close = difflib.get_close_matches(word.casefold(), names, n=3)
    begun = [each for each in names if each.startswith(word.casefold())]
    return list(dict.fromkeys((*found, *(names[each] for each in (*close, *begun)))))
