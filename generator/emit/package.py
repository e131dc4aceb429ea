"""An `Api` as the files of a package, not yet formatted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..distribution import Distribution
from ..model import Api
from .agents import agent_files
from .distribution import distribution_files
from .example import Example, example
from .fixtures import fixture_files
from .indexes import index_files
from .models import model_files, request_files
from .payloads import Payloads
from .python_api import PythonApi, python_api
from .rendering import Rendering
from .templates import Templates

_RUNTIME = "runtime/"


def runtime_files(package: str, templates: Mapping[str, str]) -> dict[str, str]:
    """Return the files of a package that are no templates, and are copied as they are.

    Args:
        package: The name of the package.
        templates: Texts by path in the templates folder.

    Returns:
        The text of each file, by its path, package first.
    """
    return {
        f"{package}/_runtime/{path.removeprefix(_RUNTIME)}": text
        for path, text in templates.items()
        if path.startswith(_RUNTIME)
    }


def package_files(
    api: Api,
    package: str,
    templates: Mapping[str, str],
    distribution: Distribution | None = None,
    classes: Mapping[str, str] | None = None,
) -> dict[str, str]:
    """Return the files of a package that its templates print.

    Args:
        api: What the docs say.
        package: The name of the package.
        templates: The text of each template, by its path in the templates folder.
        distribution: What the package is called where it is installed; ``None`` if it is
            not to be installed on its own.
        classes: Classes that are not to be called as in the docs, by the name there.

    Returns:
        The text of each file, by its path, package first; modules of Python are not
        formatted yet.

    Raises:
        UsageError: A template cannot be filled, or a class cannot be called so.
    """
    named = python_api(api, classes or {})
    environment = Templates(templates)
    files: dict[str, str] = {}
    version = distribution.version if distribution else ""
    call = example(named)
    for each in _renderings(named, package, version, call):
        files[f"{package}/{each.path}"] = environment.fill(each.template, each.view)
    payloads = Payloads(each.type for each in named.types)
    for agent in named.agents:
        path = f"{package}/testing/payloads/{agent.name}.json"
        files[path] = payloads.text(agent)
    files[f"{package}/py.typed"] = ""
    if distribution:
        for each in distribution_files(named, package, distribution, call):
            files[each.path] = environment.fill(each.template, each.view)
    return files


def _renderings(
    api: PythonApi, package: str, version: str, call: Example | None
) -> Iterator[Rendering]:
    """Yield all modules of a package, each when it is asked for."""
    yield from index_files(api, package, version, call)
    yield from model_files(api)
    yield from request_files(api)
    yield from agent_files(api)
    yield from fixture_files(api, package)
