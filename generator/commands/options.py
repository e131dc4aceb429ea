"""Options that several commands have."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

docs_option = click.option(
    "--docs", type=click.Path(path_type=Path), help="Folder with the endpoint docs."
)


strict_option = click.option(
    "--strict/--no-strict", default=None, help="Fail if there are errors or warnings."
)


def package_options(command: Callable[..., int]) -> Callable[..., int]:
    """Add the options of commands that make a package, wherever it goes."""
    options = (
        docs_option,
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
            help="Folder that keeps what was found out; by default the user's own.",
        ),
        click.option(
            "--cache/--no-cache",
            default=True,
            help="Whether to keep what was read and formatted.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def tree_options(command: Callable[..., int]) -> Callable[..., int]:
    """Add the options of commands that generate."""
    out = click.option(
        "--out",
        type=click.Path(path_type=Path),
        help="Folder that the generator owns; nothing else may be in it.",
    )
    return out(package_options(command))
