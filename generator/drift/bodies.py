"""Bodies of two states of an API: of which kind one is, a specification does not tell."""

from __future__ import annotations

from collections.abc import Mapping

from ..model import (
    Api,
    Body,
    Endpoint,
    Field,
    Named,
    NamedType,
    Open,
    ValueBody,
    WrapperBody,
)
from ..page import is_markdown


class Bodies:
    """The bodies of two states, as what can be compared.

    Args:
        old, new: The two states.
    """

    def __init__(self, old: Api, new: Api) -> None:
        self._old, self._new = (
            {each.name: each for each in side.types} for side in (old, new)
        )

    def of(self, old: Endpoint, new: Endpoint) -> tuple[Body | None, Body | None]:
        """Return what an endpoint takes on both sides, both as arguments if one is.

        A schema with a name may be made of a call's arguments all the same, and one
        without a name may be a value; only pages tell.

        Args:
            old, new: The endpoint on both sides.
        """
        is_told = is_markdown(old.source.path) and is_markdown(new.source.path)
        match old.body, new.body:
            case WrapperBody() as wrapper, ValueBody(value) if not is_told:
                return wrapper, _apart(value, self._new, wrapper)
            case ValueBody(value), WrapperBody() as wrapper if not is_told:
                return _apart(value, self._old, wrapper), wrapper
            case bodies:
                return bodies


def _apart(value: Field, types: Mapping[str, NamedType], other: WrapperBody) -> Body:
    """Return a value as its properties: the other side's, where nothing is said of them."""
    match value.type:
        case Named(name):
            properties = types[name].properties if name in types else None
            return other if properties is None else WrapperBody(properties)
        case Open():
            return other
        case _:
            return ValueBody(value)
