"""Which values JSON writes as objects and as arrays, in types that say what is inside."""

from __future__ import annotations

from typing import Any, TypeGuard


def is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    """Return whether JSON writes a value as an object."""
    return isinstance(value, dict)


def is_array(value: Any) -> TypeGuard[list[Any] | tuple[Any, ...]]:
    """Return whether JSON writes a value as an array."""
    return isinstance(value, list | tuple)
