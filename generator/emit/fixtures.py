"""The fixtures of each agent: modules, and their payloads beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from . import reserved
from .imports import import_lines
from .names import allocate
from .python_api import PythonApi
from .rendering import Rendering
from .text import docstring, literal


@dataclass(frozen=True, slots=True)
class FixtureView:
    """The fixtures of an endpoint."""

    constant: str
    exchange: str
    client: str


@dataclass(frozen=True, slots=True)
class FixturesView:
    """The fixtures of an agent."""

    docstring: str
    imports: tuple[str, ...]
    agent: str
    fixtures: tuple[FixtureView, ...]


def fixture_files(api: PythonApi, package: str) -> Iterator[Rendering]:
    """Yield a module of fixtures for each agent.

    Args:
        api: The API, all names settled.
        package: The name of the package.
    """
    names = fixture_names(api)
    for agent in api.agents:
        plugin = f"-p {package}.testing.{agent.name}"
        fixtures = tuple(
            FixtureView(
                each.constant,
                names[f"{agent.name}.{each.name} "],
                names[f"{agent.name}.{each.name} _client"],
            )
            for each in agent.endpoints
        )
        origins = {
            "Client": "..client",
            "client_fixture": ".._runtime.fixtures",
            "exchange_fixture": ".._runtime.fixtures",
            "exchanges": ".._runtime.exchange",
            f"{agent.name} as operations": "..operations",
        }
        yield Rendering(
            f"testing/{agent.name}.py",
            "testing/agent.py.jinja",
            FixturesView(
                docstring(f"Fixtures of {agent.title}: `{plugin}`.", 0),
                import_lines(origins, origins),
                literal(agent.name),
                fixtures,
            ),
        )


def fixture_names(api: PythonApi) -> dict[str, str]:
    """Return the names of the fixtures of each endpoint.

    Their keys are ``agent.method`` and a blank for the exchange, and the same with
    ``_client`` behind it for the client that answers.

    Args:
        api: The API, all names settled.
    """
    wanted = [
        (f"{agent.name}.{each.name} {suffix}", f"{agent.name}_{each.name}{suffix}")
        for suffix in ("", "_client")
        for agent in api.agents
        for each in agent.endpoints
    ]
    return allocate(wanted, reserved.FIXTURES)
