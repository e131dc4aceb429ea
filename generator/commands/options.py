"""Options that several commands have."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click


class Place(click.Path):
    """A file or folder: an empty name, as an unset variable gives, is none."""

    def __init__(self, **options: bool) -> None:
        super().__init__(path_type=Path, **options)

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Any:
        """Return the path that a text names."""
        if value == "":
            self.fail("an empty name; name a file or a folder.", param, ctx)
        return super().convert(value, param, ctx)


docs_option = click.option(
    "--docs", type=Place(), help="Folder with the endpoint docs."
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
            type=Place(),
            help="Folder whose templates override the built-in ones.",
        ),
        click.option(
            "--jobs", type=click.IntRange(min=1), metavar="N", help="Processes to use."
        ),
        click.option(
            "--cache-dir",
            type=Place(),
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
        type=Place(),
        help="Folder that the generator owns; nothing else may be in it.",
    )
    return out(package_options(command))
