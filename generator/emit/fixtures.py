"""What tests need: the fixtures of each agent, their payloads apart, and factories."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from . import reserved
from .names import allocate
from .python_api import PythonApi
from .rendering import Rendering
from .text import docstring, literal


@dataclass(frozen=True, slots=True)
class FixtureView:
    """The exchange of an endpoint."""

    name: str
    constant: str


@dataclass(frozen=True, slots=True)
class FixturesView:
    """The fixtures of an agent."""

    docstring: str
    agent: str
    agent_literal: str
    fixtures: tuple[FixtureView, ...]


@dataclass(frozen=True, slots=True)
class SharedFixturesView:
    """The fixtures that all agents share."""

    package: str


@dataclass(frozen=True, slots=True)
class FactoryView:
    """What makes a type."""

    name: str
    class_name: str


@dataclass(frozen=True, slots=True)
class FactoriesView:
    """What makes all types."""

    factories: tuple[FactoryView, ...]


def fixture_files(api: PythonApi, package: str) -> Iterator[Rendering]:
    """Yield a module of fixtures for each agent, one for all, and the factories.

    Args:
        api: The API, all names settled.
        package: The name of the package.
    """
    names = fixture_names(api)
    for agent in api.agents:
        plugin = f"-p {package}.testing.{agent.name}"
        view = FixturesView(
            docstring(f"Fixtures of {agent.title}: `{plugin}`.", 0),
            agent.name,
            literal(agent.name),
            tuple(
                FixtureView(names[f"{agent.name}.{each.name}"], each.constant)
                for each in agent.endpoints
            ),
        )
        path = f"testing/{agent.name}.py"
        yield Rendering(path, "testing/agent.py.jinja", view)
    path = "testing/fixtures.py"
    yield Rendering(path, f"{path}.jinja", SharedFixturesView(package))
    yield _factories(api)


def _factories(api: PythonApi) -> Rendering:
    """Return the module of the factories: one for each type that the docs describe."""
    described = [each for each in api.types if each.type.properties is not None]
    made = {f"make_{each.module}": each.name for each in described}
    factories = (FactoryView(n, made[n]) for n in sorted(made))
    path = "testing/factories.py"
    return Rendering(path, f"{path}.jinja", FactoriesView(tuple(factories)))


def fixture_names(api: PythonApi) -> dict[str, str]:
    """Return the name of each endpoint's fixture, by ``agent.method``.

    Args:
        api: The API, all names settled.
    """
    wanted = (
        (f"{agent.name}.{each.name}", f"{agent.name}_{each.name}")
        for agent in api.agents
        for each in agent.endpoints
    )
    return allocate(wanted, reserved.FIXTURES)
