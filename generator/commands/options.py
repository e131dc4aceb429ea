"""Options that several commands have, and the run that they configure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .. import files
from ..cache import FormattingCache, default_folder
from ..config import Settings
from ..progress import progress_bar

if TYPE_CHECKING:
    from ..pipeline import Output

docs_option = click.option(
    "--docs", type=click.Path(path_type=Path), help="Folder with the endpoint docs."
)


strict_option = click.option(
    "--strict/--no-strict", default=None, help="Fail if there are errors or warnings."
)


def tree_options(command: Callable[..., int]) -> Callable[..., int]:
    """Add the options of commands that generate."""
    options = (
        docs_option,
        click.option(
            "--out",
            type=click.Path(path_type=Path),
            help="Folder that the generator owns; nothing else may be in it.",
        ),
        click.option("--package", help="Import name of the generated package."),
        click.option(
            "--templates",
            type=click.Path(path_type=Path),
            help="Folder whose templates override the built-in ones.",
        ),
        click.option(
            "--jobs", type=click.IntRange(min=1), metavar="N", help="Processes to use."
        ),
        click.option(
            "--cache-dir",
            type=click.Path(path_type=Path),
            help="Folder that keeps what was formatted; by default the user's own.",
        ),
        click.option(
            "--cache/--no-cache",
            default=True,
            help="Whether to keep what was formatted.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a run reads: docs by path, and templates by path."""

    docs: Mapping[str, bytes]
    templates: Mapping[str, str]


def load_inputs(settings: Settings) -> Inputs:
    """Read what a run needs.

    Raises:
        UsageError: A folder is not there, or a file is unreadable.
    """
    docs = files.load_docs(settings.docs)
    return Inputs(docs, files.load_templates(settings.templates))


def generated(
    inputs: Inputs, settings: Settings, jobs: int | None, options: dict[str, Any]
) -> Output:
    """Generate all files, with a progress bar if that takes long."""
    cache = FormattingCache(options["cache_dir"] or default_folder())
    from .. import pipeline

    with progress_bar("Formatting") as advance:
        output = pipeline.generate(
            inputs.docs,
            package=settings.package,
            templates=inputs.templates,
            distribution=settings.distribution,
            advance=advance,
            jobs=jobs,
            formatted=cache if options["cache"] else None,
        )
    cache.prune()
    return output
