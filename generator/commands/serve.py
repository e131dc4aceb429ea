"""``agentgen serve``: the documented API, running."""

from __future__ import annotations

from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..config import load_settings
from ..console import SUCCESS, print_lines
from ..errors import UsageError
from .options import Place, package_options

if TYPE_CHECKING:
    from socket import socket

    from .served import Plan

NEEDED = ("starlette", "httpx2", "uvicorn", "flask_swagger_ui")


@click.command()
@package_options
@click.option(
    "--services",
    type=Place(),
    help="Module or folder with services of yours; all else is mocked.",
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Where to listen; 0 for any port that is free.",
)
@click.option(
    "--reload", is_flag=True, help="Serve anew when docs, templates or services change."
)
def serve(
    services: Path | None,
    host: str,
    port: int,
    reload: bool,
    jobs: int | None,
    **options: Any,
) -> int:
    """Serve the API as the docs have it now, with pages to try it at /docs.

    Nothing has to be generated before. Each endpoint gives the documented answer, unless a
    service of yours gives another than 501. With --reload, what was served goes on until
    what changed can be served.

    \b
    Exit code:
      0  ended by Ctrl-C
      2  wrong usage or configuration, or the port is taken

    \b
    Example:
      agentgen serve --services services/ --reload
    """
    settings = load_settings(options)
    _check_installed()
    from ..serving.server import address_of, listen
    from .served import planned, planned_anew

    plan = planned(settings, services, jobs, options)
    with listen(host, port) as listening:
        begun = f"{address_of(listening)}/docs shows it; Ctrl-C ends it"
        if reload:
            from .reloading import serve_anew

            serve_anew(plan, listening, planned_anew, begun)
        else:
            _serve_once(plan, listening, begun)
    print_lines(["ended"])
    return SUCCESS


def _serve_once(plan: Plan, listening: socket, begun: str) -> None:
    """Serve what there is now until Ctrl-C."""
    from ..serving.server import run
    from .served import package_folder, serving

    with (
        package_folder() as folder,
        serving(plan, Path(folder)) as (app, told),
        suppress(KeyboardInterrupt),
    ):
        told.show()
        print_lines([begun])
        run(app, listening)


def _check_installed() -> None:
    """Make sure that there is what serving needs.

    Raises:
        UsageError: Something is missing.
    """
    missing = [name.replace("_", "-") for name in NEEDED if find_spec(name) is None]
    if missing:
        raise UsageError(f"serving needs more: pip install {' '.join(missing)}")
