# Generated from the endpoint docs; edits here are overwritten.
"""The client of the Project agent."""

from __future__ import annotations

from .._runtime.agent import Agent, AsyncAgent, awaited
from ..models.get import Get
from ..models.list import List
from ..models.model import Model_
from ..models.request_headers import RequestHeaders
from ..operations import project as _operations


class ProjectAgent(Agent):
    """The Project agent.

    Arguments that its methods share:
        headers: Headers of this call; they override the client's.

    Arguments without a default are sent in a body even if `None`, as null.
    """

    def get(self, *, headers: RequestHeaders | None = None) -> Model_ | None:
        """Do it.

        Documented in v1ProjectAgent_Get_GET.
        """
        return self._find(_operations.GET, None, {}, headers)

    def get_2(self, *, headers: RequestHeaders | None = None) -> list[Get]:
        """Do it.

        Documented in v1ProjectAgent_Get_POST.
        """
        return self._call(_operations.GET_2, None, {}, headers)

    def is_number_valid(
        self,
        *,
        none: int,
        from_: str | None = None,
        headers: RequestHeaders | None = None,
    ) -> bool:
        """Do it.

        Documented in v1ProjectAgent_IsNumberValid.
        """
        return self._call(
            _operations.IS_NUMBER_VALID, None, {"from": from_, "None": none}, headers
        )

    def list_(self, *, headers: RequestHeaders | None = None) -> List | None:
        """Do it.

        Documented in v1ProjectAgent_List.
        """
        return self._find(_operations.LIST_, None, {}, headers)


class AsyncProjectAgent(AsyncAgent):
    """The same, awaited. See `ProjectAgent`."""

    get = awaited(ProjectAgent.get)
    get_2 = awaited(ProjectAgent.get_2)
    is_number_valid = awaited(ProjectAgent.is_number_valid)
    list_ = awaited(ProjectAgent.list_)
