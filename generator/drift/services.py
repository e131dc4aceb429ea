"""Whether services that people wrote still fit the endpoints that they serve.

Both sides are only read, never run: a class is a service if it derives from a generated one,
directly or through others of its project.
"""

from __future__ import annotations

import ast
import difflib
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from operator import eq

from ..errors import UsageError
from ..findings.finding import Finding
from ..model import Severity, Source
from ..python_source import Function, bound_names, parsed
from .handlers import misfit

_NO_HANDLERS = {"classmethod", "property", "staticmethod"}


@dataclass(frozen=True, slots=True)
class Class:
    """A class as it stands in a module, with its bases by their whole names."""

    path: str
    node: ast.ClassDef
    bases: tuple[str, ...]

    @property
    def methods(self) -> Mapping[str, Function]:
        """The functions in it that may be handlers."""
        return {
            each.name: each
            for each in self.node.body
            if isinstance(each, Function)
            and not each.name.startswith("_")
            and not {ast.unparse(mark) for mark in each.decorator_list} & _NO_HANDLERS
        }


def check_services(
    modules: Mapping[str, str], generated: Mapping[str, str], package: str
) -> Iterator[Finding]:
    """Yield handlers of no endpoint, and handlers that cannot be called as they will be.

    Args:
        modules: The project's modules, text by path.
        generated: The files of the generated tree, text by path.
        package: The generated package in it.

    Raises:
        UsageError: A module is no Python.
    """
    inherited = _public_names(generated.get(f"{package}/_runtime/server.py", ""))
    classes = _all_classes(modules)
    services = dict(_services(classes, generated, package))
    for service, base in services.items():
        before = tuple(_before(service, base.node.name, classes, services))
        yield from _findings(service, base, before, inherited)


def no_service(place: str) -> UsageError:
    """Return what to say of a place that should hold services, and holds none."""
    return UsageError(
        f"'{place}' has no service in it; write one with"
        " 'agentgen scaffold AGENT --into FOLDER'"
    )


def services_in(
    modules: Mapping[str, str], generated: Mapping[str, str], package: str
) -> Iterator[tuple[Class, Class]]:
    """Yield the services among a project's classes, each with the generated one.

    Args:
        modules: The project's modules, text by path.
        generated: The files of the generated tree, text by path.
        package: The generated package in it.

    Raises:
        UsageError: A module is no Python.
    """
    return _services(_all_classes(modules), generated, package)


def handlers_of(path: str, base: str, modules: Mapping[str, str]) -> frozenset[str]:
    """Return the names that a service gives a value, itself or in what it inherits.

    Args:
        path: The module of the service.
        base: The name of the generated class.
        modules: The project's modules, text by path.

    Raises:
        UsageError: The module is no Python. Others that are none are passed over.
    """
    classes: list[Class] = []
    for each, text in modules.items():
        with suppress(*() if each == path else (UsageError,)):
            classes += _classes(each, text)
    return frozenset(
        name
        for service in classes
        if service.path == path and base in (_last(whole) for whole in service.bases)
        for each in (service, *_before(service, base, classes, ()))
        for name in bound_names(each.node.body)
    )


def _services(
    classes: Iterable[Class], generated: Mapping[str, str], package: str
) -> Iterator[tuple[Class, Class]]:
    prefix = f"{package}/server/"
    bases = {
        each.node.name: each
        for path, text in generated.items()
        if path.startswith(prefix) and path.endswith(".py")
        for each in _classes(path, text)
    }
    found: dict[str, Class] = {}
    pending = list(classes)
    is_new = True
    while is_new:
        is_new = False
        for each in tuple(pending):
            base = _generated_base(each, bases, found, package)
            if base is not None:
                found[each.node.name] = base
                pending.remove(each)
                is_new = True
                yield each, base


def _generated_base(
    service: Class, bases: Mapping[str, Class], found: Mapping[str, Class], package: str
) -> Class | None:
    for whole in service.bases:
        *module, name = whole.split(".")
        if package in module and name in bases:
            return bases[name]
        if name in found:
            return found[name]
    return None


