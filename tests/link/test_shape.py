"""Types on their way: joined, resolved, walked through."""

from __future__ import annotations

from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.link.shape import (
    Property,
    RawArray,
    RawDictionary,
    RawType,
    Shape,
    Unclear,
    innermost,
    join,
    merge,
    resolve,
    shapes,
)
from generator.model import Array, Dictionary, Named, Open, OpenEnum, Scalar, Source

A = Shape((Property("A", Scalar.INT32),))
B = Shape((Property("B", RawArray(A)),))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Scalar.BOOL, Scalar.BOOL, Scalar.BOOL),
        (Open(), Scalar.BOOL, Scalar.BOOL),
        (Open(), Open(is_object=True), Open()),
        (OpenEnum(("A",)), OpenEnum(("B",)), Scalar.STRING),
        (OpenEnum(("A",)), Scalar.STRING, Scalar.STRING),
        (OpenEnum(("A", "B")), OpenEnum(("A",)), OpenEnum(("A", "B"))),
        (OpenEnum(("A", "B")), OpenEnum(("A", "C")), OpenEnum(("A", "B", "C"))),
        (OpenEnum(("A", "B")), Scalar.STRING, OpenEnum(("A", "B"))),
        (Scalar.INT32, Scalar.DOUBLE, Scalar.DOUBLE),
        (RawArray(Open()), RawArray(Scalar.INT32), RawArray(Scalar.INT32)),
        (RawDictionary(Open()), RawDictionary(A), RawDictionary(A)),
        (A, B, Shape((*A.properties, *B.properties))),
        (Scalar.BOOL, Scalar.INT32, Unclear()),
        (RawArray(A), A, Unclear()),
        (Unclear(), Scalar.BOOL, Unclear()),
    ],
)
def test_join(one: RawType, other: RawType, expected: RawType) -> None:
    assert join(one, other) == expected
    if one is not A:
        assert join(other, one) == expected


LEAVES = st.sampled_from(
    [
        *(Scalar.INT32, Scalar.DOUBLE, Scalar.STRING, Open(), Open(True)),
        *(
            OpenEnum(("A",)),
            OpenEnum(("B",)),
            OpenEnum(("A", "B")),
            OpenEnum(("C", "D")),
        ),
    ]
)
TYPES = st.recursive(
    LEAVES, lambda inner: inner.map(RawArray) | inner.map(RawDictionary)
)


@given(TYPES, TYPES, TYPES)
def test_joining_in_any_order(a: RawType, b: RawType, c: RawType) -> None:
    assert join(a, a) == a
    assert join(a, b) == join(b, a)
    assert join(join(a, b), c) == join(a, join(b, c))


def test_the_first_contradiction_keeps_its_place() -> None:
    kinds = (Scalar.BOOL, Scalar.INT32, Scalar.STRING)
    seen = [
        (Property("A", kind, source=Source("a.md", line)),)
        for line, kind in enumerate(kinds, 1)
    ]
    (found,) = reduce(merge, seen)
    assert found.type == Unclear()
    assert found.contradicted == Source("a.md", 2)


def test_shapes() -> None:
    assert list(shapes("O", "X", RawDictionary(B))) == [("O", "X", B), ("X", "B", A)]
    assert list(shapes("O", "X", RawArray(Scalar.INT32))) == []


def test_resolve() -> None:
    def name(type_: Shape | Named) -> Named:
        return type_ if isinstance(type_, Named) else Named("New")

    assert resolve(RawArray(RawDictionary(A)), name) == Array(Dictionary(Named("New")))
    assert resolve(RawArray(Unclear()), name) == Array(Open())
    assert resolve(Named("Old"), name) == Named("Old")


def test_innermost() -> None:
    assert innermost(RawArray(RawDictionary(A))) == A
