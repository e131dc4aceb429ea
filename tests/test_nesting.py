"""What is inside of a type."""

from __future__ import annotations

from generator.model import Array, Dictionary, Named, Open, Scalar
from generator.nesting import is_open, mentions


def test_whatever_is_around_it() -> None:
    assert list(mentions(Array(Dictionary(Named("X"))))) == ["X"]
    assert is_open(Dictionary(Array(Open())))


def test_what_is_none() -> None:
    for type_ in (None, Scalar.BOOL, Array(Scalar.INT32)):
        assert list(mentions(type_)) == []
        assert not is_open(type_)
