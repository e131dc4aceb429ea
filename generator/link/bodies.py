"""What an endpoint takes and answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..model import Diagnostic, Evidence, Json, Named, Open, Scalar, Source
from ..page import WRAPPER, Page, Row
from .contradictions import of_body
from .evidence import Claim, Claims, cell_of
from .infer import Inferred, infer
from .shape import Property, RawArray, RawDictionary, RawType, Shape
from .tables import (
    PRIMITIVES,
    Table,
    is_empty_answer,
    properties,
    request_table,
    response_table,
    told,
)

_SAVED = re.compile(r"The (\w+) to be saved")
WORDS = {"string": Scalar.STRING, "binary": Scalar.BYTES}
"""What headings say of bodies that no table describes."""


@dataclass(frozen=True, slots=True)
class RawAnswer:
    """The type of an answer, ``None`` where there is no content."""

    type: RawType | None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class RawBody:
    """A request body: a wrapper of arguments, or one value."""

    name: str
    is_wrapper: bool
    properties: tuple[Property, ...]
    type: RawType
    evidence: tuple[Evidence, ...]
    source: Source


def answer(page: Page, catch_alls: Mapping[str, Source]) -> RawAnswer:
    """Return what a page's endpoint answers when all goes well.

    Args:
        page: The page.
        catch_alls: Names that are not to be believed, and where that shows.
    """
    section = page.response
    if section is None or is_empty_answer(page) or not section.statuses:
        return RawAnswer(None)
    if any(of_body(_answered(page, catch_alls))):
        return RawAnswer(Open())
    table = response_table(page)
    name = section.name
    if table is None:
        return _plain_answer(page, name, catch_alls)
    if name not in catch_alls and name not in PRIMITIVES:
        return RawAnswer(Named(name), (Evidence("named-heading", section.source),))
    shape = Shape(properties(told((table,))))
    value = page.sample_response.value if page.sample_response else None
    evidence = (Evidence("unnamed-table", table.source),)
    if "array" in (name, section.type) or isinstance(value, list):
        return RawAnswer(RawArray(shape), evidence)
    if isinstance(value, dict) and table.objects != (value,):
        return RawAnswer(RawDictionary(shape), evidence)
    return RawAnswer(shape, evidence)


def _plain_answer(page: Page, name: str, catch_alls: Mapping[str, Source]) -> RawAnswer:
    """Return an answer that no table describes."""
    section, sample = page.response, page.sample_response
    assert section is not None
    value: Json = sample.value if sample else None
    if name in catch_alls and value is None:
        return RawAnswer(None)
    cell = section.type if name in catch_alls else name or section.type
    claim = Claim(cell, section.source, value, sample)
    inferred = infer(Claims("", (claim,)))
    return RawAnswer(inferred.type, inferred.evidence)


def request_body(page: Page, catch_alls: Mapping[str, Source]) -> RawBody | None:
    """Return what a page's endpoint takes as its body.

    Args:
        page: The page.
        catch_alls: Names that are not to be believed, and where that shows.
    """
    section = page.request
    if section is None:
        return None
    table = request_table(page)
    if table and section.name == WRAPPER:
        arguments = properties(told((table,)))
        return RawBody(section.name, True, arguments, Open(), (), section.source)
    inferred = _saved(page, table, catch_alls) if table else _value(page)
    return RawBody(
        section.name, False, (), inferred.type, inferred.evidence, section.source
    )


def _saved(page: Page, table: Table, catch_alls: Mapping[str, Source]) -> Inferred:
    """Return the type of a body that is one object: what is saved is what is answered."""
    section, answered = page.request, response_table(page)
    assert section is not None
    text = _SAVED.search(section.text)
    name = text[1] if text else page.response.name if page.response else ""
    fits = answered is not None and table.names() <= answered.names()
    if fits and page.response and name == page.response.name:
        evidence = Evidence("saved-is-answered", page.response.source)
        if name not in catch_alls and name not in PRIMITIVES:
            return Inferred(Named(name), (evidence,))
    evidence = Evidence("unnamed-table", table.source)
    return Inferred(Shape(properties(told((table,)))), (evidence,))


def _value(page: Page) -> Inferred:
    """Return the type of a body that no table describes."""
    section, sample = page.request, page.sample_request
    assert section is not None
    if sample is not None:
        claim = Claim("", section.source, sample.value, sample)
        return infer(Claims(section.name, (claim,)))
    if section.type in WORDS:
        evidence = Evidence("worded-body", section.source)
        return Inferred(WORDS[section.type], (evidence,))
    if section.name.endswith("Ids"):
        evidence = Evidence("list-of-ids", section.source)
        return Inferred(RawArray(Scalar.INT32), (evidence,))
    return Inferred(Open())


def contradicted_bodies(
    pages: Iterable[Page], catch_alls: Mapping[str, Source]
) -> Iterator[Diagnostic]:
    """Yield where the headings and samples of whole bodies contradict each other.

    Args:
        pages: In any order.
        catch_alls: Names that are not to be believed, and where that shows.
    """
    for page in pages:
        yield from of_body(_sent(page))
        if not is_empty_answer(page):
            yield from of_body(_answered(page, catch_alls))


def _sent(page: Page) -> Claims:
    """Return what is said of a body as a whole: one with a table is an object."""
    section, sample = page.request, page.sample_request
    if section is None or sample is None:
        return Claims("what is sent", ())
    is_table = section.rows is not None
    word = "object" if is_table else section.type if section.type in WORDS else ""
    claim = Claim(word, section.source, sample.value, sample)
    return Claims("what is sent", (claim,))


def _answered(page: Page, catch_alls: Mapping[str, Source]) -> Claims:
    """Return what is said of an answer as a whole."""
    section, sample = page.response, page.sample_response
    if section is None:
        return Claims("the answer", ())
    type_, name = (
        "" if word in catch_alls else word for word in (section.type, section.name)
    )
    value = sample.value if sample else None
    first = Claim(type_, section.heading)
    return Claims("the answer", (first, Claim(name, section.source, value, sample)))


def parameter_type(row: Row) -> RawType:
    """Return the type of a query or path parameter from its type cell."""
    return infer(Claims(row.name, (Claim(cell_of(row), row.source),))).type
