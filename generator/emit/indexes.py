"""The modules there is one of: the package itself, its clients, its indexes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .python_api import PythonApi
from .rendering import Rendering
from .text import docstring, literal, tuple_source


@dataclass(frozen=True, slots=True)
class ListedView:
    """An agent in an index; ``classes`` are both of it, as they are imported."""

    name: str
    class_name: str
    classes: str
    docstring: str


@dataclass(frozen=True, slots=True)
class PackageView:
    """An index of all agents; ``names`` is the tuple of their names."""

    package: str
    agents: tuple[ListedView, ...]
    example: str
    names: str


def index_files(api: PythonApi, package: str) -> Iterator[Rendering]:
    """Yield the modules that list all agents.

    Args:
        api: The API, all names settled.
        package: The name of the package.
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
        api.agents[0].name if api.agents else "",
        tuple_source(literal(agent.name) for agent in api.agents),
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
