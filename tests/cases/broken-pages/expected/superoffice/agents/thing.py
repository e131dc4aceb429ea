# Generated from the endpoint docs; edits here are overwritten.
"""The client of the Thing agent."""

from __future__ import annotations

from .._runtime.agent import Agent, AsyncAgent, awaited
from ..models.other import Other
from ..models.request_headers import RequestHeaders
from ..models.table import Table
from ..models.thing import Thing
from ..operations import thing as _operations
from ..requests import thing as _requests


class ThingAgent(Agent):
    """The Thing agent.

    Arguments that its methods share:
        headers: Headers of this call; they override the client's.

    Arguments without a default are sent in a body even if `None`, as null.
    """

    def broken_row(
        self, *, name: str | None, headers: RequestHeaders | None = None
    ) -> Thing | None:
        """Do it.

        Args:
            name: Its name

        Documented in v1ThingAgent_BrokenRow.
        """
        body = _requests.BrokenRowRequest(name=name)
        return self._find(_operations.BROKEN_ROW, body, {}, headers)

    def cell_count(
        self, *, name: str | None, headers: RequestHeaders | None = None
    ) -> Thing | None:
        """Do it.

        Args:
            name: Its name

        Documented in v1ThingAgent_CellCount.
        """
        body = _requests.CellCountRequest(name=name)
        return self._find(_operations.CELL_COUNT, body, {}, headers)

    def contradiction(
        self, *, name: str | None, headers: RequestHeaders | None = None
    ) -> Thing | None:
        """Do it.

        Args:
            name: Its name

        Documented in v1ThingAgent_Contradiction.
        """
        body = _requests.ContradictionRequest(name=name)
        return self._find(_operations.CONTRADICTION, body, {}, headers)

    def fine(
        self, *, name: str | None, headers: RequestHeaders | None = None
    ) -> Thing | None:
        """Do it.

        Args:
            name: Its name

        Documented in v1ThingAgent_Fine.
        """
        body = _requests.FineRequest(name=name)
        return self._find(_operations.FINE, body, {}, headers)

    def front_matter(
        self, *, name: str | None, headers: RequestHeaders | None = None
    ) -> Thing | None:
        """Do it.

        Args:
            name: Its name

        Documented in FrontMatter.
        """
        body = _requests.FrontMatterRequest(name=name)
        return self._find(_operations.FRONT_MATTER, body, {}, headers)

    def missing_section(
        self, *, name: str | None, headers: RequestHeaders | None = None
    ) -> Thing | None:
        """Do it.

        Request Headers

        | Parameter Name | Description | |---|---| | Authorization | Who asks |

        Args:
            name: Its name

        Documented in v1ThingAgent_MissingSection.
        """
        body = _requests.MissingSectionRequest(name=name)
        return self._find(_operations.MISSING_SECTION, body, {}, headers)

    def never_closed_front_matter(
        self, *, name: str | None, headers: RequestHeaders | None = None
    ) -> Thing | None:
        """Do it.

        Args:
            name: Its name

        Documented in NeverClosedFrontMatter.
        """
        body = _requests.NeverClosedFrontMatterRequest(name=name)
        return self._find(_operations.NEVER_CLOSED_FRONT_MATTER, body, {}, headers)

    def no_json(
        self, *, name: str | None, headers: RequestHeaders | None = None
    ) -> Thing | None:
        """Do it.

        Args:
            name: Its name

        Documented in v1ThingAgent_NoJson.
        """
        body = _requests.NoJsonRequest(name=name)
        return self._find(_operations.NO_JSON, body, {}, headers)

    def no_title(
        self, *, name: str | None, headers: RequestHeaders | None = None
    ) -> Thing | None:
        """Do it.

        Args:
            name: Its name

        Documented in v1ThingAgent_NoTitle.
        """
        body = _requests.NoTitleRequest(name=name)
        return self._find(_operations.NO_TITLE, body, {}, headers)

    def no_uid(
        self, *, name: str | None, headers: RequestHeaders | None = None
    ) -> Thing | None:
        """Do it.

        Args:
            name: Its name

        Documented in NoUid.
        """
        body = _requests.NoUidRequest(name=name)
        return self._find(_operations.NO_UID, body, {}, headers)

    def odd_names(
        self, *, name: str | None, headers: RequestHeaders | None = None
    ) -> Thing | None:
        """Do it.

        Args:
            name: Its name

        Documented in v1ThingAgent_OddNames.
        """
        body = _requests.OddNamesRequest(name=name)
        return self._find(_operations.ODD_NAMES, body, {}, headers)

    def other_title(
        self, *, name: str | None, headers: RequestHeaders | None = None
    ) -> Thing | None:
        """Do it.

        Args:
            name: Its name

        Documented in v1ThingAgent_OtherTitle.
        """
        body = _requests.OtherTitleRequest(name=name)
        return self._find(_operations.OTHER_TITLE, body, {}, headers)

    def query_in_url(
        self, *, name: str | None, headers: RequestHeaders | None = None
    ) -> Thing | None:
        """Do it.

        Args:
            name: Its name

        Documented in v1ThingAgent_QueryInUrl.
        """
        body = _requests.QueryInUrlRequest(name=name)
        return self._find(_operations.QUERY_IN_URL, body, {}, headers)

    def repeated_parameter(
        self, *, id: str, name: str | None, headers: RequestHeaders | None = None
    ) -> Thing | None:
        """Do it.

        Args:
            name: Its name

        Documented in v1ThingAgent_RepeatedParameter.
        """
        body = _requests.RepeatedParameterRequest(name=name)
        return self._find(_operations.REPEATED_PARAMETER, body, {"id": id}, headers)

    def repeated_section(
        self, *, name: str | None, headers: RequestHeaders | None = None
    ) -> Thing | None:
        """Do it.

        Args:
            name: Its name

        Documented in v1ThingAgent_RepeatedSection.
        """
        body = _requests.RepeatedSectionRequest(name=name)
        return self._find(_operations.REPEATED_SECTION, body, {}, headers)

    def sample_contradiction(
        self, *, name: str | None, headers: RequestHeaders | None = None
    ) -> Other | None:
        """Do it.

        Args:
            name: Its name

        Documented in v1ThingAgent_SampleContradiction.
        """
        body = _requests.SampleContradictionRequest(name=name)
        return self._find(_operations.SAMPLE_CONTRADICTION, body, {}, headers)

    def tables_differ(
        self, *, name: str | None, headers: RequestHeaders | None = None
    ) -> Thing | None:
        """Do it.

        Args:
            name: Its name

        Documented in v1ThingAgent_TablesDiffer.
        """
        body = _requests.TablesDifferRequest(name=name)
        return self._find(_operations.TABLES_DIFFER, body, {}, headers)

    def unclosed_fence(self, *, headers: RequestHeaders | None = None) -> None:
        """Do it:

        like this

            ## Request Headers

            | Parameter Name | Description |
            |---|---|
            | Authorization | Who asks |

            ## Request Body: request

            | Property Name | Type |  Description |
            |---|---|---|
            | Name | String | Its name |

            ## Response:

            OK

            | Response | Description |
            |---|---|
            | 200 | OK |

            ### Response body: Thing

            | Property Name | Type |  Description |
            |---|---|---|
            | Id | int32 | The key |

            ## Sample request

            ```http!
            POST /api/v1/Agents/Thing/UnclosedFence
            Accept: application/json

            {
              "Name": "x"
            }

        Documented in v1ThingAgent_UnclosedFence.
        """
        return self._call(_operations.UNCLOSED_FENCE, None, {}, headers)

    def unclosed_sample(
        self, *, name: str | None, headers: RequestHeaders | None = None
    ) -> Thing | None:
        """Do it.

        Args:
            name: Its name

        Documented in v1ThingAgent_UnclosedSample.
        """
        body = _requests.UnclosedSampleRequest(name=name)
        return self._find(_operations.UNCLOSED_SAMPLE, body, {}, headers)

    def unknown_section(
        self, *, name: str | None, headers: RequestHeaders | None = None
    ) -> Thing | None:
        """Do it.

        Args:
            name: Its name

        Documented in v1ThingAgent_UnknownSection.
        """
        body = _requests.UnknownSectionRequest(name=name)
        return self._find(_operations.UNKNOWN_SECTION, body, {}, headers)

    def unknown_table(
        self, request: Table, *, headers: RequestHeaders | None = None
    ) -> Thing | None:
        """Do it.

        Documented in v1ThingAgent_UnknownTable.
        """
        return self._find(_operations.UNKNOWN_TABLE, request, {}, headers)


