"""A generated package that is run: in a folder for the time being, with people's services."""

from __future__ import annotations

import importlib
import sys
import traceback
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..drift.services import services_in
from ..errors import UsageError

_TESTS = ("test_", "conftest.")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A service that people wrote: the object, its agent, its class, and the module."""

    service: Any
    agent: str
    name: str
    path: str


@contextmanager
def importable(files: Mapping[str, str], folder: Path) -> Generator[None]:
    """Let Python find a package, before any other of its name, while the block runs.

    What is imported from there, and from folders that are added meanwhile, is forgotten.

    Args:
        files: Texts by path, of the package.
        folder: An empty folder to put it into.
    """
    known, places = set(sys.modules), tuple(sys.path)
    for parent in {(folder / path).parent for path in files}:
        parent.mkdir(parents=True, exist_ok=True)
    for path, text in files.items():
        (folder / path).write_text(text, encoding="utf-8")
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    try:
        yield
    finally:
        added = tuple(f"{each}/" for each in set(sys.path) - set(places))
        sys.path[:] = places
        for name in set(sys.modules) - known:
            file = getattr(sys.modules[name], "__file__", None) or ""
            if file.startswith(added):
                del sys.modules[name]


def application_of(package: str) -> Callable[..., Any]:
    """Return what makes an ASGI application of services.

    Args:
        package: A package that is importable.

    Raises:
        UsageError: It does not run.
    """
    try:
        made: Callable[..., Any] = importlib.import_module(
            f"{package}.server"
        ).application
    except Exception as error:  # whatever templates of people's own may do
        raise UsageError(
            f"the package does not run: {_told(error)}; correct your templates"
        ) from error
    return made


def load_services(
    modules: Mapping[str, str], files: Mapping[str, str], package: str
) -> Iterator[Loaded]:
    """Yield the services in modules, each made without arguments.

    Only modules that define one are run, and none that holds tests. A service that others
    derive from is their base, and none itself.

    Args:
        modules: Texts by path.
        files: Those of the generated package.
        package: Its name; it is importable.

    Raises:
        UsageError: A module does not run, a service cannot be made, or there are two for
            an agent.
    """
    others = {path: text for path, text in modules.items() if not _has_tests(path)}
    found: list[tuple[type[Any], str, str]] = []
    for service, base in services_in(others, files, package):
        class_ = getattr(_imported(Path(service.path)), service.node.name, None)
        if isinstance(class_, type):
            agent = base.node.name.removesuffix("Service")
            found.append((class_, agent, service.path))
    first: dict[str, str] = {}
    for class_, agent, path in found:
        if any(each is not class_ and issubclass(each, class_) for each, _, _ in found):
            continue
        if agent in first:
            raise UsageError(
                f"{path}: {agent} has a service already, in {first[agent]};"
                " name the file with the one to serve"
            )
        first[agent] = path
        yield Loaded(_made(class_, path), agent, class_.__name__, path)


def _made(class_: type[Any], path: str) -> Any:
    try:
        return class_()
    except Exception as error:  # whatever people wrote
        raise UsageError(
            f"{path}: {class_.__name__} cannot be made without arguments: {_told(error)}"
        ) from error


def _imported(path: Path) -> Any:
    """Import a module by its path, from the folder that its packages are in.

    Raises:
        UsageError: It does not run.
    """
    folder, names = path.resolve().parent, [path.stem]
    while (folder / "__init__.py").is_file():
        folder, names = folder.parent, [folder.name, *names]
    if str(folder) not in sys.path:
        sys.path.insert(1, str(folder))  # behind the package
    name = ".".join(each for each in names if each != "__init__")
    try:
        return importlib.import_module(name)
    except (Exception, SystemExit) as error:  # whatever people wrote
        line = _line(error, path)
        place = f"{path.as_posix()}:{line}" if line else path.as_posix()
        raise UsageError(f"{place}: cannot be imported: {_told(error)}") from error


def _line(error: BaseException, path: Path) -> int | None:
    """Return the line of a module that an error came from, or came through."""
    lines = [
        frame.lineno
        for frame in traceback.extract_tb(error.__traceback__)
        if Path(frame.filename).resolve() == path.resolve()
    ]
    return lines[-1] if lines else None


def _told(error: BaseException) -> str:
    said = str(error).partition("\n")[0]
    return f"{type(error).__name__}: {said}" if said else type(error).__name__


def _has_tests(path: str) -> bool:
    name = path.rpartition("/")[2]
    return name.startswith(_TESTS) or name.endswith("_test.py")
