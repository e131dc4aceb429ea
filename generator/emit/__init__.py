"""`Api` to files: all names and literals are final here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..distribution import Distribution
from ..model import Api, Diagnostic
from .formatting import Formatted, format_files
from .openapi import as_json, openapi
from .package import package_files


def emit(
    api: Api,
    package: str,
    templates: Mapping[str, str],
    distribution: Distribution | None = None,
    *,
    jobs: int | None = None,
    advance: Callable[[int, int], None] | None = None,
    formatted: Formatted | None = None,
) -> dict[str, str]:
    """Return all files that follow from an API.

    Args:
        api: What the docs say.
        package: The name of the package.
        templates: Texts by path, relative to the templates folder.
        distribution: What the package is called where it is installed, if it is.
        jobs: How many processes may format.
        advance: Called with the number of modules formatted, and of all.
        formatted: What was formatted before, and is not again.

    Returns:
        Texts by path, relative to the output folder.

    Raises:
        UsageError: A template cannot be filled, or does not give Python.
    """
    files = package_files(api, package, templates, distribution)
    return {
        **format_files(files, jobs=jobs, advance=advance, formatted=formatted),
        "DIAGNOSTICS.txt": _diagnostics(api.diagnostics),
        "openapi.json": as_json(openapi(api, package)),
    }


def _diagnostics(found: tuple[Diagnostic, ...]) -> str:
    """Return diagnostics without line numbers, which move with every sample."""
    lines = sorted({each.without_lines() for each in found})
    return "".join(f"{line}\n" for line in lines)


__all__ = ["Formatted", "emit"]
