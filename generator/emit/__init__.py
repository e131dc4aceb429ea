"""`Api` to files: all names and literals are final here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from ..distribution import Distribution
from ..kept import NOTHING, Kept
from ..model import Api, Diagnostic, Source
from ..workers import ALONE, Workers
from .formatting import format_files, load_formatter
from .openapi import openapi_text
from .package import package_files, runtime_files


def emit(
    api: Api,
    package: str,
    templates: Mapping[str, str],
    distribution: Distribution | None = None,
    classes: Mapping[str, str] | None = None,
    *,
    workers: Workers = ALONE,
    kept: Kept = NOTHING,
    advance: Callable[[int, int], None] | None = None,
) -> dict[str, str]:
    """Return all files that follow from an API.

    Args:
        api: What the docs say.
        package: The name of the package.
        templates: Texts by path, relative to the templates folder.
        distribution: What the package is called where it is installed, if it is.
        classes: Classes that are not to be called as in the docs, by the name there.
        workers: Who formats.
        kept: What was formatted before, and is not again.
        advance: Called with the number of modules formatted, and of all.

    Returns:
        Texts by path, relative to the output folder.

    Raises:
        UsageError: A template cannot be filled, or does not give Python; or a class cannot
            be called so.
    """
    copied = runtime_files(package, templates)
    files = package_files(api, package, templates, distribution, classes)
    paths = tuple(files)
    formatted = format_files(files, workers=workers, kept=kept, advance=advance)
    del files  # each is let go when it is formatted
    others = {
        "DIAGNOSTICS.txt": _diagnostics(api.diagnostics),
        "openapi.json": openapi_text(api, package),
    }
    made = dict(formatted)
    return {**copied, **{path: made[path] for path in paths}, **others}


def _diagnostics(found: tuple[Diagnostic, ...]) -> str:
    """Return diagnostics without line numbers, which move with every sample."""
    return "".join(f"{each}\n" for each in sorted(set(map(_without_lines, found))))


def _without_lines(found: Diagnostic) -> Diagnostic:
    related = tuple(Source(each.path) for each in found.related)
    return replace(found, source=Source(found.source.path), related=related)


__all__ = ["emit", "load_formatter"]
