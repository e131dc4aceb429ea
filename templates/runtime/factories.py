"""Models filled with values: all of them made up, the same in every run."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from random import Random
from typing import Any, ParamSpec, cast

from .kinds import Container, Enumeration, Kind, Nullable, kind_of
from .model import Model, ModelT, ObjectKind, properties, seen_as
from .values import write_bytes, write_date

P = ParamSpec("P")

_DEPTH = 1
"""Objects within each other that are filled in; what is deeper is null."""

_EPOCH = datetime(2024, 1, 1, tzinfo=UTC)


class _Seed:
    """Where values come from: the seed, and how many models were made since it was set."""

    value = 0
    made = count(1)


def seed(value: int = 0) -> None:
    """Begin anew: what is made from now on follows from ``value`` alone.

    Args:
        value: Any number; another one gives other values.
    """
    _Seed.value = value
    _Seed.made = count(1)


def factory(model: Callable[[], Callable[P, ModelT]]) -> Callable[P, ModelT]:
    """Return a function that makes a model, and takes what is to be in it.

    Args:
        model: Returns the class of the model: it is loaded when one is made.
    """

    def make(*args: P.args, **kwargs: P.kwargs) -> ModelT:
        given = cast("Callable[P, Model]", model())(*args, **kwargs)
        kind = type(given)
        number = next(_Seed.made)
        random = Random(f"{_Seed.value} {kind.__name__} {number}")
        made = _object(kind, number, random, _DEPTH)
        return cast("ModelT", seen_as(kind, {**made, **given.__json__}))

    return make


def _object(model: type[Model], number: int, random: Random, depth: int) -> Any:
    """Return the JSON of an object, all of its properties filled in."""
    return {
        each.name: _value(each.kind, each.name, number, random, depth)
        for each in properties(model).values()
    }


def _value(kind: Kind, name: str, number: int, random: Random, depth: int) -> Any:
    """Return a JSON value of a kind."""
    match kind:
        case Nullable(kind=inner):
            return _value(inner, name, number, random, depth)
        case ObjectKind(model=model):
            return _object(model, number, random, depth - 1) if depth else None
        case Container(container=container, item=item):
            value = _value(item, name, number, random, depth)
            if value is None:
                return container()
            return [value] if container is list else {name: value}
        case Enumeration(members=members):
            return random.choice(members)
        case _:
            return _SCALARS[kind](name, number, random) if kind in _SCALARS else None


def _date(name: str, number: int, random: Random) -> str:
    return write_date(_EPOCH + timedelta(minutes=random.randrange(2**19)))


def _bytes(name: str, number: int, random: Random) -> str:
    return write_bytes(f"{name} {number}".encode())


_SCALARS: dict[Kind, Callable[[str, int, Random], Any]] = {
    kind_of(str): lambda name, number, random: f"{name} {number}",
    kind_of(int): lambda name, number, random: random.randint(1, 10_000),
    kind_of(float): lambda name, number, random: random.randint(1, 10_000) / 4,
    kind_of(bool): lambda name, number, random: random.random() < 0.5,
    kind_of(datetime): _date,
    kind_of(bytes): _bytes,
}
"""What makes a JSON value, of its name, of the number of its model, and by chance."""
