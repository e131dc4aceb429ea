"""Files in bodies: read while they are sent."""

from __future__ import annotations

import asyncio
import base64
import copy
import gc
import hashlib
import io
import json
import pickle
import tracemalloc
from itertools import zip_longest
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from live import Live
from shop import ApiTimeoutError, AsyncClient, Client, upload
from shop._runtime.codec import encode
from shop._runtime.upload import Body, parts_of
from shop.models import Order
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

both = pytest.mark.parametrize("kind", ["sync", "async"])


def saved(kind: str, url: str, order: Order, **options: Any) -> Order:
    """Save an order with a new client, blocking or not, and return the answer."""
    if kind == "sync":
        with Client(url, **options) as client:
            return client.order.save_order(order)

    async def save() -> Order:
        async with AsyncClient(url, **options) as client:
            return await client.order.save_order(order)

    return asyncio.run(save())


async def mirrored(request: Request) -> Response:
    return JSONResponse(await request.json())


@given(st.binary(max_size=50), st.integers(0, 50))
def test_it_is_what_the_bytes_would_be(content: bytes, start: int):
    file = io.BytesIO(content)
    file.seek(start)
    value = [upload(file), "text", upload(file)]
    body = Body(parts_of(encode(value)))
    expected = encode([content[start:], "text", content[start:]])
    for _ in range(2):
        assert b"".join(body) == expected
    assert body.size == len(expected)


