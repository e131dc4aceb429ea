# Generated from the endpoint docs; edits here are overwritten.
"""The client of the A agent."""

from __future__ import annotations

from typing import Literal

from .._runtime.agent import Agent, AsyncAgent, awaited
from ..models.arg import Arg
from ..models.request_headers import RequestHeaders
from ..models.type import Type
from ..operations import a as _operations
from ..requests import a as _requests


class AAgent(Agent):
    """The A agent.

    Arguments that its methods share:
        headers: Headers of this call; they override the client's.

    Arguments without a default are sent in a body even if `None`, as null.
    """

    def do(
        self,
        *,
        x: Literal["A", "B"] | str,
        arg: Arg | None,
        q: str | None = None,
        headers: RequestHeaders | None = None,
    ) -> Type | None:
        """Do it.

        Args:
            arg: An argument
            x: Do it.
            q: A query

        Documented in v1A_Do.
        """
        body = _requests.DoRequest(arg=arg)
        return self._find(_operations.DO, body, {"x'\"\\": x, "q": q}, headers)


class AsyncAAgent(AsyncAgent):
    """The same, awaited. See `AAgent`."""

    do = awaited(AAgent.do)
