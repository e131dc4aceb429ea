"""What makes the package one to install on its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..distribution import Distribution
from .example import ADDRESS, Example
from .python_api import PythonApi
from .rendering import Rendering
from .text import literal


@dataclass(frozen=True, slots=True)
class DistributionView:
    """A package to install.

    Args:
        name, version, package: What it is called, in an index and in Python.
        agents: Their names as attributes.
        address: What the example calls.
        statements: What it does there.
        model: The class of what is answered, if it has a text; or empty.
        attribute: That text, or empty.
    """

    name: str
    version: str
    package: str
    agents: tuple[str, ...]
    address: str
    statements: tuple[str, ...]
    model: str
    attribute: str


def distribution_files(
    api: PythonApi, package: str, distribution: Distribution, call: Example | None
) -> Iterator[Rendering]:
    """Yield the files that lie beside the package; their paths are relative to its folder.

    Args:
        api: The API, all names settled.
        package: The name of the package.
        distribution: What it is called where it is installed.
        call: The call that introduces it, if there is one.
    """
    view = DistributionView(
        name=distribution.name,
        version=distribution.version,
        package=package,
        agents=tuple(agent.name for agent in api.agents),
        address=literal(ADDRESS),
        statements=_statements(call) if call else (),
        model=call.model if call else "",
        attribute=call.attribute if call else "",
    )
    for name in ("pyproject.toml", "README.md"):
        yield Rendering(name, f"distribution/{name}.jinja", view)


def _statements(call: Example) -> tuple[str, ...]:
    """Return a call, and what shows its answer."""
    made = f"so.{call.source}"
    if not call.answers:
        return (made,)
    if not call.model:
        return (f"print({made})",)
    nothing = ' if found else "nothing found"' if call.may_be_null else ""
    return f"found = {made}", f"print(found.{call.attribute}{nothing})"
