"""What an agent's modules need: the types of its methods, and their imports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..model import Scalar
from .annotations import Annotation, annotation, runtime_type
from .imports import import_lines
from .python_api import PythonAgent, PythonApi, PythonEndpoint, PythonProperty
from .text import literal


def request_type(each: PythonEndpoint, api: PythonApi) -> Annotation:
    """Return the type of a method's body, as an expression."""
    if each.request_class:
        return Annotation(f"requests.{each.request_class}")
    return runtime_type(each.value.field.type if each.value else None, api.classes)


def returned(each: PythonEndpoint, api: PythonApi) -> Annotation:
    """Return the annotation of what a method returns."""
    if each.answer is None:
        return Annotation("None")
    answer = annotation(each.answer, api.classes)
    return answer.optional() if each.may_be_null else answer


def answered(each: PythonEndpoint, api: PythonApi) -> Annotation:
    """Return the annotation of what a handler returns: of bytes, a stream will do."""
    result = returned(each, api)
    stream = {"Stream"} if each.answer is Scalar.BYTES else set[str]()
    text = " | ".join([*stream, result.text])
    return Annotation(f"Answer[{text}]", result.types, result.helpers | stream)


def given(parameter: PythonProperty) -> Annotation:
    """Return the annotation of a parameter for callers: they select in several ways."""
    if parameter.field.name != "$select":
        return parameter.annotation
    return Annotation("Select | None", helpers=frozenset({"Select"}))


def parameter(each: PythonProperty, api: PythonApi) -> Annotation:
    """Return the expression of a parameter in an operation, with what it needs."""
    name, argument, required = each.field.name, each.name, each.field.required
    type_ = runtime_type(each.field.type, api.classes)
    if (name, argument, type_.text, required) == ("$select", "select", "str", False):
        return Annotation("SELECTION", helpers=frozenset({"SELECTION"}))
    ending = ", required=True" if required else ""
    text = f"Parameter({literal(name)}, {literal(argument)}, {type_.text}{ending})"
    return Annotation(text, type_.types, type_.helpers | {"Parameter"})


def operation_imports(agent: PythonAgent, api: PythonApi) -> tuple[str, ...]:
    """Return the import lines of the operations of an agent."""
    used = [runtime_type(each.answer, api.classes) for each in agent.endpoints]
    used += [request_type(each, api) for each in agent.endpoints]
    used += [parameter(p, api) for each in agent.endpoints for p in each.parameters]
    origins = {
        "Operation": ".._runtime.operation",
        "ANYTHING": ".._runtime.operation",
        "Parameter": ".._runtime.parameter",
        "SELECTION": ".._runtime.parameter",
    }
    siblings = {"requests": "requests"}
    return _imports(agent, api, used, {"Operation"}, origins, siblings)


def client_imports(agent: PythonAgent, api: PythonApi) -> tuple[str, ...]:
    """Return the import lines of the client of an agent."""
    used = [p.annotation for each in agent.endpoints for p in _taken(each)]
    used += [given(p) for each in agent.endpoints for p in each.parameters]
    used += [returned(each, api) for each in agent.endpoints]
    needed = {
        "Agent": ".._runtime.agent",
        "AsyncAgent": ".._runtime.agent",
        "awaited": ".._runtime.agent",
        "RequestHeaders": "..models.request_headers",
    }
    origins = {"Select": ".._runtime.selection", **needed}
    siblings = {"operations": "_operations", "requests": "_requests"}
    return _imports(agent, api, used, set(needed), origins, siblings)


def service_imports(agent: PythonAgent, api: PythonApi) -> tuple[str, ...]:
    """Return the import lines of the service of an agent."""
    used = [p.annotation for each in agent.endpoints for p in each.parameters]
    used += [each.value.annotation for each in agent.endpoints if each.value]
    used += [answered(each, api) for each in agent.endpoints]
    needed = {
        "Answer": ".._runtime.server",
        "Request": "starlette.requests",
        "Service": ".._runtime.server",
        "not_implemented": ".._runtime.server",
    }
    origins = {"Stream": ".._runtime.server", **needed}
    siblings = {"operations": "_operations", "requests": "requests"}
    return _imports(agent, api, used, set(needed), origins, siblings)


def _imports(
    agent: PythonAgent,
    api: PythonApi,
    used: Iterable[Annotation],
    names: set[str],
    origins: Mapping[str, str],
    siblings: Mapping[str, str],
) -> tuple[str, ...]:
    """Return what a module imports: runtime, models, and its agent's other modules.

    These are called as ``siblings`` says, by the folders that they are in.
    """
    needed = {name for each in used for name in each.types | each.helpers} | names
    modules = {name: f"..models.{module}" for name, module in api.modules.items()}
    has_requests = any(each.request_class for each in agent.endpoints)
    beside = {
        f"{agent.name} as {alias}": f"..{folder}"
        for folder, alias in siblings.items()
        if folder != "requests" or has_requests
    }
    return import_lines(
        needed | beside.keys(),
        {"JsonObject": ".._runtime.model", **modules, **origins, **beside},
    )


def _taken(each: PythonEndpoint) -> tuple[PythonProperty, ...]:
    """Return the arguments that the body is made of."""
    return (each.value,) if each.value else each.arguments
