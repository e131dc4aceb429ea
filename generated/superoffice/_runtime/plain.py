"""Plain JSON: what stands there for a value, and where one is that has no place in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any

from .containers import PartialObject, is_array, is_object
from .numbers import DecimalFoundError, is_decimal
from .values import write_bytes, write_date


class Wrapper:
    """What is a JSON object underneath, as models are."""

    __slots__ = ("__json__",)
    __json__: dict[str, Any]

    @classmethod
    def __attributes__(cls) -> Mapping[str, str]:
        """Return the attributes, by their names on the wire."""
        raise NotImplementedError


_JSON_TYPES: tuple[type, ...] = (str, int, float, list, tuple, dict, type(None))


def unwrap(value: Any) -> Any:
    """Return what stands for ``value`` in JSON; items in it are left as they are.

    Raises:
        DecimalFoundError: It is one.
        TypeError: It has no place in JSON.
    """
    if isinstance(value, Enum):  # Before it is taken for a text, by its name.
        return unwrap(value.value)
    if isinstance(value, _JSON_TYPES):
        return value
    if isinstance(value, Wrapper):
        return value.__json__
    if isinstance(value, datetime):
        return write_date(value)
    if isinstance(value, bytes):
        return write_bytes(value)
    if is_decimal(value):
        raise DecimalFoundError("Decimal has no place here")
    hint = "; make it a datetime" if isinstance(value, date) else ""
    raise TypeError(f"{type(value).__name__} has no place in JSON{hint}")


def to_json(value: Any) -> Any:
    """Return a copy of ``value`` as plain JSON.

    Raises:
        TypeError: It holds what has no place in JSON.
    """
    if is_object(value):
        json = {name: to_json(item) for name, item in value.items()}
        return PartialObject(json) if isinstance(value, PartialObject) else json
    if is_array(value):
        return [to_json(item) for item in value]
    plain = value if is_decimal(value) else unwrap(value)
    return plain if plain is value else to_json(plain)


def located(whole: Any, why: TypeError) -> TypeError:
    """Return the error that something has no place in JSON, which says where that is.

    Args:
        whole: What was to be written.
        why: Why it was not.
    """
    place = _place_in(whole)
    name = type(whole).__name__ if isinstance(whole, Wrapper) else ""
    return TypeError(f"{name}{place}: {why}") if place else why


def _place_in(value: Any) -> str | None:
    """Return where what has no place is, as in ``.lines[0].price``; ``None``: nowhere."""
    try:
        plain = unwrap(value)
    except DecimalFoundError:
        return None
    except TypeError:
        return ""
    for step, item in _items(plain, _names_in(value)):
        place = _place_in(item)
        if place is not None:
            return step + place
    return None


def _names_in(value: Any) -> Mapping[str, str]:
    return value.__attributes__() if isinstance(value, Wrapper) else {}


def _items(plain: Any, names: Mapping[str, str]) -> Iterable[tuple[str, Any]]:
    if is_object(plain):
        for name, item in plain.items():
            yield f".{names[name]}" if name in names else f"[{name!r}]", item
    elif is_array(plain):
        for at, item in enumerate(plain):
            yield f"[{at}]", item
