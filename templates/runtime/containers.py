"""Which values JSON writes as objects and as arrays, and which of the former are partial."""

from __future__ import annotations

from typing import Any, ClassVar, Self, TypeGuard


class PartialObject(dict[str, Any]):
    """A JSON object of an answer in which all that was not selected is ``null``."""

    were_made: ClassVar[bool] = False
    """Whether there are any: most programs have none, and need not look for them."""

    def __new__(cls, *args: Any, **kwargs: Any) -> Self:
        PartialObject.were_made = True
        return super().__new__(cls, *args, **kwargs)

    def copy(self) -> Self:
        return type(self)(self)

    def __or__(self, other: Any) -> Any:
        return type(self)(super().__or__(other))


def is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    """Return whether JSON writes a value as an object."""
    return isinstance(value, dict)


def is_array(value: Any) -> TypeGuard[list[Any] | tuple[Any, ...]]:
    """Return whether JSON writes a value as an array."""
    return isinstance(value, list | tuple)
