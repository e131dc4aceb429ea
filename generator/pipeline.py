"""The whole way from docs to files, without a disk: texts in, texts out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from .kept import NOTHING, Kept
from .link import link
from .model import Api
from .outcome import Outcome, outcome_of
from .page import Reading
from .read import from_text, read_as_text, read_page
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
    """

    files: Mapping[str, str]
    api: Api
    outcome: Outcome


def understand(docs: Mapping[str, bytes]) -> Api:
    """Return what docs say; all that is amiss with them is in its diagnostics.

    Args:
        docs: Contents by path, relative to the docs folder, with ``/``.
    """
    return _linked([read_page(path, docs[path]) for path in sorted(docs)])


def _linked(readings: list[Reading]) -> Api:
    api = link(reading.page for reading in readings if reading.page)
    found = [each for reading in readings for each in reading.diagnostics]
    return replace(api, diagnostics=tuple(sorted({*found, *api.diagnostics})))


def generate(
    docs: Mapping[str, bytes],
    *,
    package: str,
    templates: Mapping[str, str],
    workers: Workers = ALONE,
    kept: Kept = NOTHING,
    advance: Callable[[int, int], None] | None = None,
) -> Output:
    """Generate a package from docs.

    Args:
        docs: Contents by path, relative to the docs folder, with ``/``.
        package: The name of the package.
        templates: Texts by path, relative to the templates folder.
        workers: Who reads and formats.
        kept: What was read and formatted before, and is not again.
        advance: Called with the number of modules formatted, and of all.

    Raises:
        UsageError: A template cannot be filled, or does not give Python.
    """
    from .emit import emit

    api = _linked(list(_readings(docs, workers, kept)))
    files = emit(api, package, templates, workers=workers, kept=kept, advance=advance)
    return Output(files, api, outcome_of(api))


def _readings(
    docs: Mapping[str, bytes], workers: Workers, kept: Kept
) -> Iterator[Reading]:
    """Yield what each document says, in the order of their paths."""
    keys = {path: b"\0".join((path.encode(), docs[path])) for path in sorted(docs)}
    known = {path: _known(path, kept.get(_READING, key)) for path, key in keys.items()}
    unknown = [(path, docs[path]) for path in keys if known[path] is None]
    size = sum(len(content) for _, content in unknown)
    results = iter(workers.map(read_as_text, unknown, size / _SPEED))
    for path, reading in known.items():
        if reading is None:
            text = next(results)
            kept.put(_READING, keys[path], text)
            reading = from_text(path, text)
        yield reading


def _known(path: str, text: str | None) -> Reading | None:
    try:
        return from_text(path, text) if text else None
    except ValueError:
        return None
