# Generated from the endpoint docs; edits here are overwritten.
"""The service of the Phone agent."""

from __future__ import annotations

from typing import Literal

from starlette.requests import Request

from .._runtime.server import Answer, Service, not_implemented
from ..models.phone_agent import PhoneAgent
from ..operations import phone as _operations
from ..requests import phone as requests


class Phone_Service(Service):
    """The Phone agent, to be served: override what you serve.

    The rest answers 501.
    """

    operations = _operations.OPERATIONS

    def check(
        self, body: requests.CheckRequest, *, http: Request
    ) -> Answer[Literal["AllRight"] | str | None]:
        """Do it."""
        raise not_implemented(_operations.CHECK)

    def check_client(self, *, http: Request) -> Answer[PhoneAgent | None]:
        """Do it."""
        raise not_implemented(_operations.CHECK_CLIENT)

    def is_number_valid(
        self, body: requests.IsNumberValidRequest, *, http: Request
    ) -> Answer[bool]:
        """Do it."""
        raise not_implemented(_operations.IS_NUMBER_VALID)
