"""The whole way from docs to files, without a disk: texts in, texts out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from .distribution import Distribution
from .kept import NOTHING, Kept
from .link import link
from .model import Api, Diagnostic, Severity
from .outcome import Outcome, outcome_of
from .page import Page, Reading
from .read import Shared, from_text, read_as_text, read_page
from .workers import ALONE, Workers

_READING = "reading"
_SPEED = 5_000_000
"""Bytes of docs that are read in a second, more or less."""


@dataclass(frozen=True, slots=True)
class Output:
    """What a run gives.

    Args:
        files: Texts by path, relative to the output folder.
        api: What the docs say.
        outcome: What there is to tell of the run.
        made_with: What the files follow from, besides the docs: the configuration, and a
            hash of the templates.
    """

    files: Mapping[str, str]
    api: Api
    outcome: Outcome
    made_with: Mapping[str, str]


def understand(
    docs: Mapping[str, bytes],
    *,
    workers: Workers = ALONE,
    kept: Kept = NOTHING,
    meanwhile: Callable[[], object] | None = None,
) -> Api:
    """Return what docs say; all that is amiss with them is in its diagnostics.

    Args:
        docs: Contents by path, relative to the docs folder, with ``/``.
        workers: Who reads.
        kept: What was read before, and is not again.
        meanwhile: What workers do while this process links: a function of a module.
    """
    return linked(readings_of(docs, workers=workers, kept=kept, meanwhile=meanwhile))


def linked(readings: Iterable[Reading]) -> Api:
    """Return what documents mean together; all that is amiss is in its diagnostics.

    Args:
        readings: What reading each of them gave.
    """
    found: list[Diagnostic] = []

    def pages() -> Iterator[Page]:
        for reading in readings:
            found.extend(reading.diagnostics)
            if reading.page:
                yield reading.page

    api = link(pages())
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


def generate(
    docs: Mapping[str, bytes],
    *,
    package: str,
    templates: Mapping[str, str],
    distribution: Distribution | None = None,
    classes: Mapping[str, str] | None = None,
    workers: Workers = ALONE,
    kept: Kept = NOTHING,
    advance: Callable[[int, int], None] | None = None,
) -> Output:
    """Generate a package from docs.

    Args:
        docs: Contents by path, relative to the docs folder, with ``/``.
        package: The name of the package.
        templates: Texts by path, relative to the templates folder.
        distribution: What the package is called where it is installed, if it is.
        classes: Classes that are not to be called as in the docs, by the name there.
        workers: Who reads and formats.
        kept: What was read and formatted before, and is not again.
        advance: Called with the number of modules formatted, and of all.

    Raises:
        UsageError: A template cannot be filled, or does not give Python; or a class cannot
            be called so.
    """
    from .emit import emit, load_formatter

    readings = readings_of(docs, workers=workers, kept=kept, meanwhile=load_formatter)
    del docs  # if nobody else has them, they are let go before anything is linked
    api = linked(readings)
    files = emit(
        api,
        package,
        templates,
        distribution,
        classes,
        workers=workers,
        kept=kept,
        advance=advance,
    )
    made_with = {"package": package, "templates": _hash(templates)}
    if classes:
        made_with["classes"] = ", ".join(f"{a} {b}" for a, b in sorted(classes.items()))
    if distribution:
        made_with["distribution"] = f"{distribution.name} {distribution.version}"
    return Output(files, api, outcome_of(api), made_with)


def _hash(templates: Mapping[str, str]) -> str:
    """Return a hash of all templates, in hexadecimal digits."""
    return sha256(repr(sorted(templates.items())).encode()).hexdigest()


def readings_of(
    docs: Mapping[str, bytes],
    *,
    workers: Workers = ALONE,
    kept: Kept = NOTHING,
    meanwhile: Callable[[], object] | None = None,
) -> Iterator[Reading]:
    """Yield what reading each document gives, in the order of their paths.

    Args:
        docs: Contents by path, relative to the docs folder, with ``/``; they are held
            until all are read.
        workers: Who reads.
        kept: What was read before, and is not again.
        meanwhile: What workers do when there is nothing more to read, if there is more to
            do than that: a function of a module.
    """

    def key(path: str) -> bytes:
        return b"\0".join((path.encode(), docs[path]))

    shared = Shared()
    known = {
        path: _known(path, kept.get(_READING, key(path)), shared)
        for path in sorted(docs)
    }
    unknown = [(path, docs[path]) for path, reading in known.items() if not reading]
    size = sum(len(content) for _, content in unknown)
    results = iter(workers.map(read_as_text, unknown, size / _SPEED))
    if meanwhile:
        workers.prepare(meanwhile)
    for path, reading in known.items():
        if reading is None:
            text = next(results)
            kept.put(_READING, key(path), text)
            reading = from_text(path, text, shared)
        yield reading


def _known(path: str, text: str | None, shared: Shared) -> Reading | None:
    try:
        return from_text(path, text, shared) if text else None
    except ValueError:
        return None
