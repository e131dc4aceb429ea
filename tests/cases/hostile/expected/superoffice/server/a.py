# Generated from the endpoint docs; edits here are overwritten.
"""The service of the A agent."""

from __future__ import annotations

from typing import Literal

from starlette.requests import Request

from .._runtime.server import Answer, Service, not_implemented
from ..models.type import Type
from ..operations import a as _operations
from ..requests import a as requests


class AService(Service):
    """The A agent, to be served: override what you serve.

    The rest answers 501.
    """

    operations = _operations.OPERATIONS

    def do(
        self,
        body: requests.DoRequest,
        *,
        x: Literal["A", "B"] | str,
        q: str | None,
        http: Request,
    ) -> Answer[Type | None]:
        """Do it."""
        raise not_implemented(_operations.DO)
