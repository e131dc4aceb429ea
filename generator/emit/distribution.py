"""What makes the package one to install on its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..distribution import Distribution
from .python_api import PythonApi
from .rendering import Rendering


@dataclass(frozen=True, slots=True)
class DistributionView:
    """A package to install; ``agents`` are their names as attributes."""

    name: str
    version: str
    package: str
    agents: tuple[str, ...]


def distribution_files(
    api: PythonApi, package: str, distribution: Distribution
) -> Iterator[Rendering]:
    """Yield the files that lie beside the package; their paths are relative to its folder.

    Args:
        api: The API, all names settled.
        package: The name of the package.
        distribution: What it is called where it is installed.
    """
    agents = tuple(agent.name for agent in api.agents)
    view = DistributionView(distribution.name, distribution.version, package, agents)
    for name in ("pyproject.toml", "README.md"):
        yield Rendering(name, f"distribution/{name}.jinja", view)
