"""A faster codec reads and writes what `json` does, and refuses what it refuses."""

from __future__ import annotations

import json
import sys
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from shop._runtime import codec
from shop._runtime.values import Timestamp
from shop.models import Order

anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(min_value=2**60, max_value=2**70).map(lambda number: -number)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(codec=None)),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@pytest.fixture(autouse=True)
def _always(monkeypatch):
    """Let the faster codec read short texts, too."""
    monkeypatch.setattr(codec, "WORTH_LOADING", 0)


@pytest.fixture
def slow(monkeypatch):
    """Return a `loads` that knows of no faster codec."""

    def loads(content: bytes | str) -> Any:
        with monkeypatch.context() as patch:
            patch.setattr(codec, "_fast_decoder", lambda: None)
            return outcome(content)

    return loads


def outcome(content: bytes | str) -> Any:
    """Return what reading gives, each value with its type; ``ValueError`` if refused."""
    try:
        return repr(codec.loads(content))
    except ValueError:
        return ValueError


def test_it_is_there():
    assert codec._fast_decoder()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b" null ",
        b"18446744073709551616",
        b"-9223372036854775809",
        b"[1.10, 1E5, -0, -0.0, 1e400, 12345678901234567890.123]",
        rb'"\ud800"',
        rb'"\udc00\ud800"',
        b'"\xed\xa0\x80"',
        b'{"a": 1, "a": 2}',
        b'\xef\xbb\xbf["\xc3\xb8"]',
        '["ø"]'.encode("utf-16"),
        '"\ud800"',
        b"NaN",
        b"[-Infinity]",
        b"1e9999999999999999999",
        b"1" * 4_000,
        b"1" * 5_000,
        b"[" * 100_000,
        b"[1] 2",
        b"[1,]",
        b"01",
        b'"\x01"',
        b'"\xff"',
        b"{1: 2}",
    ],
    ids=lambda content: repr(content[:24]),
)
def test_both_read_the_same(slow, content):
    assert outcome(content) == slow(content)


@pytest.mark.parametrize("ascii_only", [True, False])
def test_both_read_anything_alike(slow, ascii_only):
    @given(anything)
    @example(2**64)
    def check(value):
        text = json.dumps(value, ensure_ascii=ascii_only)
        content = text.encode("utf-8", "surrogatepass")
        assert outcome(content) == slow(content)

    check()


def test_both_refuse_the_same(slow):
    @given(st.binary() | st.text('[]{}":,0123456789.eE+-\\u tfn').map(str.encode))
    def check(content):
        assert outcome(content) == slow(content)

    check()


def written(value: Any) -> Any:
    """Return what is read of what was written, as `json` reads it; or the error."""
    try:
        return repr(json.loads(codec.encode(value)))
    except (TypeError, ValueError) as error:
        return type(error)


@pytest.fixture
def slowly(monkeypatch):
    """Return a `written` that knows of no faster codec."""

    def encode(value: Any) -> Any:
        with monkeypatch.context() as patch:
            patch.setattr(codec, "_fast_encoder", lambda: None)
            return written(value)

    return encode


class Text(str):
    pass


class Colour(Enum):
    RED = 1


HOLDS_ITSELF: list[Any] = []
HOLDS_ITSELF.append(HOLDS_ITSELF)
NESTED: list[Any] = []
for _ in range(100_000):
    NESTED = [NESTED]


@pytest.mark.parametrize(
    "value",
    [
        *(2**64, -(2**63) - 1, 10**400, 10**5_000, 1.10, 1e400, 1e16, 5e-324, -0.0),
        *(float("nan"), [float("-inf")], {"a": {"b": [float("inf")]}}),
        *(Decimal("12345678901234567890.123"), [Decimal("1.10")], Decimal("NaN")),
        *(
            "\ud800",
            {"\ud800": 1},
            "\x00\x7f\u2028ø",
            Text("a"),
            {Text("a"): Text("b")},
        ),
        *({1: 2}, {None: 1}, {True: 1}, {1.5: 1}, {(): 1}, (1, (2,)), {1}, 1j, b"a"),
        *(Colour.RED, UUID(int=1), timedelta(1), date(2024, 2, 29), object()),
        datetime(2024, 2, 29, tzinfo=UTC),
        Timestamp.read("2024-02-29T12:30:45.1234567+01:00"),
        Order.of({"A": Order.of({"B": [float("nan"), Order(lines=[])]})}),
        Order(registered=datetime(2024, 2, 29, tzinfo=UTC), status=Text("a")),
        *(HOLDS_ITSELF, NESTED),
    ],
    ids=lambda value: type(value).__name__,
)
def test_both_write_the_same(slowly, value):
    assert written(value) == slowly(value)


def test_both_write_anything_alike(slowly):
    @given(
        st.recursive(anything, lambda inner: inner.map(lambda v: Order.of({"A": v})))
    )
    def check(value):
        assert written(value) == slowly(value)

    check()


def test_it_does_write(monkeypatch):
    monkeypatch.delattr(codec, "_dumps")
    order = Order.of({"OrderID": 1, "Lines": [{"Price": 1.5}], "Customer": None})
    assert order.lines
    assert (
        codec.encode(order) == b'{"OrderID":1,"Lines":[{"Price":1.5}],"Customer":null}'
    )


def test_without_it_json_is_enough(monkeypatch):
    monkeypatch.setitem(sys.modules, "msgspec.json", None)
    found = (codec._fast_decoder, codec._fast_encoder)
    for each in found:
        each.cache_clear()
    try:
        assert [each() for each in found] == [None, None]
        assert codec.encode(codec.loads(b"[1]")) == b"[1]"
    finally:
        for each in found:
            each.cache_clear()
