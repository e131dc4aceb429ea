"""What is repeated, how often, and when."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

import httpx2 as httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shop import ApiConnectionError, Client, StatusError
from shop._runtime.operation import Operation
from shop._runtime.retry import may_repeat, retry_after
from shop.models import Order

NOW = datetime(2024, 2, 29, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("failure", "any_call", "reads"),
    [
        (429, True, True),
        (502, False, True),
        (503, False, True),
        (504, False, True),
        (500, False, False),
        (400, False, False),
        (401, False, False),
        (421, False, False),
        (httpx.ConnectError, True, True),
        (httpx.ConnectTimeout, True, True),
        (httpx.PoolTimeout, True, True),
        (httpx.ReadError, False, True),
        (httpx.WriteError, False, True),
        (httpx.ReadTimeout, False, True),
        (httpx.WriteTimeout, False, True),
        (httpx.RemoteProtocolError, False, True),
        (httpx.LocalProtocolError, False, False),
        (httpx.UnsupportedProtocol, False, False),
        (httpx.DecodingError, False, False),
    ],
)
def test_what_may_be_repeated(failure: Any, any_call: bool, reads: bool):
    found = httpx.Response(failure) if isinstance(failure, int) else failure("")
    assert may_repeat(found, reads_only=False) is any_call
    assert may_repeat(found, reads_only=True) is reads


@pytest.mark.parametrize(
    ("name", "reads_only"),
    [
        ("GetContactEntity", True),
        ("FindFromRestrictionsColumns2", True),
        ("CreateDefaultContactEntity", True),
        ("ValidateMailAddress", True),
        ("IsActive", True),
        ("HasLicense", True),
        ("CanReset", True),
        ("GetOrderById", True),
        ("Get", True),
        ("GetOrRegisterAccessGatewayInfo", False),
        ("SaveContactEntity", False),
        ("CreateSession", False),
        ("DeleteContactEntity", False),
        ("IssueTicket", False),
        ("CancelOrder", False),
        ("HashPassword", False),
        ("Getaway", False),
        ("ExecuteFind", False),
    ],
)
def test_what_reads_only(name: str, reads_only: bool):
    path = f"/api/v1/Agents/Thing/{name}"
    operation = Operation("a.b", "POST", path, request=int, response=int)
    assert operation.reads_only is reads_only


@pytest.mark.parametrize(
    ("method", "reads_only"), [("GET", True), ("PUT", False), ("DELETE", False)]
)
def test_what_reads_only_outside_of_agents(method: str, reads_only: bool):
    operation = Operation(
        "a.b", method, "/api/v1/Thing/{id}", request=int, response=int
    )
    assert operation.reads_only is reads_only


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("7", 7.0),
        (" 0 ", 0.0),
        ("Thu, 29 Feb 2024 12:00:30 GMT", 30.0),
        ("Thu, 29 Feb 2024 12:00:30", 30.0),
        ("Thu, 29 Feb 2024 11:00:00 GMT", 0.0),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
        ("", None),
        ("٣", 3.0),
        ("1e9", None),
        ("9" * 400, float("inf")),
        ("Thu, 29 Feb 99999999999 12:00:00 GMT", None),
        ("Thu, 29 Feb 2024 12:00:00 +99999999999", None),
    ],
)
def test_what_servers_ask(text: str, seconds: float | None):
    response = httpx.Response(429, headers={"Retry-After": text.encode()})
    assert retry_after(response, NOW) == seconds


@given(
    st.binary(max_size=40) | st.from_regex(rb"[A-Z][a-z]{2}, \d+ [A-Z][a-z]{2} \d+ .*")
)
def test_garbage_asks_for_nothing(text: bytes):
    seconds = retry_after(httpx.Response(429, headers={b"Retry-After": text}), NOW)
    assert seconds is None or seconds >= 0


def failing(*failures: Any, **options: Any) -> tuple[Client, list[httpx.Request]]:
    """Return a client whose calls fail like this in turn, and then succeed."""
    requests: list[httpx.Request] = []
    left = list(failures)

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        failure = left.pop(0) if left else httpx.Response(200, json={})
        if isinstance(failure, httpx.Response):
            return failure
        raise failure("oops", request=request)

    return (
        Client("http://x", transport=httpx.MockTransport(answer), **options),
        requests,
    )


def test_pauses_grow_and_are_random(clock):
    client, requests = failing(*[httpx.ReadError] * 9, retries=8)
    with pytest.raises(ApiConnectionError, match="oops"):
        client.order.get_order(order_id=1)
    assert len(requests) == 9
    assert len(set(clock.slept)) == 8
    most = [0.5, 1, 2, 4, 8, 8, 8, 8]
    assert all(
        0 <= slept <= limit for slept, limit in zip(clock.slept, most, strict=True)
    )


def test_each_attempt_is_a_new_request():
    client, requests = failing(httpx.ConnectError, httpx.Response(429))
    client.order.save_order(Order(order_id=1))
    assert [each.content for each in requests] == [b'{"OrderId":1}'] * 3
    assert len(set(map(id, requests))) == 3


@pytest.mark.parametrize("failure", [httpx.ReadError, httpx.Response(503)])
def test_what_changes_something_fails_at_once(failure: Any, clock):
    client, requests = failing(failure)
    with pytest.raises((ApiConnectionError, StatusError)):
        client.order.save_order(Order())
    assert (len(requests), clock.slept) == (1, [])


@pytest.mark.parametrize("asked", ["61", "9" * 400, "Fri, 31 Dec 9999 23:59:59 GMT"])
def test_servers_that_ask_too_much_are_not_waited_for(clock, asked: str):
    client, _ = failing(httpx.Response(429, headers={"Retry-After": asked}))
    with pytest.raises(StatusError):
        client.order.get_order(order_id=1)
    assert clock.slept == []


def test_pauses_beyond_the_deadline_are_not_begun(clock):
    """What the server answered says more than that the time was up."""
    busy = httpx.Response(429, headers={"Retry-After": "30"})
    client, requests = failing(busy, deadline=5)
    with pytest.raises(StatusError, match="HTTP 429"):
        client.order.get_order(order_id=1)
    assert (len(requests), clock.slept) == (1, [])


def test_no_retries():
    client, requests = failing(httpx.ConnectError, retries=0)
    with pytest.raises(ApiConnectionError):
        client.order.get_order(order_id=1)
    assert len(requests) == 1


def test_repetitions_are_logged(caplog):
    caplog.set_level("DEBUG", logger="shop")
    client, _ = failing(httpx.Response(429, headers={"Retry-After": "1"}))
    client.order.get_order(order_id=1)
    first, again, last = (record.getMessage() for record in caplog.records)
    url = "http://x/api/v1/Agents/Order/GetOrder"
    assert re.fullmatch(rf"POST {url}: HTTP 429 after \d+\.\d{{3}} s", first)
    assert again == f"{url}: HTTP 429; again in 1.0 s"
    assert re.fullmatch(rf"POST {url}: HTTP 200 after \d+\.\d{{3}} s", last)
