"""JSON bodies: strict, and checked where they must be right."""

import sys
from contextlib import nullcontext
from datetime import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
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
        b"1e9999999999999999999",
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


@pytest.mark.parametrize(
    "text",
    [
        b"12345678901234567890",
        b"-123456789012345678901234567890123456789012345678901234567890",
        b"12345678901234567890.123",
        b"0.3333333333333333333333333333",
        b"1E+400",
        b"-1E-400",
        b"1.2345678901234E-320",
    ],
)
def test_numbers_that_no_float_holds_stay_what_they_are(text):
    body = b'{"Total":%b,"Extra":{"a":[%b,"\\ud800",true,null,1.5]}}' % (text, text)
    order = decode(Order, body)
    order.status = "Open"
    assert encode(order) == body[:-1] + b',"Status":"Open"}'
    assert order.total == Decimal(text.decode())
    copied = Order.of(order.to_wire())
    assert copied == order
    assert encode([copied, datetime(2024, 2, 29)]).startswith(b"[" + body[:-1])


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (b"1.10", 1.1),
        (b"1.000000000000000000000000000", 1.0),
        (b"1E5", 1e5),
        (b"0.79999999999999993", 0.7 + 0.1),  # all 17 digits, as .NET wrote them once
        (b"0.7999999999999999", 0.7 + 0.1),
        (b"1.7976931348623157e308", sys.float_info.max),
        (b"5e-324", 5e-324),
        (b"-0.0", -0.0),
    ],
)
def test_numbers_that_a_float_holds_are_floats(text, number):
    found = decode(float, text)
    assert (found, type(found)) == (number, float)
    assert float(encode(found)) == number


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_floats_come_back_whatever_wrote_them(number):
    for text in (repr(number), f"{number:.17g}", f"{number:.16e}"):
        found = loads(text if set(text) & set(".e") else f"{text}.0")
        assert (found, type(found)) == (number, float)


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_decimals_keep_their_value(number):
    text = f"{number:e}"
    found = loads(encode(loads(text)))
    if type(found) is float:
        assert number in (Decimal(repr(found)), Decimal(f"{found:.17g}"))
    else:
        assert found == number


@pytest.mark.parametrize("number", ["NaN", "Infinity", "sNaN"])
def test_decimals_that_are_no_numbers_are_not_written(number):
    with pytest.raises(ValueError, match="is no JSON"):
        encode(Order(total=Decimal(number)))


def test_decimals_that_are_assigned_keep_their_digits():
    order = Order(total=Decimal("1.10"), extra={"when": datetime(2024, 2, 29), 1: ()})
    assert encode(order) == (
        b'{"Total":1.10,"Extra":{"when":"2024-02-29T00:00:00","1":[]}}'
    )


def test_what_holds_itself_and_a_decimal_is_not_written():
    order = Order(total=Decimal(1))
    order.replaces = order
    with pytest.raises(ValueError, match="nested too deeply"):
        encode(order)


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
        (Order, "[]", ["/: expected Order, got array"]),
        (Order, "null", ["/: expected Order, got null"]),
        (Order, "", ["/: expected Order, got null"]),
        (Order, '{"New": 1, "Status": "Lost", "Paid": null}', []),
        (Order, '{"Status": 5}', ["/Status: expected string, got integer"]),
        (Order, '{"OrderId": true}', ["/OrderId: expected integer, got boolean"]),
        (Order, '{"OrderId": 1.5}', ["/OrderId: expected integer, got number"]),
        (Order, '{"Total": 1}', []),
        (Order, '{"Total": "1"}', ["/Total: expected number, got string"]),
        (Order, '{"Paid": 0}', ["/Paid: expected boolean, got integer"]),
        (Order, '{"Registered": "2024-02-29T00:00:00.1234567-0500"}', []),
        (Order, '{"Registered": "x"}', ["/Registered: expected date-time, got 'x'"]),
        (Order, '{"Registered": 5}', ["/Registered: expected date-time, got integer"]),
        (Order, '{"Invoice": "?"}', ["/Invoice: expected bytes in base64, got '?'"]),
        (Order, '{"Tags": {}}', ["/Tags: expected array, got object"]),
        (Order, '{"Gifts": []}', ["/Gifts: expected object, got array"]),
        (
            Order,
            '{"Tags": ["a", null, 5]}',
            [
                "/Tags/1: expected string, got null",
                "/Tags/2: expected string, got integer",
            ],
        ),
        (
            Order,
            '{"Gifts": {"a/b~c": {"Price": ""}}}',
            ["/Gifts/a~1b~0c/Price: expected number, got string"],
        ),
        (
            Order,
            '{"Customer": {"LatestOrder": {"OrderId": "1"}}}',
            ["/Customer/LatestOrder/OrderId: expected integer, got string"],
        ),
        (Order, '{"Extra": 5}', ["/Extra: expected object, got integer"]),
        (Order, '{"Extra": {"a": [5]}, "Note/~": [5]}', []),
        (list[Line], "[{}, 5]", ["/1: expected Line, got integer"]),
        (list[int], "[1, 2]", []),
        (list, "[1, null]", []),
        (dict[str, float], '{"a": "b"}', ["/a: expected number, got string"]),
        (ANYTHING, "[null]", []),
        (type(None), "5", ["/: expected null, got integer"]),
        (
            FindOrdersRequest,
            '{"Customer": 5, "Tags": "a"}',
            [
                "/Customer: expected Customer, got integer",
                "/Tags: expected array, got string",
            ],
        ),
    ],
)
def test_mismatches(type_, content, mismatches):
    outcome = nullcontext() if not mismatches else pytest.raises(MismatchError)
    with outcome as error:
        decode_checked(type_, content.encode())
    assert list(map(str, error.value.mismatches if error else ())) == mismatches


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
