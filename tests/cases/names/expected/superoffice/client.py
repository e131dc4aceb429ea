# Generated from the endpoint docs; edits here are overwritten.
"""The entry point: one attribute per agent, loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import AsyncApiClient, SyncApiClient

if TYPE_CHECKING:
    from .agents.close_ import AsyncCloseAgent, CloseAgent
    from .agents.phone import AsyncPhone_Agent, Phone_Agent
    from .agents.project import AsyncProjectAgent, ProjectAgent
    from .agents.con_ import AsyncConAgent, ConAgent
    from .models.request_headers import RequestHeaders as RequestHeaders


class Client(SyncApiClient["RequestHeaders"]):
    """The API, blocking.

    >>> with Client("https://sod.superoffice.com/Cust12345", auth=("jo", "pw")) as so:
    ...     so.close_
    """

    @cached_property
    def close_(self) -> CloseAgent:
        """The Close agent."""
        from .agents.close_ import CloseAgent

        return CloseAgent(self)

    @cached_property
    def phone(self) -> Phone_Agent:
        """The Phone agent."""
        from .agents.phone import Phone_Agent

        return Phone_Agent(self)

    @cached_property
    def project(self) -> ProjectAgent:
        """The Project agent."""
        from .agents.project import ProjectAgent

        return ProjectAgent(self)

    @cached_property
    def con_(self) -> ConAgent:
        """The con agent."""
        from .agents.con_ import ConAgent

        return ConAgent(self)


class AsyncClient(AsyncApiClient["RequestHeaders"]):
    """The API, awaited. See `Client`."""

    @cached_property
    def close_(self) -> AsyncCloseAgent:
        """The Close agent."""
        from .agents.close_ import AsyncCloseAgent

        return AsyncCloseAgent(self)

    @cached_property
    def phone(self) -> AsyncPhone_Agent:
        """The Phone agent."""
        from .agents.phone import AsyncPhone_Agent

        return AsyncPhone_Agent(self)

    @cached_property
    def project(self) -> AsyncProjectAgent:
        """The Project agent."""
        from .agents.project import AsyncProjectAgent

        return AsyncProjectAgent(self)

    @cached_property
    def con_(self) -> AsyncConAgent:
        """The con agent."""
        from .agents.con_ import AsyncConAgent

        return AsyncConAgent(self)
