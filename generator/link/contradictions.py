"""Where what the docs say of one value contradicts itself."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..model import Diagnostic, Json, Scalar, Severity, Source
from .evidence import Claim, Claims, members_of
from .spelling import misspelt

_JSON_TYPES: dict[str, tuple[type, ...]] = {
    Scalar.BOOL: (bool,),
    Scalar.INT32: (int,),
    Scalar.INT64: (int, float),
    Scalar.DOUBLE: (int, float),
    Scalar.STRING: (str,),
    Scalar.DATE_TIME: (str,),
    Scalar.BYTES: (str,),
}


def contradictions(claims: Claims) -> Iterator[Diagnostic]:
    """Yield what contradicts the first type cell: other cells, and values that differ.

    Cells that list members of an enumeration do not contradict each other.

    Args:
        claims: What the docs say of one value.
    """
    told = [claim for claim in claims.all if claim.cell]
    if not told:
        return
    first = told[0]
    for other in {claim.cell: claim for claim in reversed(told)}.values():
        # Nearly all are alike, which takes no look at what they list.
        if other.cell != first.cell and _kind(other.cell) != _kind(first.cell):
            yield _complaint(claims, first, other.source, f"{other.cell!r} elsewhere")
    for claim in claims.seen:
        if not _fits(first.cell or "", claim.value):
            kind = type(claim.value).__name__
            yield _complaint(claims, first, claim.place(), f"the sample has a {kind}")
            return


def of_body(claims: Claims) -> Iterator[Diagnostic]:
    """Yield what contradicts the headings of a body as a whole.

    Unlike cells, they are exact of arrays and objects: how it is read depends on that.

    Args:
        claims: What headings say of it, the one that counts last, and the sample.
    """
    told = [(claim.cell, claim) for claim in claims.all if claim.cell]
    for (word, first), (other, second) in pairwise(told):
        if not _agree(word, other):
            yield _complaint(claims, first, second.source, f"{other!r} elsewhere")
    for word, heading in told[-1:]:
        for claim in claims.seen:
            if not _is_body(word, claim.value):
                kind = type(claim.value).__name__
                told_of = f"the sample has a {kind}"
                yield _complaint(claims, heading, claim.place(), told_of)


def _agree(word: str, other: str) -> bool:
    """Whether two headings can be of one body: what has a name is an object."""
    if word == other or any(
        misspelt(each) not in (None, each) for each in (word, other)
    ):
        return True
    return "object" in (word, other) and _is_body(word, {}) and _is_body(other, {})


def _is_body(word: str, value: Json) -> bool:
    """Whether a body can be what a heading says."""
    if word in ("array", "object"):
        return isinstance(value, list if word == "array" else dict)
    is_named = word not in _JSON_TYPES and not members_of(word) and not misspelt(word)
    return isinstance(value, dict) if is_named else _fits(word, value)


def _fits(cell: str, value: Json) -> bool:
    """Whether a value can be of the type in a cell: what has a name is an object.

    Slips, which are told as such, can be anything.
    """
    if cell in _JSON_TYPES:
        return type(value) in _JSON_TYPES[cell]
    if cell in ("array", "object") or members_of(cell) or misspelt(cell):
        return True
    return not isinstance(value, str | int | float)


def _kind(cell: str | None) -> str | None:
    """Return a cell, without the members that it lists."""
    return "Enum" if cell and members_of(cell) else cell


def _complaint(claims: Claims, claim: Claim, other: Source, says: str) -> Diagnostic:
    message = f"{claims.name} is {claim.cell!r} here, but {says}"
    return Diagnostic(
        claim.source, Severity.WARNING, "types-contradict", message, (other,)
    )
