"""What is answered: as documented, streamed, or as a handler says."""

from __future__ import annotations

import base64
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from applications import asking, totals
from live import PHOTO
from shop._runtime.dispatch import Dispatcher
from shop._runtime.routing import Routes
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

    def get_photo(http: Request) -> Any:
        return result

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


@pytest.mark.parametrize("result", [CONTENT, pieces, pieces_async])
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


async def test_no_bytes():
    async with asking(photos(None)) as http:
        for accept in ("application/octet-stream", "application/json"):
            answer = await http.post(PHOTO.path, headers={"Accept": accept})
            assert answer.json() is None
