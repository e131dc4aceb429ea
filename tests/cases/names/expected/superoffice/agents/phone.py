# Generated from the endpoint docs; edits here are overwritten.
"""The client of the Phone agent."""

from __future__ import annotations

from typing import Literal

from .._runtime.agent import Agent, AsyncAgent, awaited
from ..models.phone_agent import PhoneAgent
from ..models.request_headers import RequestHeaders
from ..operations import phone as _operations
from ..requests import phone as _requests


class Phone_Agent(Agent):
    """The Phone agent.

    Arguments that its methods share:
        headers: Headers of this call; they override the client's.

    Arguments without a default are sent in a body even if `None`, as null.
    """

    def check(
        self, *, value: int | None, headers: RequestHeaders | None = None
    ) -> Literal["AllRight"] | str | None:
        """Do it.

        Documented in v1PhoneAgent_Check.
        """
        body = _requests.CheckRequest(value=value)
        return self._find(_operations.CHECK, body, {}, headers)

    def check_client(
        self, *, headers: RequestHeaders | None = None
    ) -> PhoneAgent | None:
        """Do it.

        Documented in v1PhoneAgent_CheckClient.
        """
        return self._find(_operations.CHECK_CLIENT, None, {}, headers)

    def is_number_valid(
        self,
        *,
        from_: str | None,
        class_: int | None,
        self_: bool | None,
        body_: str | None,
        headers_: list[str] | None,
        headers: RequestHeaders | None = None,
    ) -> bool:
        """Do it.

        Documented in v1PhoneAgent_IsNumberValid.
        """
        body = _requests.IsNumberValidRequest(
            from_=from_, class_=class_, self_=self_, body_=body_, headers_=headers_
        )
        return self._call(_operations.IS_NUMBER_VALID, body, {}, headers)


class AsyncPhone_Agent(AsyncAgent):
    """The same, awaited. See `Phone_Agent`."""

    check = awaited(Phone_Agent.check)
    check_client = awaited(Phone_Agent.check_client)
    is_number_valid = awaited(Phone_Agent.is_number_valid)
