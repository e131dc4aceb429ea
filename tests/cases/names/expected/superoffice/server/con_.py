# Generated from the endpoint docs; edits here are overwritten.
"""The service of the con agent."""

from __future__ import annotations

from starlette.requests import Request

from .._runtime.server import Answer, Service, not_implemented
from ..operations import con_ as _operations


class ConService(Service):
    """The con agent, to be served: override what you serve.

    The rest answers 501.
    """

    operations = _operations.OPERATIONS

    def nul_(self, *, http: Request) -> Answer[None]:
        """Do it."""
        raise not_implemented(_operations.NUL_)