def test_files_that_read_little_by_little():
    class Slow(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(min(5, size or 5))

    value = [upload(Slow(b"x" * 99))]
    (piece,) = json.loads(b"".join(Body(parts_of(encode(value)))))
    assert base64.b64decode(piece) == b"x" * 99


@both
def test_files_arrive(live: Live, kind: str, tmp_path: Path):
    live.answer = mirrored
    path = tmp_path / "invoice.pdf"
    path.write_bytes(b"%PDF")
    order = Order(order_id=1, invoice=upload(path))
    expected = Order(order_id=1, invoice=b"%PDF")
    assert saved(kind, live.url, order).invoice == b"%PDF"
    assert saved(kind, live.url, copy.deepcopy(order)) == expected
    assert saved(kind, live.url, Order(invoice=upload(str(path)))).invoice == b"%PDF"


@both
def test_files_are_there_for_whoever_reads_a_request(kind: str):
    def answer(request: httpx.Request) -> httpx.Response:
        sent = request.content
        assert request.headers["Content-Length"] == str(len(sent))
        assert "Transfer-Encoding" not in request.headers
        return httpx.Response(200, content=sent)

    order = Order(invoice=upload(io.BytesIO(b"%PDF")))
    transport = httpx.MockTransport(answer)
    assert saved(kind, "http://x", order, transport=transport).invoice == b"%PDF"


@both
def test_files_are_sent_again(live: Live, kind: str):
    times = 0

    async def answer(request: Request) -> Response:
        nonlocal times
        times += 1
        await request.body()
        return Response(status_code=429) if times < 3 else await mirrored(request)

    live.answer = answer
    order = Order(invoice=upload(io.BytesIO(b"%PDF")))
    assert saved(kind, live.url, order).invoice == b"%PDF"
    assert times == 3


@both
def test_files_grow_between_repetitions(live: Live, kind: str, tmp_path: Path):
    path = tmp_path / "log"
    path.write_bytes(b"one")

    async def answer(request: Request) -> Response:
        if path.stat().st_size > 3:
            return await mirrored(request)
        await request.body()
        path.write_bytes(b"one two")
        return Response(status_code=429)

    live.answer = answer
    assert saved(kind, live.url, Order(invoice=upload(path))).invoice == b"one two"


@pytest.mark.parametrize("is_open", [True, False])
def test_what_is_written_meanwhile_is_not_sent(tmp_path: Path, is_open: bool):
    path = tmp_path / "log"
    path.write_bytes(b"one")
    with path.open("rb") as file, path.open("ab") as log:
        content = upload(file if is_open else path)
        body = Body(parts_of(encode([content])))
        log.write(b" two")
        log.flush()
        assert b"".join(body) == encode([b"one"])


@both
def test_files_that_become_shorter(live: Live, kind: str, tmp_path: Path):
    path = tmp_path / "log"

    def cut(request: Any) -> None:
        path.write_bytes(b"on")

    async def cut_async(request: Any) -> None:
        cut(request)

    path.write_bytes(b"one")
    order = Order(invoice=upload(path))
    hooks = {"request": [cut if kind == "sync" else cut_async]}
    with pytest.raises(OSError, match="log' became shorter while it was sent"):
        saved(kind, live.url, order, event_hooks=hooks)


def test_an_open_file_is_sent_by_many_at_once():
    file = io.BytesIO(b"x" * 3 * 2**16 + b"y" * 3 * 2**16 + b"z")
    value = [upload(file), upload(file)]
    bodies = [Body(parts_of(encode(value))) for _ in range(3)]
    sent = list(map(list, zip_longest(*bodies, fillvalue=b"")))
    expected = encode([file.getvalue()] * 2)
    assert [b"".join(pieces) for pieces in zip(*sent, strict=True)] == [expected] * 3


@both
def test_files_of_50_megabytes(live: Live, kind: str, tmp_path: Path):
    path = tmp_path / "large"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    sent = hashlib.sha256()

    async def answer(request: Request) -> Response:
        async for piece in request.stream():
            sent.update(piece)
        return JSONResponse({})

    live.answer = answer
    tracemalloc.start()
    try:
        saved(kind, live.url, Order(invoice=upload(path)))
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert most < 10_000_000
    content = base64.b64encode(bytes(50_000_000))
    assert sent.hexdigest() == hashlib.sha256(b'{"Invoice":"%s"}' % content).hexdigest()


@pytest.mark.parametrize("is_file", [True, False])
def test_servers_that_take_a_body_slowly(clock, is_file: bool):
    content = b"x" * 999_999
    order = Order(invoice=upload(io.BytesIO(content)) if is_file else content)
    taken: list[int] = []

    class Slow(httpx.BaseTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            for piece in request.stream:
                taken.append(len(piece))
                clock.sleep(1)
            return httpx.Response(200, json={})

    with pytest.raises(ApiTimeoutError, match="the deadline passed"):
        saved("sync", "http://x", order, transport=Slow(), deadline=3)
    assert len(taken) == 3
    taken.clear()
    saved("sync", "http://x", order, transport=Slow(), deadline=999)
    assert sum(taken) == len(encode(Order(invoice=content)))


def test_what_looks_like_a_file_but_is_none():
    text = "file-to-be-sent-" + "0" * 31
    body = Body(parts_of(encode([text])))
    assert b"".join(body) == encode([text])


@both
def test_files_that_nobody_knows_any_more(live: Live, kind: str):
    order = Order(invoice=upload(io.BytesIO(b"%PDF")))
    kept = json.loads(json.dumps(order.to_wire()))
    del order
    gc.collect()
    with pytest.raises(ValueError, match=r"call upload\(\) again"):
        saved(kind, live.url, Order.of(kept))
    assert not live.requests


@pytest.mark.parametrize(
    "again", [copy.copy, copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it))]
)
def test_copies_stand_for_files_as_well(again: Any, tmp_path: Path):
    path = tmp_path / "invoice.pdf"
    path.write_bytes(b"%PDF")
    file = io.BytesIO(b"12%PDF")
    file.seek(2)
    order = again(Order(invoice=upload(path), attachments={"a": upload(file)}))
    order = Order(**{name: again(value) for name, value in order})
    file.seek(0)
    expected = encode(Order(invoice=b"%PDF", attachments={"a": b"%PDF"}))
    assert b"".join(Body(parts_of(encode(order)))) == expected


def test_files_that_are_not_there(tmp_path: Path):
    with pytest.raises(FileNotFoundError):
        upload(tmp_path / "nothing")


@pytest.mark.parametrize("file", [io.StringIO("text"), b"content", None])
def test_what_is_no_file(file: Any):
    with pytest.raises(TypeError, match="no file open for reading in binary"):
        upload(file)
