"""The modules of each agent: its operations, its client, its service."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from .annotations import Annotation, runtime_type
from .python_api import PythonAgent, PythonApi, PythonEndpoint
from .rendering import Rendering
from .signatures import (
    answered,
    client_imports,
    given,
    operation_imports,
    parameter,
    request_type,
    returned,
    service_imports,
)
from .text import docstring, literal, tuple_source

_USUAL = 200
"""The status of an answer, if none is named."""


@dataclass(frozen=True, slots=True)
class MethodView:
    """An endpoint, as its operation, its methods, and its handler.

    Args:
        name, constant, operation_name, http_method, path: As they are printed.
        status: That of the answer, or empty if it is the usual one.
        request, response: Types of body and answer.
        parameters: The tuple of those in the path, then those in the query; or empty.
        signature, handler_signature: What stands between the brackets of a method.
        request_class: The class of a body made of arguments, or empty.
        arguments: What stands between its brackets.
        body: The expression that is sent.
        query: The dictionary of the parameters in path and query.
        call: The method of the runtime that sends it.
        returns, handler_returns: The annotation of the answer.
        docstring, short_docstring: The whole text, and the summary.
    """

    name: str
    constant: str
    operation_name: str
    http_method: str
    path: str
    status: str
    request: str
    response: str
    parameters: str
    signature: str
    handler_signature: str
    request_class: str
    arguments: str
    body: str
    query: str
    call: str
    returns: str
    handler_returns: str
    docstring: str
    short_docstring: str


@dataclass(frozen=True, slots=True)
class AgentView:
    """A module of an agent."""

    class_name: str
    docstring: str
    class_docstring: str
    async_docstring: str
    imports: tuple[str, ...]
    methods: tuple[MethodView, ...]


def agent_files(api: PythonApi) -> Iterator[Rendering]:
    """Yield the modules of each agent: its operations, its client, its service.

    Args:
        api: The API, all names settled.
    """
    for agent in api.agents:
        shared = _shared(agent)
        methods = tuple(_method(agent, each, api, shared) for each in agent.endpoints)
        for folder, text, imports in (
            ("operations", f"The endpoints of {agent.title}.", operation_imports),
            ("agents", f"The client of {agent.title}.", client_imports),
            ("server", f"The service of {agent.title}.", service_imports),
        ):
            view = AgentView(
                class_name=agent.class_name,
                docstring=docstring(text, 0),
                class_docstring=_class_docstring(agent, folder, shared),
                async_docstring=docstring(
                    f"The same, awaited. See `{agent.class_name}Agent`.", 4
                ),
                imports=imports(agent, api),
                methods=methods,
            )
            yield Rendering(
                f"{folder}/{agent.name}.py", f"{folder}/agent.py.jinja", view
            )


def _shared(agent: PythonAgent) -> tuple[tuple[str, str], ...]:
    """Return the optional arguments that several methods have, told alike."""
    told = Counter(
        (each.name, each.field.description)
        for endpoint in agent.endpoints
        for each in endpoint.parameters
        if each.field.description and not each.field.required
    )
    return tuple(sorted(pair for pair, count in told.items() if count > 1))


def _class_docstring(
    agent: PythonAgent, folder: str, shared: tuple[tuple[str, str], ...]
) -> str:
    if folder == "server":
        text = f"{agent.heading}, to be served: override what you serve."
        return docstring(f"{text}\n\nThe rest answers 501.", 4)
    told = (*shared, ("headers", "Headers of this call; they override the client's."))
    heading = "Arguments that its methods share:"
    text = f"{agent.heading}.\n\n{_restriction(agent)}"
    closing = "Arguments without a default are sent in a body even if `None`, as null."
    return docstring(text, 4, told, closing, heading)


def _restriction(agent: PythonAgent) -> str:
    """Return the note on where the agent is not available, if all its endpoints have it."""
    notes = {each.endpoint.restriction for each in agent.endpoints}
    return notes.pop() if len(notes) == 1 else ""


def _own_restriction(agent: PythonAgent, each: PythonEndpoint) -> str:
    return "" if _restriction(agent) else each.endpoint.restriction


def _method(
    agent: PythonAgent,
    each: PythonEndpoint,
    api: PythonApi,
    shared: tuple[tuple[str, str], ...],
) -> MethodView:
    endpoint = each.endpoint
    told = (endpoint.summary, endpoint.description, _own_restriction(agent, each))
    text = docstring(
        "\n\n".join(filter(None, told)),
        8,
        _told(each, shared),
        f"Documented in {endpoint.uid}.",
    )
    return MethodView(
        name=each.name,
        constant=each.constant,
        operation_name=literal(f"{agent.name}.{each.name}"),
        http_method=literal(endpoint.method),
        path=literal(endpoint.path),
        status="" if each.status == _USUAL else str(each.status),
        request=request_type(each, api).text,
        response=runtime_type(each.answer, api.classes).text,
        parameters=_parameters(each, api),
        signature=_signature(each),
        handler_signature=handler_signature(each, api),
        request_class=each.request_class,
        arguments=", ".join(f"{p.name}={p.name}" for p in each.arguments),
        body=_body(each),
        query=_query(each),
        call="_find" if each.may_be_null else "_call",
        returns=returned(each, api).text,
        handler_returns=answered(each, api).text,
        docstring=text,
        short_docstring=docstring(endpoint.summary, 8),
    )


def _told(
    each: PythonEndpoint, shared: tuple[tuple[str, str], ...]
) -> Iterator[tuple[str, str]]:
    """Yield the arguments that have something to tell, but for the shared ones."""
    for argument in (*each.arguments, *each.parameters):
        told = (argument.name, argument.field.description)
        if told[1] and told not in shared:
            yield told


def _has_body(each: PythonEndpoint) -> bool:
    return bool(each.request_class) or each.value is not None


def _parameters(each: PythonEndpoint, api: PythonApi) -> str:
    """Return the tuple of the parameters in path and query, empty if there are none."""
    listed = [parameter(p, api).text for p in each.parameters]
    return tuple_source(listed) if listed else ""


def _query(each: PythonEndpoint) -> str:
    listed = ", ".join(f"{literal(p.field.name)}: {p.name}" for p in each.parameters)
    return f"{{{listed}}}"


def _signature(each: PythonEndpoint) -> str:
    value = [f"{each.value.name}: {each.value.annotation.text}"] if each.value else []
    required = [p for p in each.parameters if p.field.required]
    optional = [p for p in each.parameters if not p.field.required]
    parts = (
        "self",
        *value,
        "*",
        *(f"{p.name}: {given(p).text}" for p in required),
        *(f"{p.name}: {p.annotation.text}" for p in each.arguments),
        *(f"{p.name}: {given(p).text} = None" for p in optional),
        "headers: RequestHeaders | None = None",
    )
    return ", ".join(parts)


def handler_signature(each: PythonEndpoint, api: PythonApi) -> str:
    """Return what stands between the brackets of the method that serves an endpoint."""
    body = [f"body: {_body_annotation(each, api).text}"] if _has_body(each) else []
    parameters = (f"{p.name}: {p.annotation.text}" for p in each.parameters)
    return ", ".join(("self", *body, "*", *parameters, "http: Request"))


def _body_annotation(each: PythonEndpoint, api: PythonApi) -> Annotation:
    if each.value is not None:
        return each.value.annotation
    return Annotation(f"requests.{each.request_class}")


def _body(each: PythonEndpoint) -> str:
    if each.value is not None:
        return each.value.name
    return "body" if each.request_class else "None"
