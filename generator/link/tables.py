"""Which table describes which type, and which names are not to be believed.

A response table is headed by its type's name. But the docs' renderer printed one
arbitrary name for every type that it had no description of; that *catch-all* shows by its
behaviour: it is what pages without content claim to answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model import Diagnostic, Json, Scalar, Severity, Source
from ..page import WRAPPER, Page, Row, Sample
from .contradictions import contradictions
from .evidence import Claims, claim_of
from .infer import infer_property
from .shape import Property

PRIMITIVES = frozenset(Scalar) | {"", "array", "object"}
"""Words in headings and cells that are no names of types."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that describe one object, with the sample objects beside them."""

    rows: tuple[Row, ...]
    sample: Sample | None
    objects: tuple[Json, ...]
    source: Source

    def names(self) -> frozenset[str]:
        """Return the names of the properties."""
        return frozenset(row.name for row in self.rows)


def response_table(page: Page) -> Table | None:
    """Return the table of a page's response body, if it has one."""
    if page.response is None or page.response.rows is None:
        return None
    return _table(page.response.rows, page.sample_response, page.response.source)


def request_table(page: Page) -> Table | None:
    """Return the table of a page's request body, if it has one."""
    if page.request is None or page.request.rows is None:
        return None
    return _table(page.request.rows, page.sample_request, page.request.source)


def _table(rows: tuple[Row, ...], sample: Sample | None, heading: Source) -> Table:
    names = {row.name for row in rows}
    value = sample.value if sample else None
    candidates = value if isinstance(value, list) else [value]
    if isinstance(value, dict) and not names & value.keys():
        candidates = list(value.values())
    objects = tuple(each for each in candidates if isinstance(each, dict))
    return Table(rows, sample, objects, rows[0].source if rows else heading)


@dataclass(frozen=True, slots=True)
class Told:
    """What some tables tell of one property: their rows, and all that is claimed of it."""

    rows: tuple[Row, ...]
    claims: Claims


def told(tables: Sequence[Table]) -> tuple[Told, ...]:
    """Return what tables tell of each property of the object that they describe.

    Args:
        tables: In the order of their pages; the first to name a property places it.
    """
    gathered: dict[str, list[tuple[Row, Table]]] = {}
    for table in tables:
        for row in table.rows:
            gathered.setdefault(row.name, []).append((row, table))
    return tuple(_told(name, places) for name, places in gathered.items())


def _told(name: str, places: Sequence[tuple[Row, Table]]) -> Told:
    claims = (
        claim
        for row, table in places
        for claim in claim_of(row, table.sample, table.objects)
    )
    return Told(tuple(row for row, _ in places), Claims(name, tuple(claims)))


def properties(all_told: Iterable[Told]) -> tuple[Property, ...]:
    """Return the properties of an object, from what its tables tell."""
    return tuple(
        infer_property(
            each.claims,
            each.rows[0].source,
            next((row.description for row in each.rows if row.description), ""),
        )
        for each in all_told
    )


def disagreements(all_told: Iterable[Told]) -> Iterator[Diagnostic]:
    """Yield where tables of one object, or a table and its sample, contradict."""
    for each in all_told:
        yield from contradictions(each.claims)


def is_empty_answer(page: Page) -> bool:
    """Whether all statuses of a page mean an answer without content."""
    statuses = page.response.statuses if page.response else ()
    return bool(statuses) and all(row.name == "204" for row in statuses)


def find_catch_alls(pages: Iterable[Page]) -> dict[str, Source]:
    """Return the type names that pages without content claim to answer.

    Args:
        pages: In the order of their paths.

    Returns:
        Where each name is claimed first.
    """
    found: dict[str, Source] = {}
    for page in pages:
        section = page.response
        if section and is_empty_answer(page) and section.name not in PRIMITIVES:
            found.setdefault(section.name, section.source)
    return found


def omitted_in_requests(pages: Iterable[Page]) -> frozenset[str]:
    """Return the properties that answers have and requests leave out, all alike.

    They are what most pages that save an object answer beyond what they take; samples
    in requests leave them out as well, so shapes are compared without them.
    """
    missing: Counter[str] = Counter()
    saving = 0
    for page in pages:
        taken, answered = request_table(page), response_table(page)
        if page.request is None or page.request.name == WRAPPER:
            continue
        if taken and answered and taken.names() < answered.names():
            saving += 1
            missing.update(answered.names() - taken.names())
    return frozenset(name for name, count in missing.items() if count * 2 > saving)


def described_types(
    pages: Iterable[Page], catch_alls: Mapping[str, Source]
) -> dict[str, tuple[Table, ...]]:
    """Return the tables of each type that heads a response table.

    Args:
        pages: In the order of their paths.
        catch_alls: Names that are not to be believed, and where that shows.
    """
    found: dict[str, list[Table]] = {}
    for page in pages:
        table = response_table(page)
        if table is None or page.response is None or is_empty_answer(page):
            continue
        name = page.response.name
        if name not in catch_alls and name not in PRIMITIVES:
            found.setdefault(name, []).append(table)
    return {name: tuple(tables) for name, tables in sorted(found.items())}


def unlike_sample(table: Table) -> Iterator[Diagnostic]:
    """Yield where the sample beside a table does not have the table's properties."""
    shown = {str(name) for each in table.objects for name in each}
    apart = sorted(shown ^ table.names())
    if table.sample and shown and apart:
        message = (
            f"table and sample do not have the same properties: {', '.join(apart)}"
        )
        place = (table.sample.source,)
        yield Diagnostic(
            table.source, Severity.WARNING, "sample-differs", message, place
        )


def differing(name: str, tables: Sequence[Table]) -> Iterator[Diagnostic]:
    """Yield where two tables of one type do not have the same properties.

    Args:
        name: The type's name.
        tables: All that describe it.
    """
    first = tables[0]
    for table in tables[1:]:
        if apart := table.names() ^ first.names():
            listed = ", ".join(sorted(apart))
            message = f"{name} has other properties here than elsewhere: {listed}"
            yield Diagnostic(
                table.source,
                Severity.WARNING,
                "tables-differ",
                message,
                (first.source,),
            )
            return
