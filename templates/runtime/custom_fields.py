"""Custom fields and cells of archives: texts that begin with a mark of their type.

The API has them in dictionaries of strings, such as ``UserDefinedFields``::

    [I:123]     int         [D:11/09/2017], [D:09.11.2017]     date
    [F:12.5]    float       [DT:11/09/2017 14:53:18]           datetime
    [B:1]       bool        anything else                      str

Of dates both orders are met: with slashes the month is first, with dots the day. They are
written with slashes, as the vendor's own ``CultureDataFormatter`` does.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time
from math import isfinite
from typing import TypeAlias

CustomValue: TypeAlias = str | bool | int | float | date | datetime
"""What a custom field can hold."""

_MARKED = re.compile(r"\[([A-Z]+):(.*)\]", re.DOTALL)


def read_custom_field(text: str) -> CustomValue | None:
    """Return what a custom field holds.

    Text without a mark is returned as it is, and so is one whose mark is unknown, or whose
    value is not of that type. ``01/01/0001`` is "no date": ``None``.

    >>> read_custom_field("[D:11/09/2017]")
    datetime.date(2017, 11, 9)
    """
    marked = _MARKED.fullmatch(text)
    if marked is None or marked[1] not in _READ:
        return text
    try:
        value = _READ[marked[1]](marked[2])
    except (ValueError, OverflowError):
        return text
    return None if value in (date.min, datetime.min) else value


def write_custom_field(value: CustomValue) -> str:
    """Return a value as a custom field holds it.

    >>> write_custom_field(True)
    '[B:1]'

    Raises:
        TypeError: It is of a type that there is no mark for.
        ValueError: It is no finite number, or a time with a zone: marks have none.
    """
    match value:
        case str():
            return value
        case bool():
            return f"[B:{value:d}]"
        case int():
            return f"[I:{value}]"
        case float() if isfinite(value):
            return f"[F:{value!r}]"
        case datetime() if value.tzinfo is None:
            return f"[DT:{_slashed(value)} {value:%H:%M:%S.%f}0]"
        case float() | datetime():
            raise ValueError(f"{value} has no place in a custom field")
        case date():
            return f"[D:{_slashed(value)}]"
    raise TypeError(f"{type(value).__name__} has no place in a custom field")


def _slashed(value: date) -> str:
    return f"{value.month:02}/{value.day:02}/{value.year:04}"


def _date(text: str) -> date:
    if dotted := re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", text):
        day, month, year = map(int, dotted.groups())
    elif slashed := re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text):
        month, day, year = map(int, slashed.groups())
    else:
        raise ValueError(f"{text!r} is no date")
    return date(year, month, day)


def _datetime(text: str) -> datetime:
    day, _, clock = text.partition(" ")
    return datetime.combine(_date(day), time.fromisoformat(clock))


def _int(text: str) -> int:
    return int(_number(text))


def _float(text: str) -> float:
    value = float(_number(text))
    if not isfinite(value):
        raise ValueError(f"{text!r} is out of range")
    return value


def _number(text: str) -> str:
    """Return ``text`` if it is a number as .NET writes them: Python takes more."""
    if not re.fullmatch(r"-?\d+(\.\d+)?([eE][-+]?\d+)?", text, re.ASCII):
        raise ValueError(f"{text!r} is no number")
    return text


def _bool(text: str) -> bool:
    return bool(("0", "1").index(text))


_READ: dict[str, Callable[[str], CustomValue]] = {
    "I": _int,
    "F": _float,
    "B": _bool,
    "D": _date,
    "DT": _datetime,
}
