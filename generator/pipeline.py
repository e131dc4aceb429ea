"""The whole way from docs to files, without a disk: texts in, texts out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from .distribution import Distribution
from .link import link
from .model import Api, Diagnostic, Severity
from .page import Reading
from .read import read_page

if TYPE_CHECKING:
    from .emit import Formatted


@dataclass(frozen=True, slots=True)
class Output:
    """What a run gives.

    Args:
        files: Texts by path, relative to the output folder.
        diagnostics: All that is amiss with the docs, sorted.
        api: What the docs say.
        pages: How many endpoint pages there are, those with errors too.
        made_with: What the files follow from, besides the docs: the configuration, and a
            hash of the templates.
    """

    files: Mapping[str, str]
    diagnostics: tuple[Diagnostic, ...]
    api: Api
    pages: int
    made_with: Mapping[str, str]


def understand(docs: Mapping[str, bytes]) -> Api:
    """Return what docs say; all that is amiss with them is in its diagnostics.

    Args:
        docs: Contents by path, relative to the docs folder, with ``/``.
    """
    return linked(read_all(docs))


def read_all(docs: Mapping[str, bytes]) -> tuple[Reading, ...]:
    """Return what reading each document gave.

    Args:
        docs: Contents by path, relative to the docs folder, with ``/``.
    """
    return tuple(read_page(path, docs[path]) for path in sorted(docs))


def linked(readings: Iterable[Reading]) -> Api:
    """Return what documents mean together; all that is amiss is in its diagnostics.

    Args:
        readings: What reading each of them gave.
    """
    readings = tuple(readings)
    api = link(reading.page for reading in readings if reading.page)
    found = [each for reading in readings for each in reading.diagnostics]
    return replace(api, diagnostics=tuple(sorted({*found, *api.diagnostics})))


def with_last_good(
    docs: Mapping[str, bytes], good: Mapping[str, bytes]
) -> tuple[Mapping[str, bytes], Mapping[str, tuple[Diagnostic, ...]]]:
    """Put the last good state of a page in the place of one that does not read.

    Args:
        docs: Contents by path, perhaps of pages that are just being written.
        good: The same, of some time before.

    Returns:
        Docs; and by path, what is amiss with the pages that were replaced: those that have
        errors now, and those that were endpoints and are none. A page that was never good
        stays as it is.
    """
    unread: dict[str, tuple[Diagnostic, ...]] = {}
    for path, content in docs.items():
        if content == good.get(path, content):
            continue
        now, before = read_page(path, content), read_page(path, good[path])
        has_errors = any(each.severity is Severity.ERROR for each in now.diagnostics)
        if has_errors or (before.page and not now.page):
            unread[path] = tuple(now.diagnostics)
    return {**docs, **{path: good[path] for path in unread}}, unread


def _pages(api: Api) -> int:
    """Count the endpoint pages: those that gave an endpoint, and those with errors."""
    good = {each.source.path for agent in api.agents for each in agent.endpoints}
    bad = {
        each.source.path for each in api.diagnostics if each.severity is Severity.ERROR
    }
    return len(good | bad)


def generate(
    docs: Mapping[str, bytes],
    *,
    package: str,
    templates: Mapping[str, str],
    distribution: Distribution | None = None,
    advance: Callable[[int, int], None] | None = None,
    jobs: int | None = None,
    formatted: Formatted | None = None,
) -> Output:
    """Generate a package from docs.

    Args:
        docs: Contents by path, relative to the docs folder, with ``/``.
        package: The name of the package.
        templates: Texts by path, relative to the templates folder.
        distribution: What the package is called where it is installed, if it is.
        advance: Called with the number of modules formatted, and of all.
        jobs: How many processes may format.
        formatted: What was formatted before, and is not again.

    Raises:
        UsageError: A template cannot be filled, or does not give Python.
    """
    from .emit import emit

    api = understand(docs)
    files = emit(
        api,
        package,
        templates,
        distribution,
        jobs=jobs,
        advance=advance,
        formatted=formatted,
    )
    pages = _pages(api)
    made_with = {"package": package, "templates": _hash(templates)}
    if distribution:
        made_with["distribution"] = f"{distribution.name} {distribution.version}"
    return Output(files, api.diagnostics, api, pages, made_with)


def _hash(templates: Mapping[str, str]) -> str:
    """Return a hash of all templates, in hexadecimal digits."""
    return sha256(repr(sorted(templates.items())).encode()).hexdigest()
