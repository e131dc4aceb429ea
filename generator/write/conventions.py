"""What the pages around a new one do that no model tells, and that it should do as well."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..link.tables import find_catch_alls, omitted_in_requests
from ..page import Page


@dataclass(frozen=True, slots=True)
class Conventions:
    """The habits of some docs.

    Args:
        catch_all: The type that pages without content claim to answer; empty for none.
        omitted: The properties that answers have and requests leave out.
    """

    catch_all: str = ""
    omitted: frozenset[str] = frozenset()


def conventions(pages: Iterable[Page]) -> Conventions:
    """Return the habits of some pages.

    Args:
        pages: All pages of the docs.
    """
    pages = sorted(pages, key=lambda page: page.path)
    catch_all = next(iter(find_catch_alls(pages)), "")
    return Conventions(catch_all, omitted_in_requests(pages))
