"""What is answered: as documented, streamed, or as a handler says."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from applications import SAVE, asking, totals
from live import PHOTO
from shop._runtime.dispatch import Dispatcher
from shop._runtime.routing import Routes
from shop.models import Order
from shop.server import application
from shop.server.order import OrderService
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse

pytestmark = pytest.mark.anyio


async def test_debugging_holds_answers_to_what_is_documented(caplog):
    answer = await totals(lambda http: {"1": "x"}, debug=True)
    assert answer.status_code == 500
    assert answer.json()["ErrorMessage"] == (
        "order.get_totals answers what is not documented: /1: expected number, got string"
    )
    assert "/1: expected number" in caplog.text
    assert (await totals(lambda http: {"1": "x"})).json() == {"1": "x"}
    for right in ({"1": 5}, None, PlainTextResponse("5")):
        assert (await totals(lambda http, right=right: right, debug=True)).is_success


async def test_debugging_looks_into_entities():
    class Orders(OrderService):
        async def save_order(self, body: Order, *, http: Request) -> Order:
            return Order.of({"OrderId": "5"})

    for debug, status in ((True, 500), (False, 200)):
        async with asking(application(Orders(), debug=debug)) as http:
            answer = await http.post(SAVE, json={})
        assert answer.status_code == status
        assert ("/OrderId: expected integer, got string" in answer.text) is debug


async def test_answers_that_cannot_be_written(caplog):
    for wrong in ({"1": float("nan")}, {"1": object()}):
        answer = await totals(lambda http, wrong=wrong: wrong)
        assert answer.status_code == 500
        assert "object" not in answer.text


async def test_responses_are_sent_as_they_are():
    answer = await totals(lambda http: PlainTextResponse("hi", 203))
    assert (answer.status_code, answer.text) == (203, "hi")


def photos(result: Any) -> Dispatcher:
    """Return an application whose one endpoint answers bytes."""
    return serving(lambda http: result)


def serving(get_photo: Any) -> Dispatcher:
    """Return an application that has one endpoint, and calls a function for it."""
    return Dispatcher(
        Routes([PHOTO]),
        {PHOTO.name: get_photo},
        mock=False,
        authenticate=None,
        max_body=0,
        debug=True,
    )


CONTENT = bytes(range(256)) * 40


def pieces() -> Iterator[bytes]:
    for start in range(0, len(CONTENT), 1001):
        yield CONTENT[start : start + 1001]


async def pieces_async() -> AsyncIterator[bytes]:
    for piece in pieces():
        yield piece


@pytest.mark.parametrize(
    "result", [CONTENT, pieces, pieces_async, lambda: list(pieces())]
)
async def test_bytes_and_streams(result):
    def app() -> Dispatcher:
        return photos(result() if callable(result) else result)

    async with asking(app()) as http:
        fields = {"Accept": "application/octet-stream"}
        answer = await http.post(PHOTO.path, headers=fields)
        assert answer.headers["Content-Type"] == "application/octet-stream"
        assert answer.content == CONTENT
    async with asking(app()) as http:
        answer = await http.post(PHOTO.path)
        assert answer.headers["Content-Type"] == "application/json"
        assert base64.b64decode(answer.json()) == CONTENT


def failing(http: Request) -> Iterator[bytes]:
    raise HTTPException(404, "no photo")
    yield b""


async def failing_async(http: Request) -> AsyncIterator[bytes]:
    raise HTTPException(404, "no photo")
    yield b""


async def failing_later(http: Request) -> Iterator[bytes]:
    return failing(http)


@pytest.mark.parametrize("handler", [failing, failing_async, failing_later])
async def test_streams_that_fail_at_once(handler):
    async with asking(serving(handler)) as http:
        answer = await http.post(PHOTO.path)
    assert (answer.status_code, answer.json()["ErrorMessage"]) == (404, "no photo")


async def test_streams_without_a_piece():
    async with asking(photos(iter([]))) as http:
        assert (await http.post(PHOTO.path)).json() == ""


@pytest.mark.parametrize("kind", ["sync", "async"])
async def test_streams_are_closed_when_nobody_listens(kind):
    closed: list[str] = []

    def endless(http: Request) -> Iterator[bytes]:
        try:
            while True:
                yield b"x"
        finally:
            closed.append("sync")

    async def endless_async(http: Request) -> AsyncIterator[bytes]:
        try:
            while True:
                yield b"x"
        finally:
            closed.append("async")

    async def receive() -> Any:
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        await asyncio.sleep(0)

    app = serving(endless if kind == "sync" else endless_async)
    for accept in (b"application/octet-stream", b"*/*"):
        scope = {"type": "http", "method": "POST", "path": PHOTO.path}
        scope |= {"query_string": b"", "headers": [(b"accept", accept)]}
        await app(scope, receive, send)
    assert closed == [kind] * 2


@pytest.mark.parametrize(
    ("accept", "bytes_are_sent"),
    [
        ("Application/Octet-Stream", True),
        ("application/octet-stream;v=1;q=0.5, */*", True),
        ("application/json, application/octet-stream;q=0.1", False),
        ("application/json;q=0.1, application/octet-stream;q=1.000", True),
        ("application/json, application/octet-stream", True),
        ("application/octet-stream;q=0.5, application/json;q=0.5", True),
        ("application/octet-stream;q=0", False),
        ("application/octet-stream; q=0.0", False),
        ("application/octet-stream;q=x", True),
        ("text/application/octet-stream", False),
        ("*/*", False),
        ("", False),
    ],
)
async def test_what_is_accepted(accept, bytes_are_sent):
    async with asking(photos(b"abc")) as http:
        answer = await http.post(PHOTO.path, headers={"Accept": accept})
    assert answer.content == (b"abc" if bytes_are_sent else b'"YWJj"')


async def test_no_bytes():
    async with asking(photos(None)) as http:
        for accept in ("application/octet-stream", "application/json"):
            answer = await http.post(PHOTO.path, headers={"Accept": accept})
            assert answer.json() is None
