"""Tables as the docs' template prints them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .markup import cell


def typed_table(head: str, rows: Iterable[tuple[str, str, str]]) -> Iterator[str]:
    """Yield a table of names, types and descriptions.

    Args:
        head: What stands above the names.
        rows: A name, the word for its type, and a description that is a cell already.
    """
    yield f"| {head} | Type |  Description |"
    yield "|----------------|------|--------------|"
    for name, word, description in rows:
        yield f"| {cell(name)} | {cell(word)} | {description} |"


def plain_table(head: str, rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield a table of names and descriptions.

    Args:
        head: What stands above the names.
        rows: Names and descriptions.
    """
    yield f"| {head} | Description |"
    yield "|----------------|-------------|"
    for name, description in rows:
        yield f"| {cell(name)} | {cell(description)} |"
