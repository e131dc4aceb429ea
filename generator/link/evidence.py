"""What the docs say of one value, gathered from all the places that speak of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..model import Json, Source
from ..page import Row, Sample

_COARSE = {
    "String": "string",
    "Integer": "int32",
    "Number": "double",
    "Boolean": "bool",
    "Array": "array",
    "Object": "object",
}
"""Request tables name JSON's types; a sample may say more than these do."""
_ENUM_CELL = re.compile(r"enum\s*:\s*(.+)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Claim:
    """What one place says of a value.

    Args:
        cell: The word in its type cell, in the spelling of response tables; ``None``
            where there is no cell, empty where it is empty.
        source: The row, or the line of the sample where there is no row.
        value: The sample value; ``None`` tells nothing.
        sample: The sample that ``value`` is from.
        names: The properties that lead to ``value`` in that sample.
        description: What the row says of it in words.
    """

    cell: str | None
    source: Source
    value: Json = None
    sample: Sample | None = None
    names: tuple[str, ...] = ()
    description: str = ""

    def place(self) -> Source:
        """Return where the value stands; the row, if there is none."""
        return self.sample.at(self.names) if self.sample else self.source

    def inner(self, value: Json, *names: str) -> Claim:
        """Return what the same sample says of a value inside this one."""
        names = (*self.names, *names)
        source = self.sample.at(names) if self.sample else self.source
        return Claim(None, source, value, self.sample, names)


@dataclass(frozen=True, slots=True)
class Claims:
    """All that is said of the value called ``name``. Every rule asks the same of it.

    Args:
        name: What the value is called.
        all: What each place says.
        cells: The distinct words of the type cells that are not empty.
        cell: The first of these in alphabetical order; empty if there is none.
        seen: The claims that have a sample value.
    """

    name: str
    all: tuple[Claim, ...]
    cells: frozenset[str] = field(init=False)
    cell: str = field(init=False)
    seen: tuple[Claim, ...] = field(init=False)

    def __post_init__(self) -> None:
        cells = frozenset({claim.cell for claim in self.all if claim.cell})
        seen = tuple([claim for claim in self.all if claim.value is not None])
        object.__setattr__(self, "cells", cells)
        object.__setattr__(self, "cell", min(cells, default=""))
        object.__setattr__(self, "seen", seen)

    def items(self) -> Claims:
        """Return what is said of the elements, where the values are arrays."""
        inner = tuple(
            claim.inner(item)
            for claim in self.seen
            if isinstance(claim.value, list)
            for item in claim.value
        )
        return Claims(self.name, inner)

    def values(self) -> Claims:
        """Return what is said of the values, where the values are dictionaries."""
        inner = tuple(
            claim.inner(value, str(key))
            for claim in self.seen
            if isinstance(claim.value, dict)
            for key, value in claim.value.items()
        )
        return Claims(self.name, inner)

    def properties(self) -> Iterator[Claims]:
        """Yield what is said of each property, where the values are objects."""
        gathered: dict[str, list[Claim]] = {}
        for claim in self.seen:
            if isinstance(claim.value, dict):
                for key, value in claim.value.items():
                    gathered.setdefault(key, []).append(claim.inner(value, key))
        for name, claims in gathered.items():
            yield Claims(name, tuple(claims))


def cell_of(row: Row) -> str:
    """Return the word in a row's type cell, in the spelling of response tables."""
    return _COARSE.get(row.type, row.type)


def members_of(cell: str) -> frozenset[str]:
    """Return the members of an enumeration that a type cell lists; none if it is another."""
    match = _ENUM_CELL.match(cell)
    listed = match[1].split(",") if match else ()
    return frozenset(word.strip() for word in listed) - {""}


def claim_of(
    row: Row, sample: Sample | None, objects: tuple[Json, ...]
) -> tuple[Claim, ...]:
    """Return what a table row and the samples beside the table say of a property.

    Args:
        row: The row.
        sample: The sample that ``objects`` are from.
        objects: The sample objects that have the property.
    """
    values = [
        each[row.name]
        for each in objects
        if isinstance(each, dict) and row.name in each
    ]
    return tuple(
        Claim(cell_of(row), row.source, value, sample, (row.name,), row.description)
        for value in values or [None]
    )
