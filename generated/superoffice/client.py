# Generated from the endpoint docs; edits here are overwritten.
"""The entry point: one attribute per agent, loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import AsyncApiClient, SyncApiClient

if TYPE_CHECKING:
    from .agents.workflow import AsyncWorkflowAgent, WorkflowAgent
    from .models.request_headers import RequestHeaders as RequestHeaders


class Client(SyncApiClient["RequestHeaders"]):
    """The API, blocking.

    >>> with Client("https://sod.superoffice.com/Cust12345", auth=("jo", "pw")) as so:
    ...     so.workflow
    """

    @cached_property
    def workflow(self) -> WorkflowAgent:
        """The Workflow agent."""
        from .agents.workflow import WorkflowAgent

        return WorkflowAgent(self)


class AsyncClient(AsyncApiClient["RequestHeaders"]):
    """The API, awaited. See `Client`."""

    @cached_property
    def workflow(self) -> AsyncWorkflowAgent:
        """The Workflow agent."""
        from .agents.workflow import AsyncWorkflowAgent

        return AsyncWorkflowAgent(self)
