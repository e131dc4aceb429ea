"""Where what the docs say of one value contradicts itself."""

from __future__ import annotations

from collections.abc import Iterator

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
