"""Decoding, reading every attribute and encoding gives back exactly what came."""

from __future__ import annotations

import copy
import json
import pickle
from base64 import b64encode
from copy import deepcopy
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import httpx2 as httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from shop import Client
from shop._runtime.codec import decode, encode
from shop._runtime.kinds import Container, Encoded, Kind, Nullable, kind_of
from shop._runtime.model import Model, ObjectKind, properties
from shop.models import Line, Order


def touch(value: Any) -> None:
    """Read all that can be read in ``value``."""
    if isinstance(value, Model):
        for attribute in properties(type(value)):
            touch(getattr(value, attribute))
            value.is_set(attribute)
        assert list(value) == [
            (name, getattr(value, name))
            for name in properties(type(value))
            if value.is_set(name)
        ]
    elif isinstance(value, dict):
        for item in value.values():
            touch(item)
    elif isinstance(value, list):
        for item in value:
            touch(item)


def there_and_back(type_: type, value: Any) -> Any:
    """Decode, read, read again, copy, and encode."""
    seen = decode(type_, json.dumps(value).encode())
    repr(seen)
    touch(seen)
    touch(seen)
    text = encode(seen)
    for again in (
        copy.copy(seen),
        copy.deepcopy(seen),
        pickle.loads(pickle.dumps(seen)),
    ):
        touch(again)
        assert encode(again) == text
    return json.loads(text)


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


def served(value: Any) -> tuple[Client, list[bytes]]:
    """Return a client of a server that answers this to all, and what that is sent."""
    sent: list[bytes] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request.content)
        return httpx.Response(200, content=json.dumps(value).encode())

    transport = httpx.MockTransport(answer)
    return Client("http://x", transport=transport, rate_limit=None), sent


@given(objects(Order))
def test_what_is_fetched_is_saved_as_it_came(value):
    client, sent = served(value)
    order = client.order.get_order(order_id=1)
    touch(order)
    client.order.save_order(order)
    assert same(json.loads(sent[-1]), value)


@given(
    st.from_regex(
        r"-?(0|[1-9][0-9]{0,25})(\.[0-9]{1,25})?([eE][+-]?[0-9]{1,3})?", fullmatch=True
    )
)
@example("12345678901234567890.123")
@example("1e999")
@example("-0.0")
@example("100E-2")
def test_numbers_keep_all_their_digits(number):
    text = f'{{"Total":{number},"OrderId":{number},"Lines":[{{"Price":{number}}}],"New":{number}}}'
    order = decode(Order, text.encode())
    touch(order)
    came, written = (
        json.loads(each, parse_float=Decimal, parse_int=Decimal)
        for each in (text, encode(order))
    )
    assert came == written


def pairs(kind: Kind) -> st.SearchStrategy[tuple[Any, Any]]:
    """Return a strategy for values to assign, each with the JSON that it stands for."""
    match kind:
        case Nullable(kind=inner):
            return st.just((None, None)) | pairs(inner)
        case Container(container=container, item=item):
            lists = st.lists(pairs(item), max_size=2)
            if container is list:
                return lists.map(
                    lambda some: ([a for a, _ in some], [b for _, b in some])
                )
            return st.dictionaries(texts, pairs(item), max_size=2).map(
                lambda some: (
                    {name: a for name, (a, _) in some.items()},
                    {name: b for name, (_, b) in some.items()},
                )
            )
        case ObjectKind(model=model):
            return objects(model, 0).map(lambda json: (model.of(deepcopy(json)), json))
        case Encoded() if kind is kind_of(datetime):
            zones = st.none() | st.just(UTC)
            return st.datetimes(timezones=zones).map(
                lambda date: (date, date.isoformat())
            )
        case Encoded():
            return st.binary(max_size=6).map(
                lambda content: (content, b64encode(content).decode())
            )
        case _:
            return anything.map(lambda json: (deepcopy(json), json))


assignments = st.fixed_dictionaries(
    {},
    optional={
        attribute: st.deferred(lambda kind=found.kind: st.just(...) | pairs(kind))
        for attribute, found in properties(Order).items()
    },
)


@given(objects(Order, depth=1), assignments)
def test_only_what_is_assigned_changes(value, assigned):
    order = decode(Order, json.dumps(value).encode())
    touch(order)
    expected = dict(value)
    for attribute, pair in assigned.items():
        name = properties(Order)[attribute].name
        if pair is ...:
            delattr(order, attribute)
            expected.pop(name, None)
        else:
            setattr(order, attribute, pair[0])
            expected[name] = pair[1]
    touch(order)
    assert same(json.loads(encode(order)), expected)


@given(objects(Order))
def test_what_is_appended_is_all_that_changes(value):
    order = decode(Order, json.dumps(value).encode())
    touch(order)
    if isinstance(order.lines, list):
        order.lines.append(Line(article="Ink"))
        value["Lines"].append({"Article": "Ink"})
    assert same(json.loads(encode(order)), value)


@pytest.mark.parametrize("depth", [150, 800])
def test_deep_nesting(depth: int):
    text = b'{"Replaces":{"New":[' * (depth // 3) + b"]}}" * (depth // 3)
    order = decode(Order, text)
    assert order.replaces.is_set("order_id") is False
    assert encode(order) == text
