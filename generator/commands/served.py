"""What ``serve`` serves: from docs and services to an application."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from .. import files, report
from ..config import Settings
from ..console import print_lines
from .following import followed_inputs
from .run import Inputs, Run, load_inputs

if TYPE_CHECKING:
    from starlette.types import ASGIApp


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be served.

    Args:
        inputs: The docs, and the templates.
        modules: What people wrote to serve it, text by path.
        settings: Where the docs are, and what the package is called.
        services: Where the modules are, if there are any.
        jobs: How many processes may read the docs; ``None`` for what suits.
        options: The command line's, for the cache.
    """

    inputs: Inputs
    modules: Mapping[str, str]
    settings: Settings
    services: Path | None
    jobs: int | None
    options: Mapping[str, Any] = field(default_factory=dict[str, Any])

    @property
    def places(self) -> list[Path]:
        """Where all of it is."""
        settings = self.settings
        places = (settings.docs, settings.templates, self.services)
        return [each for each in places if each]


@dataclass(frozen=True, slots=True)
class Told:
    """What to tell people of what is served: lines, and what is amiss with it."""

    lines: tuple[str, ...]
    problems: tuple[str, ...]

    def show(self) -> None:
        """Print it."""
        print_lines(self.problems, err=True)
        print_lines(self.lines)


def package_folder() -> TemporaryDirectory[str]:
    """Make a folder that vanishes, for the package that is served."""
    return TemporaryDirectory(prefix="agentgen-", ignore_cleanup_errors=True)


def planned(
    settings: Settings,
    services: Path | None,
    jobs: int | None,
    options: Mapping[str, Any],
) -> Plan:
    """Read what is to be served.

    Raises:
        UsageError: It is not there, or cannot be read.
    """
    inputs = load_inputs(settings)
    modules = _modules(services, settings)
    return Plan(inputs, modules, settings, services, jobs, options)


def planned_anew(last: Plan) -> Plan:
    """Read what is to be served now; a page that does not read, as yet, is as it was.

    Raises:
        UsageError: It is not there, or cannot be read.
    """
    return replace(
        last,
        inputs=followed_inputs(last.inputs, last.settings),
        modules=_modules(last.services, last.settings),
    )


@contextmanager
def serving(plan: Plan, folder: Path) -> Generator[tuple[ASGIApp, Told]]:
    """Make an application that can be served while the block runs.

    Args:
        plan: What is to be served.
        folder: An empty folder, for as long as that takes.

    Raises:
        UsageError: A template or a service is not as it should be.
    """
    from ..drift.services import no_service
    from ..serving.package import application_of, importable, load_services
    from ..serving.reference import Reference
    from ..serving.site import site

    settings, modules = plan.settings, plan.modules
    package = settings.package
    api, made = Run(plan.inputs, settings, plan.jobs, plan.options).package()
    with importable(made, folder):
        application = application_of(package)
        loaded = tuple(load_services(modules, made, package)) if modules else ()
        if modules and not loaded:
            raise no_service(str(plan.services))
        services = (each.service for each in loaded)
        app = application(*services, mock=True, debug=True)
        endpoints = report.counted(
            sum(len(each.endpoints) for each in api.agents), "endpoint"
        )
        agents = report.counted(len(api.agents), "agent")
        told = Told(
            (
                f"serving {endpoints} of {agents} in {settings.docs}",
                *(f"{each.agent}: {each.name} in {each.path}" for each in loaded),
            ),
            (
                *report.problems(api.diagnostics, settings.docs),
                *(_misfits(modules, made, package) if modules else ()),
            ),
        )
        yield site(app, Reference(api, package)), told


def _modules(services: Path | None, settings: Settings) -> Mapping[str, str]:
    return files.load_modules(services, apart=settings.out) if services else {}


def _misfits(
    modules: Mapping[str, str], made: Mapping[str, str], package: str
) -> list[str]:
    """Tell which handlers do not fit the endpoints."""
    from ..drift.services import check_services

    found = check_services(modules, made, package)
    return [f"{each.source}: {each.severity}: {each.text}" for each in found]
