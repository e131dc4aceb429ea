"""Files in bodies: sent in base64 while they are read, never held as a whole.

A body is JSON, whatever is in it. So a file stands in a model as a text that occurs nowhere
else; when the body is sent, the file's content takes the place of that text.
"""

from __future__ import annotations

import io
import os
import re
import threading
from base64 import b64encode
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import BinaryIO, TypeAlias, cast
from weakref import WeakValueDictionary

import httpx2 as httpx

from .forks import in_child

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

    def counted(self) -> int:
        """Return how many bytes there are now."""
        with self._opened() as file, _READING.turn:
            return max(0, file.seek(0, os.SEEK_END) - self.start)

    def pieces(self, count: int) -> Iterator[bytes]:
        """Yield so many bytes in base64: what is written to the file meanwhile is not sent.

        Raises:
            OSError: There are fewer.
        """
        with self._opened() as file:
            rest, done = b"", 0
            while done < count:
                piece = self._read(file, done, min(_PIECE, count - done))
                if not piece:
                    name = getattr(file, "name", "a file")
                    raise OSError(f"{name!r} became shorter while it was sent")
                done += len(piece)
                piece = rest + piece
                whole = len(piece) - len(piece) % 3
                rest = piece[whole:]
                yield b64encode(piece[:whole])
            yield b64encode(rest)

    def _read(self, file: BinaryIO, done: int, most: int) -> bytes:
        if file is not self.file:
            return file.read(most)  # Opened here, it is read by nobody else.
        with _READING.turn:
            file.seek(self.start + done)
            return file.read(most)

    def _opened(self) -> AbstractContextManager[BinaryIO]:
        if isinstance(self.file, str | os.PathLike):
            return open(self.file, "rb")
        return nullcontext(self.file)


class _Reading:
    """Whose turn it is: an open file has one position for all who send it."""

    def __init__(self) -> None:
        self.begin()
        in_child(self, _Reading.begin)

    def begin(self) -> None:
        """Wait for nobody."""
        self.turn = threading.Lock()


Part: TypeAlias = bytes | _Upload
"""What is sent as it is, or a file."""

_READING = _Reading()
_UPLOADS: WeakValueDictionary[bytes, _Upload] = WeakValueDictionary()


def upload(file: File) -> bytes:
    """Return what stands for the content of a file, wherever bytes are to be sent.

    >>> attachment.stream = upload("report.pdf")

    To type checkers it is bytes. It is no such thing: the file is read when it is sent, and
    once more if the call is repeated; as far as it reaches when that begins. A call raises
    ``OSError`` if it cannot be read then, or has become shorter; and ``ValueError`` if all
    that is left of what stands for it is its text, as in JSON that was written and read.

    Args:
        file: A path, or a file open for reading in binary, from where it is now.

    Raises:
        OSError: There is no such file, or it cannot be read again.
        TypeError: It is neither a path nor a file, or is open for text.
    """
    mark = _Upload(_MARK + os.urandom(16).hex())
    mark.file, mark.start = file, 0
    if isinstance(file, str | os.PathLike):
        os.stat(file)
    elif not _is_binary(file):
        raise TypeError(f"{file!r} is no path, and no file open for reading in binary")
    else:
        mark.start = file.tell()
    _UPLOADS[mark.encode("ascii")] = mark
    return cast("bytes", mark)


def _is_binary(file: object) -> bool:
    return hasattr(file, "read") and not isinstance(file, io.TextIOBase)


def _upload_from(file: File, start: int) -> bytes:
    """Return what stands for the content of a file from there on."""
    if not isinstance(file, str | os.PathLike):
        file.seek(start)
    return upload(file)


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body with files in it, each as long as it is now; it can be sent again.

    Args:
        parts: What is sent, one after the other.

    Attributes:
        size: How many bytes it has.

    Raises:
        OSError: A file cannot be read.
    """

    def __init__(self, parts: Sequence[Part]) -> None:
        self._counted = [
            (part, len(part) if isinstance(part, bytes) else part.counted())
            for part in parts
        ]
        self.size = sum(
            count if isinstance(part, bytes) else (count + 2) // 3 * 4
            for part, count in self._counted
        )

    def __iter__(self) -> Iterator[bytes]:
        for part, count in self._counted:
            if isinstance(part, bytes):
                yield part
            else:
                yield from part.pieces(count)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece


def parts_of(content: bytes) -> list[Part]:
    """Return a body in parts, with the files in place of what stands for them.

    Raises:
        ValueError: Nobody knows which file one of them stands for.
    """
    if _MARK.encode("ascii") not in content:
        return [content]
    texts = re.split(_MARKS, content)
    return [_file_of(text) if at % 2 else text for at, text in enumerate(texts)]


def _file_of(mark: bytes) -> _Upload:
    found = _UPLOADS.get(mark)
    if found is None:  # To send the mark would overwrite what is there.
        raise ValueError(
            "what upload() returned is gone, and its file unknown: a copy of it as JSON is "
            "only a text; keep the model that it was put into, or call upload() again"
        )
    return found
