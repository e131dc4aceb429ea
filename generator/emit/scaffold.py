"""A service for people to fill in, and its tests: what `scaffold` writes once."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..errors import UsageError
from ..model import Api
from .agents import handler_signature
from .fixtures import fixture_names
from .formatting import format_files
from .imports import import_lines
from .names import allocate
from .python_api import PythonAgent, PythonApi, python_api
from .signatures import returned
from .templates import Templates
from .text import docstring

_TAKEN = ("Any", "Literal", "Request")
"""Names that a scaffolded module may import."""


@dataclass(frozen=True, slots=True)
class HandlerView:
    """A handler to fill in, and what its test asks for."""

    name: str
    signature: str
    returns: str
    docstring: str
    unwritten: str
    fixture: str


@dataclass(frozen=True, slots=True)
class ScaffoldView:
    """A scaffolded module: the service, or its tests."""

    docstring: str
    tests_docstring: str
    class_docstring: str
    imports: tuple[str, ...]
    package: str
    module: str
    plugin: str
    class_name: str
    base: str
    handlers: tuple[HandlerView, ...]


@dataclass(frozen=True, slots=True)
class Scaffold:
    """What to write for an agent.

    Args:
        name: The module of the service, and the agent's name in the package.
        base: The generated class that the service overrides.
        handlers: The names of all handlers.
        service, tests: The texts of the two modules.
    """

    name: str
    base: str
    handlers: tuple[str, ...]
    service: str
    tests: str


def scaffold(
    api: Api, agent_name: str, package: str, templates: Mapping[str, str]
) -> Scaffold:
    """Return the service of an agent, all its handlers to be filled in.

    Args:
        api: What the docs say.
        agent_name: Which agent, in any case.
        package: The name of the generated package.
        templates: The text of each template, by its path in the templates folder.

    Raises:
        UsageError: There is no such agent, or a template cannot be filled.
    """
    named = python_api(api)
    agent = _agent(named, agent_name)
    view = _view(agent, named, package)
    environment = Templates(templates)
    paths = ("scaffold/service.py.jinja", "scaffold/test_service.py.jinja")
    filled = {path: environment.fill(path, view) for path in paths}
    service, tests = format_files(
        {path.removesuffix(".jinja"): text for path, text in filled.items()}
    ).values()
    handlers = tuple(each.name for each in agent.endpoints)
    return Scaffold(agent.name, view.base, handlers, service, tests)


def _agent(api: PythonApi, name: str) -> PythonAgent:
    known = {each.agent.name.casefold(): each for each in api.agents}
    if found := known.get(name.casefold()):
        return found
    close = difflib.get_close_matches(name.casefold(), known, n=3)
    names = [
        each.agent.name
        for each in (map(known.__getitem__, close) if close else api.agents)
    ]
    hint = (
        f"did you mean {', '.join(names)}?"
        if close
        else f"there are {', '.join(names[:20])}"
    )
    raise UsageError(f"the docs have no agent {name!r}; {hint}")


def _view(agent: PythonAgent, api: PythonApi, package: str) -> ScaffoldView:
    base = f"{agent.class_name}Service"
    classes = sorted(_classes(agent, api))
    own = allocate([("", agent.class_name)], (*classes, *_TAKEN, base))[""]
    fixtures = fixture_names(api)
    handlers = tuple(
        HandlerView(
            name=each.name,
            signature=_public(handler_signature(each, api)),
            returns=_public(returned(each, api).text),
            docstring=docstring(each.endpoint.summary, 8),
            unwritten=repr(f"{agent.name}.{each.name} is not written yet"),
            fixture=fixtures[f"{agent.name}.{each.name} "],
        )
        for each in agent.endpoints
    )
    text = f"{agent.heading}, served: what is not written yet answers 501."
    return ScaffoldView(
        docstring=docstring(f"The service of {agent.title}.", 0),
        tests_docstring=docstring(f"Tests of the service of {agent.title}.", 0),
        class_docstring=docstring(text, 4),
        imports=_imports(agent, handlers, classes, base, package),
        package=package,
        module=agent.name,
        plugin=repr(f"{package}.testing.{agent.name}"),
        class_name=own,
        base=base,
        handlers=handlers,
    )


def _classes(agent: PythonAgent, api: PythonApi) -> Iterable[str]:
    """Return the classes of the API that handlers take or return."""
    used = {name for each in agent.endpoints for name in returned(each, api).types}
    for each in agent.endpoints:
        value = [each.value] if each.value else []
        for argument in (*each.parameters, *value):
            used |= argument.annotation.types
    return used


def _public(annotation: str) -> str:
    """Return an annotation without what the package keeps to itself."""
    return re.sub(r"\bJsonObject\b", "dict[str, Any]", annotation)


def _imports(
    agent: PythonAgent,
    handlers: Iterable[HandlerView],
    classes: Iterable[str],
    base: str,
    package: str,
) -> tuple[str, ...]:
    """Return the import lines of a service, of what it uses and no more."""
    text = " ".join(f"{each.signature} {each.returns}" for each in handlers)
    words = set(re.findall(r"[A-Za-z_]\w*", text))
    requests = f"{agent.name} as requests"
    origins = {
        "Request": "starlette.requests",
        "exceptions": "starlette",
        base: f"{package}.server.{agent.name}",
        requests: f"{package}.requests",
        **dict.fromkeys(classes, f"{package}.models"),
    }
    needed = {"exceptions", "Request", base, *classes} | (
        words & {"Any", "Literal", "datetime"}
    )
    return import_lines(
        needed | ({requests} if "requests" in words else set()), origins
    )
