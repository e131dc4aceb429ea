"""All endpoints of the package, as data: loaded when they are asked for, agent by agent."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any

from . import PACKAGE
from .codec import loads
from .operation import Operation


def agents() -> tuple[str, ...]:
    """Return the names of all agents."""
    names: tuple[str, ...] = import_module(f"{PACKAGE}.operations").AGENTS
    return names


def operations_of(*agents: str) -> tuple[Operation[Any, Any], ...]:
    """Return the operations of some agents, in the order of the docs."""
    modules = (import_module(f"{PACKAGE}.operations.{name}") for name in agents)
    return tuple(operation for module in modules for operation in module.OPERATIONS)


def operation_of(name: str) -> Operation[Any, Any]:
    """Return the operation called ``<agent>.<method>``."""
    (found,) = (
        each for each in operations_of(name.partition(".")[0]) if each.name == name
    )
    return found


def payload_of(operation: Operation[Any, Any]) -> dict[str, Any]:
    """Return the documented exchange of an operation as JSON. It is not to be changed.

    Its keys are ``parameters``, ``request`` and ``response``, where there are such.
    """
    payload: dict[str, Any] = _payloads(operation.agent_name)[operation.method_name]
    return payload


@cache
def _payloads(agent: str) -> dict[str, Any]:
    """Return what is documented for an agent, by method."""
    file = files(PACKAGE).joinpath("testing", "payloads", f"{agent}.json")
    payloads: dict[str, Any] = loads(file.read_bytes())
    return payloads
