"""Formatting with black, in worker processes where that pays."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress

from ..errors import UsageError
from ..kept import NOTHING, Kept
from ..workers import ALONE, Workers
from .layout import laid_out

_FORMATTED = "formatted"
_SPEED = 250_000
"""Characters that are formatted in a second, more or less."""


def load_formatter() -> None:
    """Load black, which takes a while: to format nothing does."""
    format_module("")


def format_module(text: str) -> str:
    """Return a module of Python in black's formatting.

    Args:
        text: The module.

    Raises:
        ValueError: It is no Python.
    """
    import black  # mostly there is nothing to format
    from black.mode import TargetVersion

    mode = black.Mode(target_versions={TargetVersion.PY311})
    return black.format_str(text, mode=mode)


def _format_file(file: tuple[str, str]) -> bytes:
    """Return a file's content, formatted.

    What workers give is received by a thread with memory of its own: only the text that
    this thread decodes takes the room of the one that was formatted.
    """
    path, text = file
    with suppress(ValueError, RecursionError):
        return format_module(laid_out(text)).encode()
    try:  # perhaps a line was broken where none may be
        return format_module(text).encode()
    except (ValueError, RecursionError) as error:
        told = str(error).split("\n")[0]
        raise UsageError(f"{path}: its template gives no Python: {told}") from None


def format_files(
    files: Mapping[str, str],
    *,
    workers: Workers = ALONE,
    kept: Kept = NOTHING,
    advance: Callable[[int, int], None] | None = None,
) -> Iterator[tuple[str, str]]:
    """Begin to format all modules of Python, and yield them as they are done.

    Args:
        files: Texts by path.
        workers: Who formats, the largest first.
        kept: What was formatted before, and is not again.
        advance: Called with the number of modules done, and of all.

    Returns:
        Paths and texts; those of other files as they were.

    Raises:
        UsageError: A module is no Python.
    """
    modules = {path: text for path, text in files.items() if path.endswith(".py")}
    done = {path: text for path, text in files.items() if path not in modules}
    for path, text in modules.items():
        if (known := kept.get(_FORMATTED, text.encode())) is not None:
            done[path] = known
    items = [item for item in modules.items() if item[0] not in done]
    items.sort(key=lambda item: (-len(item[1]), item[0]))
    size = sum(len(text) for _, text in items)
    results = workers.map(_format_file, items, size / _SPEED)
    return _gathered(done, deque(items), results, kept, advance, len(modules))


def _gathered(
    done: Mapping[str, str],
    items: deque[tuple[str, str]],
    results: Iterable[bytes],
    kept: Kept,
    advance: Callable[[int, int], None] | None,
    total: int,
) -> Iterator[tuple[str, str]]:
    yield from done.items()
    start = total - len(items)
    for number, content in enumerate(results, start + 1):
        path, text = items.popleft()
        result = content.decode()
        kept.put(_FORMATTED, text.encode(), result)
        yield path, result
        if advance:
            advance(number, total)
