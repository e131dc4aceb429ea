"""The rules that recover a type from what the docs say of one value.

Each rule looks at all claims at once and answers a type, or ``None`` if it does not apply;
the first that answers wins. No rule knows a type or a property of the API by its name.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from ..model import (
    Evidence,
    Json,
    Named,
    Open,
    OpenEnum,
    Scalar,
    Source,
)
from . import hints
from .contradictions import contradictions
from .evidence import Claims, members_of
from .shape import Property, RawArray, RawDictionary, RawType, Shape
from .values import (
    is_dictionary,
    is_member,
    is_raw_bytes,
    is_text_table,
    is_timestamp,
)

_SCALARS = {scalar.value: scalar for scalar in Scalar}
_VAGUE = {"array", "object", "string"}
"""Words that a sample may narrow down."""
_BY_JSON_TYPE: dict[type, Scalar] = {
    str: Scalar.STRING,
    bool: Scalar.BOOL,
    int: Scalar.INT32,
    float: Scalar.DOUBLE,
}


@dataclass(frozen=True, slots=True)
class Inferred:
    """A recovered type, and what it follows from."""

    type: RawType
    evidence: tuple[Evidence, ...] = ()


def listed_members(claims: Claims) -> RawType | None:
    """A cell ``Enum: A, B`` lists members of an enumeration; others may list more."""
    members = {member for cell in claims.cells for member in members_of(cell)}
    return OpenEnum(tuple(sorted(members))) if members else None


def sampled_dictionary(claims: Claims) -> Inferred | None:
    """A sample whose keys were made up is a dictionary, whatever the cell says."""
    seen = claims.seen
    if seen and all(is_dictionary(claims.name, claim.value) for claim in seen):
        inner = infer(claims.values())
        evidence = (*_evidence(sampled_dictionary, claims), *inner.evidence)
        return Inferred(RawDictionary(inner.type), evidence)
    return None


def raw_bytes(claims: Claims) -> RawType | None:
    """A text that stands for the content of a file is base64."""
    return _when_all(claims, is_raw_bytes, Scalar.BYTES)


def timestamp(claims: Claims) -> RawType | None:
    """A text that is a timestamp is a date and time."""
    return _when_all(claims, is_timestamp, Scalar.DATE_TIME)


def enumeration_member(claims: Claims) -> RawType | None:
    """One capitalised word is a member; the same one wherever it is sampled."""
    seen = claims.seen
    if not seen or not is_member(claims.name, seen[0].value):
        return None
    member = seen[0].value
    return _when_all(claims, lambda value: value == member, OpenEnum((member,)))


def described_members(claims: Claims) -> Inferred | None:
    """A description that lists the member which is sampled lists the others, too."""
    sampled = enumeration_member(claims)
    if not isinstance(sampled, OpenEnum):
        return None
    lists = [
        (claim.source, members)
        for claim in claims.all
        for members in hints.lists_of_members(claim.description)
        if members.issuperset(sampled.seen)
    ]
    if not lists:
        return None
    seen = frozenset[str]().union(*(members for _, members in lists))
    evidence = Evidence(_name(described_members), min(source for source, _ in lists))
    return Inferred(
        OpenEnum(tuple(sorted(seen))),
        (evidence, *_evidence(enumeration_member, claims)),
    )


def scalar_cell(claims: Claims) -> RawType | None:
    """A cell names a scalar."""
    return next((_SCALARS[cell] for cell in claims.cells if cell in _SCALARS), None)


def text_table(claims: Claims) -> RawType | None:
    """A list of lists that the sample cut off holds texts."""
    seen = claims.seen
    if seen and all(is_text_table(claim.value) for claim in seen):
        return RawArray(RawArray(Scalar.STRING))
    return None


def sampled_array(claims: Claims) -> Inferred | None:
    """The elements of an array are what the sample shows."""
    if claims.cell in ("", "array") and _all(claims, list):
        inner = infer(claims.items())
        evidence = (*_evidence(sampled_array, claims), *inner.evidence)
        return Inferred(RawArray(inner.type), evidence)
    return None


def array_cell(claims: Claims) -> RawType | None:
    """A cell says it is an array, and no sample shows an element."""
    return RawArray(Open()) if claims.cell == "array" else None


def named_cell(claims: Claims) -> RawType | None:
    """A cell names a type of the API."""
    cell = claims.cell
    return Named(cell) if cell and cell not in _VAGUE else None


def sampled_object(claims: Claims) -> RawType | None:
    """An object in a sample has the properties that it shows."""
    if not _all(claims, dict):
        return None
    properties = tuple(
        infer_property(each, each.all[0].source) for each in claims.properties()
    )
    return Shape(properties) if properties else Open(is_object=True)


def object_cell(claims: Claims) -> RawType | None:
    """A cell says it is an object, and no more."""
    return Open(is_object=True) if claims.cell == "object" else None


def sampled_scalar(claims: Claims) -> RawType | None:
    """A value without a cell is what its JSON type says."""
    kinds = {type(claim.value) for claim in claims.seen}
    if kinds == {int, float}:
        return Scalar.DOUBLE
    return _BY_JSON_TYPE.get(kinds.pop()) if len(kinds) == 1 else None


Rule: TypeAlias = Callable[[Claims], RawType | Inferred | None]

RULES: tuple[Rule, ...] = (
    listed_members,
    sampled_dictionary,
    raw_bytes,
    timestamp,
    described_members,
    enumeration_member,
    scalar_cell,
    text_table,
    sampled_array,
    array_cell,
    named_cell,
    sampled_object,
    object_cell,
    sampled_scalar,
)
"""In the order in which they are asked."""

_FROM_SAMPLE: frozenset[Rule] = frozenset(
    {
        sampled_dictionary,
        raw_bytes,
        timestamp,
        enumeration_member,
        text_table,
        sampled_array,
        sampled_object,
        sampled_scalar,
    }
)


def infer(claims: Claims) -> Inferred:
    """Return the type that all claims agree on.

    Args:
        claims: What the docs say of one value.

    Returns:
        The type; an open one where nothing is said, or what is said contradicts itself.
    """
    if any(contradictions(claims)):
        return Inferred(Open())
    for rule in RULES:
        match rule(claims):
            case None:
                continue
            case Inferred() as inferred:
                return inferred
            case type_:
                return Inferred(type_, _evidence(rule, claims))
    return Inferred(Open())


def infer_property(claims: Claims, source: Source, description: str = "") -> Property:
    """Return a property with its recovered type.

    Args:
        claims: What the docs say of it.
        source: The row that describes it, or where a sample shows it.
        description: Clean text.
    """
    inferred = infer(claims)
    return Property(claims.name, inferred.type, description, source, inferred.evidence)


def _all(claims: Claims, kind: type) -> bool:
    seen = claims.seen
    return bool(seen) and all(isinstance(claim.value, kind) for claim in seen)


def _when_all(
    claims: Claims, holds: Callable[[Json], bool], type_: RawType
) -> RawType | None:
    """Return ``type_`` if the cell says no more than text, and every sample holds."""
    seen = claims.seen
    if seen and claims.cell in ("", "string"):
        return type_ if all(holds(claim.value) for claim in seen) else None
    return None


def _evidence(rule: Rule, claims: Claims) -> tuple[Evidence, ...]:
    if rule in _FROM_SAMPLE and (seen := claims.seen):
        row, place = seen[0].source, seen[0].place()
        places = [place] if row == place else [place, row]
    else:
        places = [next(c.source for c in claims.all if c.cell is not None)]
    return tuple(Evidence(_name(rule), place) for place in places)


def _name(rule: Rule) -> str:
    return rule.__name__.replace("_", "-")
