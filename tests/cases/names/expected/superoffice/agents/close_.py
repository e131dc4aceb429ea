# Generated from the endpoint docs; edits here are overwritten.
"""The client of the Close agent."""

from __future__ import annotations

from .._runtime.agent import Agent, AsyncAgent, awaited
from ..models.request_headers import RequestHeaders
from ..operations import close_ as _operations


class CloseAgent(Agent):
    """The Close agent.

    Arguments that its methods share:
        headers: Headers of this call; they override the client's.

    Arguments without a default are sent in a body even if `None`, as null.
    """

    def close(self, *, headers: RequestHeaders | None = None) -> str | None:
        """Do it.

        Documented in v1CloseAgent_Close.
        """
        return self._find(_operations.CLOSE, None, {}, headers)


class AsyncCloseAgent(AsyncAgent):
    """The same, awaited. See `CloseAgent`."""

    close = awaited(CloseAgent.close)
