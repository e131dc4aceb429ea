"""Decoding, reading every attribute and encoding gives back exactly what came."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st
from shop._runtime.codec import decode, encode
from shop._runtime.kinds import Container, Kind, Nullable
from shop._runtime.model import Model, properties
from shop.models import Customer, Line, Order


def touch(value: Any) -> None:
    """Read all that can be read in ``value``."""
    if isinstance(value, Model):
        for attribute in properties(type(value)):
            touch(getattr(value, attribute))
    elif isinstance(value, dict):
        for item in value.values():
            touch(item)
    elif isinstance(value, list):
        for item in value:
            touch(item)


def there_and_back(type_: type, value: Any) -> Any:
    """Decode, read, read again, and encode."""
    seen = decode(type_, json.dumps(value).encode())
    touch(seen)
    touch(seen)
    return json.loads(encode(seen))


def same(one: Any, other: Any) -> bool:
    """Return whether two JSON values are written the same: ``1`` is not ``1.0``."""
    return json.dumps(one) == json.dumps(other)


texts = st.text(st.characters(codec=None), max_size=8)  # lone surrogates included
dates = st.one_of(
    st.datetimes().map(lambda date: date.isoformat()),
    st.datetimes().map(lambda date: f"{date.isoformat()}7Z"),
    st.sampled_from(
        [
            "0001-01-01T00:00:00",
            "0001-01-01T00:00:00Z",
            "2024-02-29T12:00:00.1234567",
            "2024-02-29T12:00:00-0500",
            "2024-02-29T24:00:00",
            "2024-02-29",
            "20240229",
        ]
    ),
)
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    texts,
    dates,
    st.binary(max_size=6).map(lambda content: encode(content).decode()[1:-1]),
    st.sampled_from(["Open", "Monday, Tuesday", 2**80, -0.0, "\U0001f98a"]),
)
anything = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)


def of_kind(kind: Kind, depth: int) -> st.SearchStrategy[Any]:
    """Return a strategy for JSON that is mostly of ``kind``."""
    if isinstance(kind, Nullable):
        return of_kind(kind.kind, depth) | anything
    if isinstance(kind, Container):
        items = of_kind(kind.item, depth)
        if kind.container is list:
            return st.lists(items, max_size=3)
        return st.dictionaries(texts, items, max_size=3)
    model = getattr(kind, "model", None)
    if model is None or depth == 0:
        return anything
    return objects(model, depth - 1)


def objects(model: type[Model], depth: int = 2) -> st.SearchStrategy[Any]:
    """Return a strategy for objects with properties that ``model`` has, and others."""
    known = {
        found.name: st.deferred(lambda kind=found.kind: of_kind(kind, depth))
        for found in properties(model).values()
    }
    return st.builds(
        lambda some, others: {**others, **some},
        st.fixed_dictionaries({}, optional=known),
        st.dictionaries(texts, anything, max_size=2),
    )


@given(objects(Order))
@example({"Lines": [{"Article": None}, None, 5]})
@example({"Reminders": ["0001-01-01T00:00:00"], "Attachments": {"a": "JVBERh=="}})
def test_objects(value):
    assert same(there_and_back(Order, value), value)


@given(st.lists(objects(Order, depth=1) | anything, max_size=3))
def test_lists_of_objects(value):
    assert same(there_and_back(list[Order], value), value)


@given(anything)
def test_anything_as_anything(value):
    for type_ in (Order, list[Order], dict[str, Line], dict[str, Any], int, bytes):
        assert same(there_and_back(type_, value), value)


@given(objects(Order), texts)
def test_only_what_is_assigned_changes(value, status):
    order = decode(Order, json.dumps(value).encode())
    touch(order)
    order.status = status
    order.customer = Customer(name="Ada")
    order.tags = ["a"]
    order.tags.append("b")
    del order.paid
    expected = dict(value)
    expected["Status"] = status
    expected["Customer"] = {"Name": "Ada"}
    expected["Tags"] = ["a", "b"]
    expected.pop("Paid", None)
    assert same(json.loads(encode(order)), expected)


@given(objects(Order))
def test_what_is_appended_is_all_that_changes(value):
    order = decode(Order, json.dumps(value).encode())
    touch(order)
    if isinstance(order.lines, list):
        order.lines.append(Line(article="Ink"))
        value["Lines"].append({"Article": "Ink"})
    assert same(json.loads(encode(order)), value)


def test_deep_nesting():
    value: dict[str, Any] = {"OrderId": 0}
    for number in range(1, 150):
        value = {"OrderId": number, "Replaces": value, "Parts": [[value]]}
        value["Parts"] = []
    assert same(there_and_back(Order, value), value)
