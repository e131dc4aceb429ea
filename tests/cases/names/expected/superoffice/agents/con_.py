# Generated from the endpoint docs; edits here are overwritten.
"""The client of the con agent."""

from __future__ import annotations

from .._runtime.agent import Agent, AsyncAgent, awaited
from ..models.request_headers import RequestHeaders
from ..operations import con_ as _operations


class ConAgent(Agent):
    """The con agent.

    Arguments that its methods share:
        headers: Headers of this call; they override the client's.

    Arguments without a default are sent in a body even if `None`, as null.
    """

    def nul_(self, *, headers: RequestHeaders | None = None) -> None:
        """Do it.

        Documented in v1conAgent_NUL.
        """
        return self._call(_operations.NUL_, None, {}, headers)


class AsyncConAgent(AsyncAgent):
    """The same, awaited. See `ConAgent`."""

    nul_ = awaited(ConAgent.nul_)
