"""The API in Python's terms: every name settled, every type an annotation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..model import (
    Agent,
    Api,
    Endpoint,
    Field,
    NamedType,
    Type,
    ValueBody,
    WrapperBody,
)
from . import reserved
from .annotations import Annotation, annotation
from .answers import may_be_null, usual_answer
from .classes import class_names, module_names
from .names import allocate, class_case, is_odd, snake_case, words


@dataclass(frozen=True, slots=True)
class PythonProperty:
    """An attribute of a model, or an argument of a call."""

    field: Field
    name: str
    annotation: Annotation


@dataclass(frozen=True, slots=True)
class PythonType:
    """A named type as a class, or as an alias where no page describes it."""

    type: NamedType
    name: str
    module: str
    properties: tuple[PythonProperty, ...]


@dataclass(frozen=True, slots=True)
class PythonEndpoint:
    """An endpoint as a method.

    Args:
        endpoint: What it does.
        name: The method.
        constant: Its operation.
        request_class: The class of a body made of arguments, or empty.
        arguments: Properties of such a body, as arguments.
        value: A body that is one value, as an argument.
        parameters: Those in the path, then those in the query.
        answer: What it answers when all goes well, ``None`` if no content.
        status: The status of that answer.
        may_be_null: Whether ``null`` is an answer: nothing was found.
    """

    endpoint: Endpoint
    name: str
    constant: str
    request_class: str
    arguments: tuple[PythonProperty, ...]
    value: PythonProperty | None
    parameters: tuple[PythonProperty, ...]
    answer: Type | None
    status: int
    may_be_null: bool


@dataclass(frozen=True, slots=True)
class PythonAgent:
    """An agent as a module; ``name`` is its attribute of the client, too."""

    agent: Agent
    name: str
    class_name: str
    endpoints: tuple[PythonEndpoint, ...]

    @property
    def title(self) -> str:
        """How it is called in a sentence."""
        return f"the {self.agent.name} agent"

    @property
    def heading(self) -> str:
        """How it is called where a sentence begins."""
        return f"The {self.agent.name} agent"


@dataclass(frozen=True, slots=True)
class PythonApi:
    """All of it.

    Args:
        agents: Sorted by name.
        types: Sorted by the name in the docs.
        classes: The class of each type, by the name in the docs.
        modules: The module of each class.
        headers: Those that a caller may set, each as the first page tells it.
    """

    agents: tuple[PythonAgent, ...]
    types: tuple[PythonType, ...]
    classes: Mapping[str, str]
    modules: Mapping[str, str]
    headers: tuple[PythonProperty, ...]


def python_api(api: Api, chosen: Mapping[str, str]) -> PythonApi:
    """Settle all names of an API.

    Args:
        api: The API.
        chosen: Classes that are not to be called as in the docs, by the name there.

    Raises:
        UsageError: One of these cannot be called so.
    """
    classes = class_names([each.name for each in api.types], chosen)
    modules = module_names(classes, chosen)
    types = tuple(
        PythonType(
            each,
            classes[each.name],
            modules[each.name],
            _properties(each.properties or (), reserved.ATTRIBUTES, classes),
        )
        for each in api.types
    )
    return PythonApi(
        agents=_agents(api, classes),
        types=types,
        classes=classes,
        modules={each.name: each.module for each in types},
        headers=_properties(api.own_headers.values(), reserved.ATTRIBUTES, {}),
    )


def _agents(api: Api, classes: Mapping[str, str]) -> tuple[PythonAgent, ...]:
    called = [each.name for each in api.agents]
    names = allocate(
        ((name, snake_case(name)) for name in sorted(called, key=is_odd)),
        reserved.CLIENT,
        as_files=True,
    )
    class_names = allocate(
        # The shortest first: no AsyncPerson takes a class of Person.
        ((name, _agent_class(name)) for name in sorted(called, key=len)),
        {*reserved.CLASSES, *classes.values()},
        forms=_agent_classes,
    )
    return tuple(
        PythonAgent(
            each, names[each.name], class_names[each.name], _endpoints(each, classes)
        )
        for each in api.agents
    )


def _agent_class(name: str) -> str:
    made = "".join(word[:1].upper() + word[1:] for word in words(name))
    return made if made.isidentifier() else class_case(name)


def _agent_classes(stem: str) -> tuple[str, ...]:
    """Return the classes of an agent."""
    return f"{stem}Agent", f"Async{stem}Agent", f"{stem}Service"


def _properties(
    fields: Iterable[Field], taken: Iterable[str], classes: Mapping[str, str]
) -> tuple[PythonProperty, ...]:
    fields = tuple(fields)
    names = allocate(((each.name, snake_case(each.name)) for each in fields), taken)
    return tuple(
        PythonProperty(
            each, names[each.name], annotation(each.type, classes).optional()
        )
        for each in fields
    )


def _endpoints(agent: Agent, classes: Mapping[str, str]) -> tuple[PythonEndpoint, ...]:
    keys = {id(each): f"{each.method} {each.path}" for each in agent.endpoints}
    names = allocate(
        (
            (keys[id(each)], snake_case(each.name))
            for each in sorted(agent.endpoints, key=lambda each: is_odd(each.name))
        ),
        reserved.METHODS,
    )
    constants = allocate(
        ((key, name.upper()) for key, name in names.items()),
        {*reserved.CLASSES, *classes.values()},
    )
    requests = allocate(
        (
            (keys[id(each)], f"{class_case(each.name)}Request")
            for each in agent.endpoints
            if isinstance(each.body, WrapperBody)
        ),
        {*reserved.CLASSES, *classes.values()},
    )
    return tuple(
        _endpoint(
            each,
            names[keys[id(each)]],
            constants[keys[id(each)]],
            requests.get(keys[id(each)], ""),
            classes,
        )
        for each in agent.endpoints
    )


def _endpoint(
    endpoint: Endpoint,
    name: str,
    constant: str,
    request_class: str,
    classes: Mapping[str, str],
) -> PythonEndpoint:
    """Return an endpoint as a method."""
    in_path, taken, in_query = _arguments(endpoint, classes)
    status, answer = usual_answer(endpoint)
    return PythonEndpoint(
        endpoint=endpoint,
        name=name,
        constant=constant,
        request_class=request_class,
        arguments=taken if request_class else (),
        value=taken[0] if isinstance(endpoint.body, ValueBody) else None,
        parameters=(*in_path, *in_query),
        answer=answer,
        status=status,
        may_be_null=may_be_null(endpoint, answer),
    )


def _arguments(
    endpoint: Endpoint, classes: Mapping[str, str]
) -> Iterator[tuple[PythonProperty, ...]]:
    """Yield what is in the path, the body and the query, named in one scope.

    Of an endpoint that is called already, nothing can be added to the path, nothing to the
    body without breaking calls, but anything to the query: so that has the last choice.
    """
    places = (endpoint.path_parameters, endpoint.taken, endpoint.query_parameters)
    keyed = [
        [(place, each.name) for each in fields] for place, fields in enumerate(places)
    ]
    names = allocate(
        ((key, snake_case(key[1])) for keys in keyed for key in keys),
        reserved.ARGUMENTS | reserved.ATTRIBUTES,
    )
    for keys, fields in zip(keyed, places, strict=True):
        yield tuple(
            PythonProperty(each, names[key], _argument(each, endpoint, classes))
            for key, each in zip(keys, fields, strict=True)
        )


def _argument(
    field: Field, endpoint: Endpoint, classes: Mapping[str, str]
) -> Annotation:
    """Return the annotation of an argument; a body that is one value is never null."""
    found = annotation(field.type, classes)
    is_body = isinstance(endpoint.body, ValueBody) and field is endpoint.body.value
    return found if field.required or is_body else found.optional()
