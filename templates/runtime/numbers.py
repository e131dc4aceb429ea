"""Numbers that no ``float`` holds: read as ``Decimal``, written with all their digits.

Where a ``float`` holds a number, it is one, however it is spelled: ``1.10`` is ``1.1``.
`decimal` is imported when such a number is met: few programs ever do.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeGuard

from .containers import is_array, is_object

if TYPE_CHECKING:
    from decimal import Decimal

_SAFE = 16
"""Characters of a number that a ``float`` holds for sure: 15 digits and the point."""


class DecimalFoundError(TypeError):
    """`json` cannot write a ``Decimal``; `write_exactly` can."""


def is_decimal(value: Any) -> TypeGuard[Decimal]:
    """Return whether a value is a ``Decimal``."""
    decimal = sys.modules.get("decimal")
    return decimal is not None and isinstance(value, decimal.Decimal)


def read_number(text: str) -> float | Decimal:
    """Return the number that ``text`` writes with a point or an exponent.

    A ``float`` holds it if it is written so by it: with as few digits as tell it from
    others, as most do, or with all 17, as .NET did once.

    Raises:
        ValueError: Its exponent is beyond reason.
    """
    number = float(text)
    if len(text) <= _SAFE and "e" not in text and "E" not in text:
        return number
    from decimal import Decimal, InvalidOperation

    try:
        exact = Decimal(text)
    except InvalidOperation:
        raise ValueError(f"{text[:40]} is out of range") from None
    if exact in (Decimal(repr(number)), Decimal(f"{number:.17g}")):
        return number
    return exact


def write_exactly(value: Any, unwrap: Callable[[Any], Any]) -> str:
    """Return the JSON text of what holds such numbers, which `json` cannot write.

    Args:
        value: What to write.
        unwrap: Returns what stands for a value in JSON.

    Raises:
        TypeError: It holds what has no place in JSON.
        ValueError: It holds ``NaN`` or infinity.
    """
    if is_decimal(value):
        if not value.is_finite():
            raise ValueError(f"{value} is no JSON")
        return str(value)
    if is_object(value):
        items = (
            f"{json.dumps(str(name))}:{write_exactly(item, unwrap)}"
            for name, item in value.items()
        )
        return f"{{{','.join(items)}}}"
    if is_array(value):
        return f"[{','.join(write_exactly(item, unwrap) for item in value)}]"
    if value is None or isinstance(value, str | int | float):
        return json.dumps(value, allow_nan=False)
    return write_exactly(unwrap(value), unwrap)
