"""The placeholders in a path, and the rows of the table that tell of them."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Iterator, Mapping

from ..model import Diagnostic, Severity
from ..page import Page, Row
from ..paths import placeholders


def path_rows(page: Page) -> Mapping[str, Row]:
    """Return the row of each placeholder that has one; people do not mind case.

    Args:
        page: The page.
    """
    exact = {row.name: row for row in page.path_parameters}
    folded = {row.name.casefold(): row for row in page.path_parameters}
    found: dict[str, Row] = {}
    for name in placeholders(page.url):
        if row := exact.get(name) or folded.get(name.casefold()):
            found[name] = row
    return found


def unlike_path(pages: Iterable[Page]) -> Iterator[Diagnostic]:
    """Yield the rows that tell of no placeholder, and the placeholders without a row.

    Where there is no table at all, the docs are silent, which is nothing amiss.

    Args:
        pages: In any order.
    """
    for page in pages:
        if page.path_parameters:
            yield from _unlike(page)


def _unlike(page: Page) -> Iterator[Diagnostic]:
    rows = path_rows(page)
    told = rows.values()
    bare = [each for each in dict.fromkeys(placeholders(page.url)) if each not in rows]
    for row in page.path_parameters:
        if row not in told:
            message = f"the path has no {{{row.name}}}{_meant(row.name, bare)}"
            yield Diagnostic(
                row.source, Severity.WARNING, "path-differs", message, (page.source,)
            )
    for name in bare:
        message = f"the table of the path has no row {name!r}, which is taken as a text"
        place = (page.path_parameters[0].source,)
        yield Diagnostic(page.source, Severity.WARNING, "path-differs", message, place)


def _meant(name: str, bare: Collection[str]) -> str:
    """Return a question for the placeholder that a row may be meant for."""
    folded = {each.casefold(): each for each in bare}
    close = difflib.get_close_matches(name.casefold(), folded, n=1)
    found = [folded[each] for each in close] or list(bare)
    return f"; did you mean {{{found[0]}}}?" if close or len(found) == 1 else ""