class AsyncThingAgent(AsyncAgent):
    """The same, awaited. See `ThingAgent`."""

    broken_row = awaited(ThingAgent.broken_row)
    cell_count = awaited(ThingAgent.cell_count)
    contradiction = awaited(ThingAgent.contradiction)
    fine = awaited(ThingAgent.fine)
    front_matter = awaited(ThingAgent.front_matter)
    missing_section = awaited(ThingAgent.missing_section)
    never_closed_front_matter = awaited(ThingAgent.never_closed_front_matter)
    no_json = awaited(ThingAgent.no_json)
    no_title = awaited(ThingAgent.no_title)
    no_uid = awaited(ThingAgent.no_uid)
    odd_names = awaited(ThingAgent.odd_names)
    other_title = awaited(ThingAgent.other_title)
    query_in_url = awaited(ThingAgent.query_in_url)
    repeated_parameter = awaited(ThingAgent.repeated_parameter)
    repeated_section = awaited(ThingAgent.repeated_section)
    sample_contradiction = awaited(ThingAgent.sample_contradiction)
    tables_differ = awaited(ThingAgent.tables_differ)
    unclosed_fence = awaited(ThingAgent.unclosed_fence)
    unclosed_sample = awaited(ThingAgent.unclosed_sample)
    unknown_section = awaited(ThingAgent.unknown_section)
    unknown_table = awaited(ThingAgent.unknown_table)
