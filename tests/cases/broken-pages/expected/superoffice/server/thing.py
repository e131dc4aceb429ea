# Generated from the endpoint docs; edits here are overwritten.
"""The service of the Thing agent."""

from __future__ import annotations

from starlette.requests import Request

from .._runtime.server import Service, not_implemented
from ..models.other import Other
from ..models.table import Table
from ..models.thing import Thing
from ..operations import thing as _operations
from ..requests import thing as requests


class ThingService(Service):
    """The Thing agent, to be served: override what you serve.

    The rest answers 501.
    """

    operations = _operations.OPERATIONS

    async def broken_row(
        self, body: requests.BrokenRowRequest, *, http: Request
    ) -> Thing | None:
        """Do it."""
        raise not_implemented(_operations.BROKEN_ROW)

    async def cell_count(
        self, body: requests.CellCountRequest, *, http: Request
    ) -> Thing | None:
        """Do it."""
        raise not_implemented(_operations.CELL_COUNT)

    async def contradiction(
        self, body: requests.ContradictionRequest, *, http: Request
    ) -> Thing | None:
        """Do it."""
        raise not_implemented(_operations.CONTRADICTION)

    async def fine(self, body: requests.FineRequest, *, http: Request) -> Thing | None:
        """Do it."""
        raise not_implemented(_operations.FINE)

    async def front_matter(
        self, body: requests.FrontMatterRequest, *, http: Request
    ) -> Thing | None:
        """Do it."""
        raise not_implemented(_operations.FRONT_MATTER)

    async def missing_section(
        self, body: requests.MissingSectionRequest, *, http: Request
    ) -> Thing | None:
        """Do it."""
        raise not_implemented(_operations.MISSING_SECTION)

    async def never_closed_front_matter(
        self, body: requests.NeverClosedFrontMatterRequest, *, http: Request
    ) -> Thing | None:
        """Do it."""
        raise not_implemented(_operations.NEVER_CLOSED_FRONT_MATTER)

    async def no_json(
        self, body: requests.NoJsonRequest, *, http: Request
    ) -> Thing | None:
        """Do it."""
        raise not_implemented(_operations.NO_JSON)

    async def no_title(
        self, body: requests.NoTitleRequest, *, http: Request
    ) -> Thing | None:
        """Do it."""
        raise not_implemented(_operations.NO_TITLE)

    async def no_uid(
        self, body: requests.NoUidRequest, *, http: Request
    ) -> Thing | None:
        """Do it."""
        raise not_implemented(_operations.NO_UID)

    async def odd_names(
        self, body: requests.OddNamesRequest, *, http: Request
    ) -> Thing | None:
        """Do it."""
        raise not_implemented(_operations.ODD_NAMES)

    async def other_title(
        self, body: requests.OtherTitleRequest, *, http: Request
    ) -> Thing | None:
        """Do it."""
        raise not_implemented(_operations.OTHER_TITLE)

    async def query_in_url(
        self, body: requests.QueryInUrlRequest, *, http: Request
    ) -> Thing | None:
        """Do it."""
        raise not_implemented(_operations.QUERY_IN_URL)

    async def repeated_parameter(
        self, body: requests.RepeatedParameterRequest, *, id: str, http: Request
    ) -> Thing | None:
        """Do it."""
        raise not_implemented(_operations.REPEATED_PARAMETER)

    async def repeated_section(
        self, body: requests.RepeatedSectionRequest, *, http: Request
    ) -> Thing | None:
        """Do it."""
        raise not_implemented(_operations.REPEATED_SECTION)

    async def sample_contradiction(
        self, body: requests.SampleContradictionRequest, *, http: Request
    ) -> Other | None:
        """Do it."""
        raise not_implemented(_operations.SAMPLE_CONTRADICTION)

    async def tables_differ(
        self, body: requests.TablesDifferRequest, *, http: Request
    ) -> Thing | None:
        """Do it."""
        raise not_implemented(_operations.TABLES_DIFFER)

    async def unclosed_fence(self, *, http: Request) -> None:
        """Do it:"""
        raise not_implemented(_operations.UNCLOSED_FENCE)

    async def unclosed_sample(
        self, body: requests.UnclosedSampleRequest, *, http: Request
    ) -> Thing | None:
        """Do it."""
        raise not_implemented(_operations.UNCLOSED_SAMPLE)

    async def unknown_section(
        self, body: requests.UnknownSectionRequest, *, http: Request
    ) -> Thing | None:
        """Do it."""
        raise not_implemented(_operations.UNKNOWN_SECTION)

    async def unknown_table(self, body: Table, *, http: Request) -> Thing | None:
        """Do it."""
        raise not_implemented(_operations.UNKNOWN_TABLE)