def _before(
    service: Class, base: str, classes: Sequence[Class], services: Container[Class]
) -> Iterator[Class]:
    """Yield the classes of a project whose methods go before those of the generated one.

    Services among them are left out, with what follows: they are looked at by themselves.
    """
    pending, seen = [(service, each) for each in service.bases], {service}
    while pending:
        holder, whole = pending.pop(0)
        found = _named(whole, holder, classes)
        if _last(whole) == base or (found and found in services):
            return
        if found and found not in seen:
            seen.add(found)
            yield found
            pending[:0] = [(found, each) for each in found.bases]


def _named(whole: str, holder: Class, classes: Sequence[Class]) -> Class | None:
    """Return the class of a project that is meant by a name in a class's module."""
    *module, name = whole.split(".")
    for each in classes:
        is_there = _is_in(each.path, module) if module else each.path == holder.path
        if each.node.name == name and each is not holder and is_there:
            return each
    return None


def _is_in(path: str, module: Sequence[str]) -> bool:
    """Whether a file may be a module, as an import calls it, or in a package of that name.

    Either may be told from further outside than the other.
    """
    parts = path.removesuffix(".py").split("/")
    folders = (parts[: end + 1] for end in range(len(parts)))
    return any(all(map(eq, reversed(each), reversed(module))) for each in folders)


def _methods(classes: Iterable[Class]) -> dict[str, tuple[Class, Function]]:
    """Return the methods of classes by name, each with the first class that has it."""
    found: dict[str, tuple[Class, Function]] = {}
    for each in classes:
        for name, method in each.methods.items():
            found.setdefault(name, (each, method))
    return found


def _findings(
    service: Class, base: Class, before: Sequence[Class], inherited: set[str]
) -> Iterator[Finding]:
    agent = base.node.name.removesuffix("Service")
    for name, (holder, method) in _methods((service, *before)).items():
        handler = base.methods.get(name)
        if handler is None and (name in inherited or holder is not service):
            continue
        if handler is None:
            close = difflib.get_close_matches(name, base.methods, n=1)
            hint = (
                f"did you mean {close[0]}?" if close else "was it renamed, or removed?"
            )
            message = (
                f"{agent} has no such endpoint; {hint} (a helper's name starts with _)"
            )
            found = ("unknown-handler", Severity.ERROR, message)
        elif problem := misfit(method, handler):
            found = ("handler-misfit", *problem)
        else:
            continue
        code, severity, message = found
        yield Finding(
            code=code,
            level=severity.value,
            severity=severity,
            subject=f"{service.node.name}.{name}",
            message=message,
            agents=(agent,),
            source=Source(holder.path, method.lineno),
        )


def _all_classes(modules: Mapping[str, str]) -> tuple[Class, ...]:
    return tuple(
        each for path, text in modules.items() for each in _classes(path, text)
    )


def _classes(path: str, text: str) -> Iterator[Class]:
    tree = parsed(text, path)
    imported = tuple(_imported(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            names = (ast.unparse(base).partition("[")[0] for base in node.bases)
            bases = tuple(whole for name in names for whole in _wholes(name, imported))
            yield Class(path, node, bases)


def _imported(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield what a module's imports bind: a name, and the whole name it stands for."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                whole = ".".join(filter(None, (node.module, alias.name)))
                yield alias.asname or alias.name, whole
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if alias.asname:
                    yield alias.asname, alias.name


def _wholes(name: str, imported: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield the whole names that a name may stand for: several, if a module has ``*``."""
    first, dot, rest = name.partition(".")
    known = dict(imported)
    yield f"{known.get(first, first)}{dot}{rest}"
    if first not in known:
        for called, whole in imported:
            if called == "*":
                yield whole.removesuffix("*") + name


def _last(whole: str) -> str:
    return whole.rpartition(".")[2]


def _public_names(text: str) -> set[str]:
    """Return what the classes of a module define, but for what is their own business."""
    return {name for each in _classes("server.py", text) for name in each.methods}
