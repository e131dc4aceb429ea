"""A faster codec reads what `json` reads, and refuses what it refuses."""

from __future__ import annotations

import json
import sys
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from shop._runtime import codec

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


def test_without_it_json_is_enough(monkeypatch):
    monkeypatch.setitem(sys.modules, "msgspec.json", None)
    codec._fast_decoder.cache_clear()
    try:
        assert codec._fast_decoder() is None
        assert codec.loads(b"[1]") == [1]
    finally:
        codec._fast_decoder.cache_clear()
