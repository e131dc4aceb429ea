"""JSON bodies: strict JSON in, strict JSON out, and nothing changed in between."""

import json
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from itertools import islice
from math import isfinite
from types import NoneType
from typing import Any, TypeVar

from .containers import PartialObject
from .kinds import Kind, Mismatch, kind_of
from .model import Model
from .numbers import DecimalFoundError, read_number, write_exactly
from .plain import located, unwrap
from .selection import refuse_partial

T = TypeVar("T")

MOST_MISMATCHES = 100
"""How many mismatches to name of one value, however many there are."""

_MOST_TEXT = 100_000
"""Characters of all their pointers: names may be long, and are told with each mismatch."""

WORTH_LOADING = 1000
"""Bytes of JSON below which msgspec saves less than a program's first call waits for it."""


class MismatchError(ValueError):
    """A value is not of the documented type.

    Attributes:
        mismatches: What is amiss, and where.
    """

    def __init__(self, *mismatches: Mismatch) -> None:
        super().__init__(*mismatches)
        self.mismatches = mismatches

    def __str__(self) -> str:
        return "; ".join(map(str, self.mismatches))


def loads(content: bytes | str, *, partial: bool = False) -> Any:
    """Return the JSON value that ``content`` is; an empty body is ``null``.

    Args:
        content: The text.
        partial: Whether to mark its objects, for they lack what was not selected.

    Raises:
        ValueError: It is no JSON, or holds what could not be written back: ``NaN``,
            infinity, nesting too deep to follow.
    """
    is_worth_it = not partial and len(content) >= WORTH_LOADING
    fast = _fast_decoder() if is_worth_it else None
    try:
        if fast:
            return fast(content or "null")
    except (ValueError, RecursionError):
        pass  # `json` has the last word on these
    try:
        return json.loads(
            content or "null",
            object_hook=PartialObject if partial else None,
            parse_constant=_refuse,
            parse_float=read_number,
        )
    except RecursionError:
        raise ValueError("nested too deeply") from None


@cache
def _fast_decoder() -> Callable[[bytes | str], Any] | None:
    """Return what reads as `json` does, but in half the time: msgspec, if installed.

    It refuses lone surrogates, which `json` reads then. orjson rounds integers beyond 64
    bits.
    """
    try:
        msgspec: Any = import_module("msgspec.json")  # as in `SystemUser`
    except ImportError:
        return None
    decode: Callable[[bytes | str], Any] = msgspec.Decoder(
        float_hook=read_number
    ).decode
    return decode


def decode(type_: type[T], content: bytes) -> T:
    """Read a JSON body as ``type_``: as it is, where it is no such thing.

    Raises:
        ValueError: It is no JSON.
    """
    value: T = kind_of(type_).read(loads(content))
    return value


def decode_checked(type_: type[T], content: bytes) -> T:
    """Read a JSON body as ``type_``, which it must be; unknown properties pass.

    Raises:
        MismatchError: It is no JSON, or not of that type.
    """
    try:
        json_value = loads(content)
    except ValueError as why:
        raise MismatchError(Mismatch("", str(why))) from why
    value: T = read_checked(kind_of(type_), json_value)
    return value


def read_checked(kind: Kind, value: Any, at: str = "") -> Any:
    """Read a JSON value as ``kind``, which it must be.

    Args:
        kind: What is documented.
        value: Plain JSON.
        at: Where it stands, for messages.

    Raises:
        MismatchError: It is not of that kind.
    """
    try:
        found = list(_first(kind.mismatches(value, at)))
    except RecursionError:
        raise MismatchError(Mismatch(at, "nested too deeply")) from None
    if found:
        raise MismatchError(*found)
    return kind.read(value)


def _first(mismatches: Iterator[Mismatch]) -> Iterator[Mismatch]:
    """Yield the first mismatches: as many as fit into an answer, but one at least."""
    text = 0
    for found in islice(mismatches, MOST_MISMATCHES):
        yield found
        text += len(found.pointer)
        if text > _MOST_TEXT:
            return


def encode(value: Any) -> bytes:
    """Write a value as a JSON body: only what was set, by its name on the wire.

    Raises:
        TypeError: It holds a value that has no place in JSON.
        ValueError: It holds ``NaN``, infinity or itself, or is nested too deeply.
    """
    fast = _written_fast(value)
    return _written(value) if fast is None else fast


def encode_whole(value: Any) -> bytes:
    """Write the body of a request. See `encode`.

    Raises:
        PartialError: It is, or holds, a partial entity.
    """
    fast = _written_fast(value)  # No partial object is plain.
    if fast is not None:
        return fast
    refuse_partial(value)
    return _written(value)


@cache
def _fast_encoder() -> Callable[[Any], bytes] | None:
    """Return what writes what `_is_plain` as `json` does, in a seventh of the time."""
    try:
        msgspec: Any = import_module("msgspec.json")
    except ImportError:
        return None
    encode: Callable[[Any], bytes] = msgspec.Encoder(enc_hook=unwrap).encode
    return encode


def _is_plain(value: Any) -> bool:
    """Return whether msgspec writes all of ``value`` as `json` does.

    It makes ``null`` of ``NaN``, which is to be refused, writes dates in its own way, and
    takes more for JSON than has a place there: for keys, too, but with these nothing is
    lost, and to look at them takes longer than writing them.
    """
    kind = value.__class__
    if kind is dict or kind is list:
        for item in value.values() if kind is dict else value:
            # Most are scalars, and a call for each would take longer than writing them.
            if type(item) not in _SCALARS and not _is_plain(item):
                return False
        return True
    if kind is float:
        return isfinite(value)
    return _is_plain(value.__json__) if isinstance(value, Model) else kind in _SCALARS


_SCALARS = frozenset({str, int, bool, NoneType})


def _written_fast(value: Any) -> bytes | None:
    """Return what msgspec writes, ``None`` if `json` has the word."""
    fast = _fast_encoder()
    try:
        return fast(value) if fast and _is_plain(value) else None
    except (TypeError, ValueError, RecursionError):
        return None


def _written(value: Any) -> bytes:
    try:
        return _dumps(value).encode("ascii")
    except RecursionError:
        raise ValueError("nested too deeply") from None
    except TypeError as why:
        raise located(value, why) from None


def _dumps(value: Any) -> str:
    try:
        return json.dumps(value, default=unwrap, allow_nan=False, separators=(",", ":"))
    except DecimalFoundError:
        return write_exactly(value, unwrap)


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is no JSON")
