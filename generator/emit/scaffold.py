"""A service for people to fill in, and its tests: what `scaffold` writes once."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..errors import UsageError
from ..model import Api
from .agents import handler_signature
from .annotations import Annotation
from .fixtures import fixture_names
from .formatting import format_files
from .imports import import_lines
from .names import allocate
from .python_api import PythonAgent, PythonApi, PythonEndpoint, python_api
from .signatures import returned
from .templates import Templates
from .text import docstring

_TAKEN = ("Any", "JsonObject", "Literal", "Request")
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
    expected: str


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
    api: Api,
    agent_name: str,
    package: str,
    templates: Mapping[str, str],
    classes: Mapping[str, str] | None = None,
) -> Scaffold:
    """Return the service of an agent, all its handlers to be filled in.

    Args:
        api: What the docs say.
        agent_name: Which agent, in any case.
        package: The name of the generated package.
        templates: The text of each template, by its path in the templates folder.
        classes: Classes that are not to be called as in the docs, by the name there.

    Raises:
        UsageError: There is no such agent, or a template cannot be filled.
    """
    named = python_api(api, classes or {})
    agent = _agent(named, agent_name)
    view = _view(agent, named, package)
    environment = Templates(templates)
    paths = ("scaffold/service.py.jinja", "scaffold/test_service.py.jinja")
    filled = {path: environment.fill(path, view) for path in paths}
    formatted = dict(
        format_files(
            {path.removesuffix(".jinja"): text for path, text in filled.items()}
        )
    )
    service, tests = (formatted[path.removesuffix(".jinja")] for path in paths)
    handlers = tuple(each.name for each in agent.endpoints)
    return Scaffold(agent.name, view.base, handlers, service, tests)


def _agent(api: PythonApi, name: str) -> PythonAgent:
    known = {each.agent.name.casefold(): each for each in api.agents}
    if found := known.get(name.casefold()):
        return found
    close = difflib.get_close_matches(name.casefold(), known, n=3)
    listed = ", ".join(known[each].agent.name for each in close or list(known)[:20])
    hint = f"did you mean {listed}?" if close else f"there are {listed}"
    raise UsageError(f"the docs have no agent {name!r}; {hint}")


def _view(agent: PythonAgent, api: PythonApi, package: str) -> ScaffoldView:
    base = f"{agent.class_name}Service"
    used = tuple(_annotations(agent, api))
    classes = {name for each in used for name in each.types}
    taken = {*classes, *_TAKEN, base}
    is_free = agent.class_name not in taken
    wanted = agent.class_name if is_free else f"{agent.class_name}Handlers"
    own = allocate([("", wanted)], taken)[""]
    fixtures = fixture_names(api)
    handlers = tuple(
        HandlerView(
            name=each.name,
            signature=handler_signature(each, api),
            returns=returned(each, api).text,
            docstring=docstring(each.endpoint.summary, 8),
            unwritten=repr(f"{agent.name}.{each.name} is not written yet"),
            fixture=fixtures[f"{agent.name}.{each.name}"],
            expected=_expected(fixtures[f"{agent.name}.{each.name}"], each),
        )
        for each in agent.endpoints
    )
    text = f"{agent.heading}, served: what is not written yet answers 501."
    return ScaffoldView(
        docstring=docstring(f"The service of {agent.title}.", 0),
        tests_docstring=docstring(f"Tests of the service of {agent.title}.", 0),
        class_docstring=docstring(text, 4),
        imports=_imports(agent, used, base, package),
        package=package,
        module=agent.name,
        plugin=repr(f"{package}.testing.{agent.name}"),
        class_name=own,
        base=base,
        handlers=handlers,
    )


def _annotations(agent: PythonAgent, api: PythonApi) -> Iterator[Annotation]:
    """Yield the annotations of what handlers take and return."""
    for each in agent.endpoints:
        yield returned(each, api)
        yield from (parameter.annotation for parameter in each.parameters)
        if each.value is not None:
            yield each.value.annotation


def _expected(fixture: str, each: PythonEndpoint) -> str:
    """Return the expression of the types that an answer may be of."""
    return f"type({fixture}.result){' | None' if each.may_be_null else ''}"


def _imports(
    agent: PythonAgent, used: Iterable[Annotation], base: str, package: str
) -> tuple[str, ...]:
    """Return the import lines of a service."""
    origins = {
        "Request": "starlette.requests",
        "exceptions": "starlette",
        base: f"{package}.server.{agent.name}",
    }
    if any(each.request_class for each in agent.endpoints):
        origins[f"{agent.name} as requests"] = f"{package}.requests"
    needed = set(origins)
    origins["JsonObject"] = package
    for each in used:
        needed |= each.types | each.helpers
        origins.update(dict.fromkeys(each.types, f"{package}.models"))
    return import_lines(needed, origins)
