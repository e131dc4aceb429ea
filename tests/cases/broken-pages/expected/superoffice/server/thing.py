# Generated from the endpoint docs; edits here are overwritten.
"""The service of the Thing agent."""

from __future__ import annotations

from starlette.requests import Request

from .._runtime.server import Answer, Service, not_implemented
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

    def broken_row(
        self, body: requests.BrokenRowRequest, *, http: Request
    ) -> Answer[Thing | None]:
        """Do it."""
        raise not_implemented(_operations.BROKEN_ROW)

    def cell_count(
        self, body: requests.CellCountRequest, *, http: Request
    ) -> Answer[Thing | None]:
        """Do it."""
        raise not_implemented(_operations.CELL_COUNT)

    def contradiction(
        self, body: requests.ContradictionRequest, *, http: Request
    ) -> Answer[Thing | None]:
        """Do it."""
        raise not_implemented(_operations.CONTRADICTION)

    def fine(
        self, body: requests.FineRequest, *, http: Request
    ) -> Answer[Thing | None]:
        """Do it."""
        raise not_implemented(_operations.FINE)

    def front_matter(
        self, body: requests.FrontMatterRequest, *, http: Request
    ) -> Answer[Thing | None]:
        """Do it."""
        raise not_implemented(_operations.FRONT_MATTER)

    def missing_section(
        self, body: requests.MissingSectionRequest, *, http: Request
    ) -> Answer[Thing | None]:
        """Do it."""
        raise not_implemented(_operations.MISSING_SECTION)

    def never_closed_front_matter(
        self, body: requests.NeverClosedFrontMatterRequest, *, http: Request
    ) -> Answer[Thing | None]:
        """Do it."""
        raise not_implemented(_operations.NEVER_CLOSED_FRONT_MATTER)

    def no_json(
        self, body: requests.NoJsonRequest, *, http: Request
    ) -> Answer[Thing | None]:
        """Do it."""
        raise not_implemented(_operations.NO_JSON)

    def no_title(
        self, body: requests.NoTitleRequest, *, http: Request
    ) -> Answer[Thing | None]:
        """Do it."""
        raise not_implemented(_operations.NO_TITLE)

    def no_uid(
        self, body: requests.NoUidRequest, *, http: Request
    ) -> Answer[Thing | None]:
        """Do it."""
        raise not_implemented(_operations.NO_UID)

    def odd_names(
        self, body: requests.OddNamesRequest, *, http: Request
    ) -> Answer[Thing | None]:
        """Do it."""
        raise not_implemented(_operations.ODD_NAMES)

    def other_title(
        self, body: requests.OtherTitleRequest, *, http: Request
    ) -> Answer[Thing | None]:
        """Do it."""
        raise not_implemented(_operations.OTHER_TITLE)

    def query_in_url(
        self, body: requests.QueryInUrlRequest, *, http: Request
    ) -> Answer[Thing | None]:
        """Do it."""
        raise not_implemented(_operations.QUERY_IN_URL)

    def repeated_parameter(
        self, body: requests.RepeatedParameterRequest, *, id: str, http: Request
    ) -> Answer[Thing | None]:
        """Do it."""
        raise not_implemented(_operations.REPEATED_PARAMETER)

    def repeated_section(
        self, body: requests.RepeatedSectionRequest, *, http: Request
    ) -> Answer[Thing | None]:
        """Do it."""
        raise not_implemented(_operations.REPEATED_SECTION)

    def sample_contradiction(
        self, body: requests.SampleContradictionRequest, *, http: Request
    ) -> Answer[Other | None]:
        """Do it."""
        raise not_implemented(_operations.SAMPLE_CONTRADICTION)

    def tables_differ(
        self, body: requests.TablesDifferRequest, *, http: Request
    ) -> Answer[Thing | None]:
        """Do it."""
        raise not_implemented(_operations.TABLES_DIFFER)

    def unclosed_fence(self, *, http: Request) -> Answer[None]:
        """Do it:"""
        raise not_implemented(_operations.UNCLOSED_FENCE)

    def unclosed_sample(
        self, body: requests.UnclosedSampleRequest, *, http: Request
    ) -> Answer[Thing | None]:
        """Do it."""
        raise not_implemented(_operations.UNCLOSED_SAMPLE)

    def unknown_section(
        self, body: requests.UnknownSectionRequest, *, http: Request
    ) -> Answer[Thing | None]:
        """Do it."""
        raise not_implemented(_operations.UNKNOWN_SECTION)

    def unknown_table(self, body: Table, *, http: Request) -> Answer[Thing | None]:
        """Do it."""
        raise not_implemented(_operations.UNKNOWN_TABLE)
