"""JSON bodies: strict, and checked where they must be right."""

from contextlib import nullcontext

import pytest
from shop._runtime.codec import (
    MOST_MISMATCHES,
    MismatchError,
    decode,
    decode_checked,
    encode,
    loads,
)
from shop._runtime.operation import ANYTHING
from shop.models import Line, Order
from shop.requests.order import FindOrdersRequest


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"<html>",
        b"NaN",
        b"[Infinity]",
        b'{"a": -Infinity}',
        b"1e400",
        b"[-1e999]",
        b'"\xff"',
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"1" * 5_000,
        b"[1] 2",
    ],
    ids=lambda content: repr(content[:12]),
)
def test_what_is_no_json_is_refused(content):
    with pytest.raises(ValueError, match=r"."):
        loads(content)
    with pytest.raises(MismatchError, match=r"^/: "):
        decode_checked(Order, content)


def test_nothing_is_null():
    assert loads(b"") is None
    assert decode(Order, b"") is None


def test_what_came_is_what_is_written():
    text = rb'{"a":[1,2.5,-0.0,1e+100,true,null,"\ud83e\udd8a","\ud800"],"":{}}'
    assert encode(decode(ANYTHING, text)) == text


def test_other_encodings_of_unicode_are_read():
    assert loads('["ø"]'.encode("utf-16")) == ["ø"]
    assert loads(b'\xef\xbb\xbf["\xc3\xb8"]') == ["ø"]


@pytest.mark.parametrize("value", [float("nan"), float("inf"), [float("-inf")]])
def test_what_json_cannot_say_is_not_written(value):
    with pytest.raises(ValueError, match="JSON"):
        encode(Order(total=value))


def test_what_holds_itself_is_not_written():
    order = Order()
    order.replaces = order
    with pytest.raises(ValueError, match="Circular"):
        encode(order)


def test_what_has_no_place_in_json_is_not_written():
    with pytest.raises(TypeError, match="object has no place in JSON"):
        encode([object()])


@pytest.mark.parametrize(
    ("type_", "content", "mismatches"),
    [
        (Order, "[]", ["/: expected Order, got list"]),
        (Order, "null", ["/: expected Order, got null"]),
        (Order, "", ["/: expected Order, got null"]),
        (Order, '{"New": 1, "Status": "Lost", "Paid": null}', []),
        (Order, '{"Status": 5}', ["/Status: expected str, got int"]),
        (Order, '{"OrderId": true}', ["/OrderId: expected int, got bool"]),
        (Order, '{"OrderId": 1.5}', ["/OrderId: expected int, got float"]),
        (Order, '{"Total": 1}', []),
        (Order, '{"Total": "1"}', ["/Total: expected float, got str"]),
        (Order, '{"Paid": 0}', ["/Paid: expected bool, got int"]),
        (Order, '{"Registered": "2024-02-29T00:00:00.1234567-0500"}', []),
        (Order, '{"Registered": "x"}', ["/Registered: expected datetime, got 'x'"]),
        (Order, '{"Registered": 5}', ["/Registered: expected datetime, got int"]),
        (Order, '{"Invoice": "?"}', ["/Invoice: expected bytes in base64, got '?'"]),
        (Order, '{"Tags": {}}', ["/Tags: expected list, got dict"]),
        (Order, '{"Gifts": []}', ["/Gifts: expected dict, got list"]),
        (
            Order,
            '{"Tags": ["a", null, 5]}',
            ["/Tags/1: expected str, got null", "/Tags/2: expected str, got int"],
        ),
        (
            Order,
            '{"Gifts": {"a/b~c": {"Price": ""}}}',
            ["/Gifts/a~1b~0c/Price: expected float, got str"],
        ),
        (
            Order,
            '{"Customer": {"LatestOrder": {"OrderId": "1"}}}',
            ["/Customer/LatestOrder/OrderId: expected int, got str"],
        ),
        (Order, '{"Extra": 5}', ["/Extra: expected dict, got int"]),
        (Order, '{"Extra": {"a": [5]}, "Note/~": [5]}', []),
        (list[Line], "[{}, 5]", ["/1: expected Line, got int"]),
        (list[int], "[1, 2]", []),
        (list, "[1, null]", []),
        (dict[str, float], '{"a": "b"}', ["/a: expected float, got str"]),
        (ANYTHING, "[null]", []),
        (type(None), "5", ["/: expected null, got int"]),
        (
            FindOrdersRequest,
            '{"Customer": 5, "Tags": "a"}',
            ["/Customer: expected Customer, got int", "/Tags: expected list, got str"],
        ),
    ],
)
def test_mismatches(type_, content, mismatches):
    outcome = nullcontext() if not mismatches else pytest.raises(MismatchError)
    with outcome as error:
        decode_checked(type_, content.encode())
    assert list(error.value.args if error else ()) == mismatches


def test_what_is_right_is_decoded():
    order = decode_checked(Order, b'{"Lines": [{"Price": 5}]}')
    assert order == Order(lines=[Line(price=5)])


def test_mismatches_are_counted_out():
    with pytest.raises(MismatchError) as error:
        decode_checked(list[int], b"[" + b'"",' * 100_000 + b'""]')
    assert len(error.value.args) == MOST_MISMATCHES


def test_nesting_too_deep_to_check_is_a_mismatch():
    content = b'{"Replaces":' * 700 + b"{}" + b"}" * 700
    with pytest.raises(MismatchError, match="/: nested too deeply"):
        decode_checked(Order, content)


def test_nesting_too_deep_to_write_is_refused():
    order = Order()
    for _ in range(1_000):
        order = Order(replaces=order)
    with pytest.raises(ValueError, match="nested too deeply"):
        encode(order)
