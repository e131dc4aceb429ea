"""Formatting with black, in worker processes where that pays."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import NamedTuple

from ..errors import UsageError
from ..kept import NOTHING, Kept
from ..workers import ALONE, Workers
from .layout import laid_out
from .pieces import formatted_by_pieces, pairs, pieces

_FORMATTED = "formatted"
_LAST = "last"
"""What a module was when it was last formatted: most of it is so still."""
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
    with _collected_once():
        return black.format_str(text, mode=mode)


@contextmanager
def _collected_once() -> Generator[None]:
    """Look for cycles when a block ends, and not meanwhile.

    Black's trees are full of them: all of a tree is garbage then, and none of it before.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.collect(0)
        if was_enabled:
            gc.enable()


class _File(NamedTuple):
    """A module to format, and how pieces of it are formatted that it had before."""

    path: str
    text: str
    known: Mapping[str, str]

    @property
    def size(self) -> int:
        """How many characters are to be formatted."""
        if not self.known:
            return len(self.text)
        return sum(len(each) for each in pieces(self.text) if each not in self.known)


def _format_file(file: _File) -> bytes:
    """Return a file's content, formatted.

    What workers give is received by a thread with memory of its own: only the text that
    this thread decodes takes the room of the one that was formatted.
    """
    path, text, known = file
    with suppress(ValueError, RecursionError):
        if known:
            return formatted_by_pieces(text, known, _formatted).encode()
    with suppress(ValueError, RecursionError):
        return _formatted(text).encode()
    try:  # perhaps a line was broken where none may be
        return format_module(text).encode()
    except (ValueError, RecursionError) as error:
        told = str(error).split("\n")[0]
        raise UsageError(f"{path}: its template gives no Python: {told}") from None


def _formatted(text: str) -> str:
    return format_module(laid_out(text))


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
    items = [
        _File(path, text, _known(path, kept))
        for path, text in modules.items()
        if path not in done
    ]
    sizes = {item.path: item.size for item in items}
    items.sort(key=lambda item: (-sizes[item.path], item.path))
    results = workers.map(_format_file, items, sum(sizes.values()) / _SPEED)
    return _gathered(done, deque(items), results, kept, advance, len(modules))


def _known(path: str, kept: Kept) -> Mapping[str, str]:
    """Return how the pieces of a module were formatted that it had the last time."""
    last = kept.get(_LAST, path.encode())
    formatted = None if last is None else kept.get(_FORMATTED, last.encode())
    return pairs(last, formatted) if last and formatted else {}


def _gathered(
    done: Mapping[str, str],
    items: deque[_File],
    results: Iterable[bytes],
    kept: Kept,
    advance: Callable[[int, int], None] | None,
    total: int,
) -> Iterator[tuple[str, str]]:
    yield from done.items()
    start = total - len(items)
    for number, content in enumerate(results, start + 1):
        path, text, _ = items.popleft()
        result = content.decode()
        kept.put(_FORMATTED, text.encode(), result)
        kept.put(_LAST, path.encode(), text)
        yield path, result
        if advance:
            advance(number, total)
