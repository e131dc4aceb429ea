"""The modules of the named types, and of the request bodies of each agent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import itemgetter

from .holders import first_holders
from .imports import import_lines
from .python_api import PythonApi, PythonProperty, PythonType
from .rendering import AttributeView, ClassView, Rendering
from .text import docstring, literal

_RUNTIME: dict[str, str] = dict.fromkeys(
    ("Headers", "JsonObject", "Model", "Request", "wire"), ".._runtime.model"
)
_UNHELD = "A type that the docs show but do not name."


@dataclass(frozen=True, slots=True)
class ModuleView:
    """A module with classes; ``typing_imports`` are for type checkers only."""

    docstring: str
    imports: tuple[str, ...]
    typing_imports: tuple[str, ...]
    base: str
    classes: tuple[ClassView, ...]


@dataclass(frozen=True, slots=True)
class AliasView:
    """A module with the name of a type that no page describes."""

    name: str
    docstring: str


@dataclass(frozen=True, slots=True)
class IndexView:
    """The models' folder: each class, and the source of its and its module's name."""

    models: tuple[IndexedView, ...]


@dataclass(frozen=True, slots=True)
class IndexedView:
    """A class in the models' folder."""

    name: str
    module: str
    name_literal: str
    module_literal: str


def model_files(api: PythonApi) -> Iterator[Rendering]:
    """Yield the folder of the models: an index, the headers, and a module a type."""
    modules = {**api.modules, "RequestHeaders": "request_headers"}
    yield Rendering(
        "models/__init__.py",
        "models/__init__.py.jinja",
        IndexView(
            tuple(
                IndexedView(name, module, literal(name), literal(module))
                for name, module in sorted(modules.items(), key=itemgetter(1))
            )
        ),
    )
    headers = ClassView(
        "RequestHeaders",
        docstring(
            "Headers of one call, or of every call of a client.\n\n"
            "`Authorization` is the client's `auth`; `Content-Type` and `Accept` are "
            "always JSON.",
            4,
        ),
        tuple(_attribute(each) for each in api.headers),
    )
    yield Rendering(
        "models/request_headers.py",
        "models/model.py.jinja",
        _module("", api.headers, (headers,), {}, "Headers"),
    )
    holders = first_holders(api)
    for each in api.types:
        yield _model_file(each, api.modules, holders.get(each.name, _UNHELD))


def _model_file(each: PythonType, modules: Mapping[str, str], holder: str) -> Rendering:
    path = f"models/{each.module}.py"
    if each.type.properties is None:
        text = f"`{each.type.name}` in the docs, which do not describe it."
        view = AliasView(each.name, docstring(text, 0))
        return Rendering(path, "models/alias.py.jinja", view)
    text = holder if each.type.derived else f"`{each.type.name}` in the docs."
    class_ = ClassView(
        each.name, docstring(text, 4), tuple(_attribute(p) for p in each.properties)
    )
    others = {
        name: f".{module}" for name, module in modules.items() if name != each.name
    }
    return Rendering(
        path,
        "models/model.py.jinja",
        _module("", each.properties, (class_,), others, "Model"),
    )


def request_files(api: PythonApi) -> Iterator[Rendering]:
    """Yield a module for each agent that has bodies made of arguments."""
    modules = {name: f"..models.{module}" for name, module in api.modules.items()}
    for agent in api.agents:
        wrapped = [each for each in agent.endpoints if each.request_class]
        if not wrapped:
            continue
        classes = tuple(
            ClassView(
                each.request_class,
                docstring(f"The body of {_place(each.endpoint.path)}.", 4),
                tuple(_attribute(p, documented=False) for p in each.arguments),
            )
            for each in wrapped
        )
        used = [p for each in wrapped for p in each.arguments]
        text = docstring(f"The request bodies of {agent.title}.", 0)
        yield Rendering(
            f"requests/{agent.name}.py",
            "models/model.py.jinja",
            _module(text, used, classes, modules, "Request"),
        )


def _place(path: str) -> str:
    return path.removeprefix("/api/v1/")


def _attribute(each: PythonProperty, *, documented: bool = True) -> AttributeView:
    return AttributeView(
        each.name,
        each.annotation.text,
        literal(each.field.name),
        docstring(each.field.description, 4) if documented else "",
    )


def _module(
    text: str,
    properties: Iterable[PythonProperty],
    classes: tuple[ClassView, ...],
    modules: Mapping[str, str],
    base: str,
) -> ModuleView:
    properties = tuple(properties)
    helpers = {name for each in properties for name in each.annotation.helpers}
    types = {
        name for each in properties for name in each.annotation.types
    } & modules.keys()
    needed = helpers | {base} | ({"wire"} if properties else set())
    needed |= {"TYPE_CHECKING"} if types else set()
    return ModuleView(
        docstring=text,
        imports=import_lines(needed, _RUNTIME),
        typing_imports=import_lines(types, modules),
        base=base,
        classes=classes,
    )
