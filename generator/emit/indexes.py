"""The modules there is one of: the package itself, its clients, its indexes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .example import ADDRESS, Example
from .python_api import PythonApi
from .rendering import Rendering
from .text import docstring, literal, tuple_source

_TAKEN = (
    ("base_url", "Where the API is, with or without `/api` or `/api/v1`."),
    ("auth", "A scheme, such as `Bearer`, or user and password."),
    ("headers", "`RequestHeaders` of every call: language, culture, time zone."),
    ("timeout", "Seconds that the server may take to accept, take or send something."),
    ("deadline", "Seconds that a call may take, with all its repetitions."),
    ("retries", "How often to repeat a request after a failure that may pass."),
    ("rate_limit", "How many requests to send in any second, or a `Limiter`."),
    ("event_hooks", "Functions of each request and each answer, as httpx2 has them."),
    ("transport", "What sends the calls in place of httpx2's own."),
)
"""What clients take. A test holds this against the runtime."""


@dataclass(frozen=True, slots=True)
class ListedView:
    """An agent in an index; ``classes`` are both of it, as they are imported."""

    name: str
    class_name: str
    classes: str
    docstring: str


@dataclass(frozen=True, slots=True)
class PackageView:
    """An index of all agents.

    Args:
        package: The name of the package.
        agents: All of them.
        client_docstring, async_docstring: Those of the clients.
        names: The tuple of the agents' names.
        version: That of the package, if it has one; or empty.
    """

    package: str
    agents: tuple[ListedView, ...]
    client_docstring: str
    async_docstring: str
    names: str
    version: str


def index_files(
    api: PythonApi, package: str, version: str, call: Example | None
) -> Iterator[Rendering]:
    """Yield the modules that list all agents.

    Args:
        api: The API, all names settled.
        package: The name of the package.
        version: Its version, if it has one; or empty.
        call: The call that introduces it, if there is one.
    """
    view = PackageView(
        package,
        tuple(
            ListedView(
                agent.name,
                agent.class_name,
                ", ".join(
                    sorted(
                        prefix + agent.class_name + "Agent" for prefix in ("", "Async")
                    )
                ),
                docstring(f"{agent.heading}.", 8),
            )
            for agent in api.agents
        ),
        _docstring(call, awaits=False),
        _docstring(call, awaits=True),
        tuple_source(literal(agent.name) for agent in api.agents),
        literal(version) if version else "",
    )
    for path in (
        "__init__.py",
        "client.py",
        "server/__init__.py",
        "testing/__init__.py",
        "agents/__init__.py",
        "operations/__init__.py",
        "requests/__init__.py",
    ):
        yield Rendering(path, f"{path}.jinja", view)


def _docstring(call: Example | None, *, awaits: bool) -> str:
    """Return what a client tells of itself."""
    kind = "awaited" if awaits else "blocking"
    opened = "async with AsyncClient" if awaits else "with Client"
    text = f"The API, {kind}; a context manager, which closes the connections."
    if call:
        result, wait = "found = " * call.answers, "await " * awaits
        text += f'\n\n    {opened}("{ADDRESS}") as so:'
        text += f"\n        {result}{wait}so.{call.source}"
    closing = "All but the address may be left out. `ClientOptions` tells more of each."
    return docstring(text, 4, _TAKEN, closing)
