"""Docs in an archive: zip or tar.gz, read without unpacking anything to the disk."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Set
from functools import partial
from pathlib import Path
from typing import NamedTuple, Protocol

from ..errors import UsageError

MOST_UNPACKED = 8_000_000_000
"""How many bytes of a tar.gz are unpacked before it counts as a bomb."""
_ENDINGS = (".zip", ".tar.gz", ".tgz")
"""Formats that show when they were cut off, which a bare tar does not."""
_LINK, _KIND = 0o120000, 0o170000
"""Of the mode that a zip of Unix keeps for each file."""
_BROKEN = (
    EOFError,
    NotImplementedError,  # a compression that is not known
    OSError,
    RuntimeError,  # a password is needed
    ValueError,
    tarfile.TarError,
    zipfile.BadZipFile,
    zlib.error,
)


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


class _Member(NamedTuple):
    """A file in an archive."""

    name: str
    size: int
    read: Callable[[], bytes]


def is_archive(path: Path) -> bool:
    """Whether a file is an archive, by its ending: zip, tar.gz or tgz."""
    return path.is_file() and path.name.lower().endswith(_ENDINGS)


def read_archive(
    archive: Path, path: str, wanted: Callable[[str], bool], most_bytes: int
) -> Mapping[str, bytes]:
    """Read files from an archive; links in it are no files.

    Args:
        archive: The archive.
        path: The folder in it to read; empty for all. If everything is in one folder, as
            in the archives of GitHub, it may be left out.
        wanted: Which files, by their paths in that folder.
        most_bytes: How much to read at most.

    Returns:
        Content by path in that folder, sorted.

    Raises:
        UsageError: It is broken, or a bomb.
    """
    try:
        folder = _folder({member.name for member in _members(archive)}, path)
        found: dict[str, bytes] = {}
        for member in _members(archive):
            name = member.name.removeprefix(folder)
            if not member.name.startswith(folder) or not wanted(name):
                continue
            most_bytes -= member.size
            if most_bytes < 0:
                raise ValueError("its pages are too large")
            found[name] = member.read()
    except _BROKEN as error:
        raise UsageError(f"'{archive}' cannot be read: {error}; replace it") from None
    return dict(sorted(found.items()))


def _folder(names: Set[str], path: str) -> str:
    """Return the folder that a path means, with a slash."""
    if not path:
        return ""
    tops = {name.partition("/")[0] for name in names}
    is_there = any(name.startswith(f"{path}/") for name in names)
    return f"{path}/" if is_there or len(tops) != 1 else f"{min(tops)}/{path}/"


def _members(archive: Path) -> Iterator[_Member]:
    """Yield the files in an archive; each is read before the next, or not at all."""
    if archive.name.lower().endswith(".zip"):
        with zipfile.ZipFile(archive) as packed:
            for entry in packed.infolist():
                if not entry.is_dir() and (entry.external_attr >> 16) & _KIND != _LINK:
                    yield _Member(
                        entry.filename, entry.file_size, partial(packed.read, entry)
                    )
        return
    with (
        gzip.open(archive) as stream,
        tarfile.open(fileobj=_Limited(stream, MOST_UNPACKED), mode="r|") as unpacked,
    ):
        for each in unpacked:
            content = unpacked.extractfile(each) if each.isfile() else None
            if content is not None:
                yield _Member(each.name.removeprefix("./"), each.size, content.read)


class _Limited(io.RawIOBase):
    """A stream that fails where a bomb would go on.

    Args:
        stream: The stream.
        most_bytes: How much of it is read.
    """

    def __init__(self, stream: _Readable, most_bytes: int) -> None:
        self._stream, self._left = stream, most_bytes

    def read(self, size: int = -1, /) -> bytes:
        """Read on.

        Raises:
            ValueError: It is too long.
        """
        content = self._stream.read(size)
        self._left -= len(content)
        if self._left < 0:
            raise ValueError("it unpacks to too much")
        return content
