# Generated from the endpoint docs; edits here are overwritten.
"""The service of the Project agent."""

from __future__ import annotations

from starlette.requests import Request

from .._runtime.server import Answer, Service, not_implemented
from ..models.get import Get
from ..models.list import List
from ..models.model import Model_
from ..operations import project as _operations


class ProjectService(Service):
    """The Project agent, to be served: override what you serve.

    The rest answers 501.
    """

    operations = _operations.OPERATIONS

    def get(self, *, http: Request) -> Answer[Model_ | None]:
        """Do it."""
        raise not_implemented(_operations.GET)

    def get_2(self, *, http: Request) -> Answer[list[Get]]:
        """Do it."""
        raise not_implemented(_operations.GET_2)

    def is_number_valid(
        self, *, from_: str | None, none: int, http: Request
    ) -> Answer[bool]:
        """Do it."""
        raise not_implemented(_operations.IS_NUMBER_VALID)

    def list_(self, *, http: Request) -> Answer[List | None]:
        """Do it."""
        raise not_implemented(_operations.LIST_)
