"""Files in bodies: sent in base64 while they are read, never held as a whole.

A body is JSON, whatever is in it. So a file stands in a model as a text that occurs nowhere
else; when the body is sent, the file's content takes the place of that text.
"""

from __future__ import annotations

import os
import re
from base64 import b64encode
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import BinaryIO, TypeAlias, cast
from weakref import WeakValueDictionary

import httpx2 as httpx

File: TypeAlias = str | os.PathLike[str] | BinaryIO
"""A path, or a file that is open for reading in binary, and can be read again."""

_MARK = "file-to-be-sent-"
_MARKS = f"({_MARK}[0-9a-f]{{32}})".encode()
_PIECE = 3 * 2**16  # Of a multiple of three bytes, base64 has no padding.


class _Upload(str):
    """What stands for a file."""

    file: File
    start: int

    def __copy__(self) -> _Upload:
        return self

    def __deepcopy__(self, memo: object) -> _Upload:
        return self

    def __reduce__(self) -> tuple[object, ...]:
        return _upload_from, (self.file, self.start)

    @property
    def size(self) -> int:
        """How long the content is in base64."""
        with self._opened() as file:
            length = max(0, file.seek(0, os.SEEK_END) - self.start)
            return (length + 2) // 3 * 4

    def pieces(self) -> Iterator[bytes]:
        """Yield the content in base64."""
        with self._opened() as file:
            file.seek(self.start)
            rest = b""
            while piece := file.read(_PIECE):
                piece = rest + piece
                whole = len(piece) - len(piece) % 3
                rest = piece[whole:]
                yield b64encode(piece[:whole])
            yield b64encode(rest)

    def _opened(self) -> AbstractContextManager[BinaryIO]:
        if isinstance(self.file, str | os.PathLike):
            return open(self.file, "rb")
        return nullcontext(self.file)


_UPLOADS: WeakValueDictionary[bytes, _Upload] = WeakValueDictionary()


def upload(file: File) -> bytes:
    """Return what stands for the content of a file, wherever bytes are to be sent.

    >>> attachment.stream = upload("report.pdf")

    To type checkers it is bytes. It is no such thing: the file is read when it is sent, and
    once more if the call is repeated.

    Args:
        file: A path, or a file open for reading in binary, from where it is now.

    Raises:
        OSError: There is no such file, or it cannot be read again.
    """
    mark = _Upload(_MARK + os.urandom(16).hex())
    mark.file, mark.start = file, 0
    if isinstance(file, str | os.PathLike):
        os.stat(file)
    else:
        mark.start = file.tell()
    _UPLOADS[mark.encode("ascii")] = mark
    return cast("bytes", mark)


def _upload_from(file: File, start: int) -> bytes:
    """Return what stands for the content of a file from there on."""
    if not isinstance(file, str | os.PathLike):
        file.seek(start)
    return upload(file)


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body with files in it; it can be sent again.

    Args:
        parts: What is sent, one after the other.
    """

    def __init__(self, parts: Sequence[bytes | _Upload]) -> None:
        self._parts = parts

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return sum(p.size if isinstance(p, _Upload) else len(p) for p in self._parts)

    def __iter__(self) -> Iterator[bytes]:
        for part in self._parts:
            if isinstance(part, bytes):
                yield part
            else:
                yield from part.pieces()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece


def with_files(content: bytes) -> bytes | Body:
    """Return a body with the files in place of what stands for them, if there are any."""
    if _MARK.encode("ascii") not in content:
        return content
    parts = [_UPLOADS.get(part, part) for part in re.split(_MARKS, content)]
    return Body(parts)
