# Generated from the endpoint docs; edits here are overwritten.
"""The service of the Close agent."""

from __future__ import annotations

from starlette.requests import Request

from .._runtime.server import Answer, Service, not_implemented
from ..operations import close_ as _operations


class CloseService(Service):
    """The Close agent, to be served: override what you serve.

    The rest answers 501.
    """

    operations = _operations.OPERATIONS

    def close(self, *, http: Request) -> Answer[str | None]:
        """Do it."""
        raise not_implemented(_operations.CLOSE)
