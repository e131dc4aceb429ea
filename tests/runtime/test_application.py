"""The application: what it refuses, and who may call."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from typing import Any

import httpx2 as httpx
import pytest
from applications import TOTALS, Orders, asking, fail, sent_for, totals
from shop import AsyncClient, StatusError
from shop.server import application
from shop.server.customer import CustomerService
from shop.server.order import OrderService
from starlette.exceptions import HTTPException
from starlette.requests import Request

pytestmark = pytest.mark.anyio

JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize(
    "given",
    [
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/json; charset=latin-1",
        "application/json; odata=x; charset=utf-16",
        "json",
        ";",
    ],
)
async def test_other_types_of_content(given):
    async with asking(application(mock=True)) as http:
        answer = await http.post(
            TOTALS, content=b"[1]", headers={"Content-Type": given}
        )
    assert (answer.status_code, answer.json()["ErrorType"]) == (
        415,
        "UnsupportedMediaType",
    )


@pytest.mark.parametrize(
    "given",
    [
        "application/json",
        "Text/JSON",
        "application/merge-patch+json",
        'application/json;charset="UTF-8"',
    ],
)
async def test_types_of_json(given):
    async with asking(application(mock=True)) as http:
        answer = await http.post(
            TOTALS, content=b"[1]", headers={"Content-Type": given}
        )
    assert answer.status_code == 200


async def test_compressed_bodies():
    async with asking(application(mock=True)) as http:
        fields = {**JSON, "Content-Encoding": "gzip"}
        answer = await http.post(TOTALS, content=b"[1]", headers=fields)
    assert answer.status_code == 415


async def test_large_bodies():
    received = []

    async def endless() -> AsyncIterator[bytes]:
        while True:
            received.append(1)
            yield b"[" * 1000

    async with asking(application(mock=True, max_body=5000)) as http:
        for content in (b"[" + b"1," * 2500 + b"1]", endless()):
            answer = await http.post(TOTALS, content=content, headers=JSON)
            assert answer.status_code == 413
            assert answer.json()["ErrorMessage"] == "the body has more than 5,000 bytes"
        assert len(received) == 6
        assert (await http.post(TOTALS, json=[1] * 1000)).status_code == 200


async def test_bodies_are_read_by_others_within_the_limit():
    class Echo(OrderService):
        async def get_totals(self, body: list[int], *, http: Request) -> Any:
            return {"1": len(await http.body())}

    async def sized(http: Request) -> int:
        return len(await http.body())

    app = application(Echo(), authenticate=sized, max_body=5)
    async with asking(app) as http:
        assert (await http.post(TOTALS, content=b"[1, 2]")).status_code == 413
        assert (await http.post(TOTALS, content=b"[1,2]")).json() == {"1": 5}


@pytest.mark.parametrize("length", ["-1", "5" * 5000, "x", "٣"])
async def test_lengths_that_lie(length):
    body = {"type": "http.request", "body": b"[1]", "more_body": False}
    fields = [(b"content-length", length.encode("utf-8"))]
    sent = await sent_for(body, {"headers": fields}, mock=True)
    assert sent[0]["status"] == (413 if len(length) > 100 else 200)


async def test_errors_of_a_handler(caplog):
    caplog.set_level(logging.ERROR, logger="shop")
    answer = await totals(fail(LookupError("secret")))
    assert (answer.status_code, answer.json()) == (
        500,
        {
            "Error": "Internal Server Error",
            "ErrorType": "InternalServerError",
            "ErrorMessage": "the service failed",
            "ErrorSource": "order.get_totals",
        },
    )
    (record,) = caplog.records
    assert (record.name, record.getMessage()) == ("shop", "order.get_totals failed")
    assert "LookupError: secret" in str(record.exc_text)


async def test_refusals_of_a_handler():
    answer = await totals(fail(HTTPException(418, "no tea", {"Retry-After": "5"})))
    assert (answer.status_code, answer.headers["Retry-After"]) == (418, "5")
    assert answer.json()["ErrorMessage"] == "no tea"
    assert (await totals(fail(HTTPException(599, "x")))).json()["Error"] == "Error"
    for status in (204, 304):
        answer = await totals(fail(HTTPException(status, "x", {"ETag": "5"})))
        assert (answer.content, answer.headers["ETag"]) == (b"", "5")
    odd = HTTPException(400, object())
    assert "object" in (await totals(fail(odd))).json()["ErrorMessage"]


async def test_clients_read_what_is_refused():
    transport = httpx.ASGITransport(application(OrderService()))
    async with AsyncClient("http://shop.test", transport=transport) as client:
        with pytest.raises(StatusError, match="body: expected array, got null"):
            await client.order.get_totals(None)
        with pytest.raises(
            StatusError, match="query /orderId: expected integer, got string"
        ):
            await client.order.get_order(order_id="x")
        with pytest.raises(StatusError, match=r"order.get_totals is not implemented"):
            await client.order.get_totals([1])


async def test_connections_that_are_lost():
    sent = await sent_for({"type": "http.disconnect"}, {}, mock=True)
    assert sent[0]["status"] == 400


async def test_other_protocols():
    sent = await sent_for(
        {"type": "websocket.connect"}, {"type": "websocket"}, mock=True
    )
    assert [each["type"] for each in sent] == ["websocket.close"]


def test_wrong_services():
    with pytest.raises(TypeError, match=r"pass an instance: OrderService\(\)"):
        application(OrderService)
    with pytest.raises(ValueError, match=r"two services serve order\."):
        application(OrderService(), CustomerService(), OrderService())


def principal_of(http: Request) -> Any:
    """Know one user."""
    return "ada" if http.headers.get("authorization") == "Bearer good" else None


async def principal_of_async(http: Request) -> Any:
    return principal_of(http)


@pytest.mark.parametrize("authenticate", [principal_of, principal_of_async])
async def test_authentication(authenticate):
    seen: list[Any] = []
    app = application(
        Orders(lambda http: seen.append(http.user)), authenticate=authenticate
    )
    async with asking(app) as http:
        answer = await http.post(TOTALS, json=[1])
        assert (answer.status_code, answer.json()["ErrorType"]) == (401, "Unauthorized")
        assert answer.headers["WWW-Authenticate"] == "Bearer"
        assert seen == []
        fields = {"Authorization": "Bearer good"}
        assert (await http.post(TOTALS, json=[1], headers=fields)).status_code == 200
        assert seen == ["ada"]


@pytest.mark.parametrize(
    ("principal", "status"),
    [(None, 401), (False, 401), (0, 200), ("", 200), (True, 200)],
)
async def test_principals(principal, status):
    answer = await totals(lambda http: {}, authenticate=lambda http: principal)
    assert answer.status_code == status


async def test_nobody_is_let_in_where_authentication_fails():
    seen: list[Any] = []
    act = seen.append
    answer = await totals(act, authenticate=fail(LookupError("down")), mock=True)
    assert answer.status_code == 500
    answer = await totals(act, authenticate=fail(HTTPException(403, "go away")))
    assert (answer.status_code, answer.json()["ErrorMessage"]) == (403, "go away")
    assert seen == []
