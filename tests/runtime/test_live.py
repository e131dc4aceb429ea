"""Real clients, a real server: what goes wrong between them, and what becomes of it."""

from __future__ import annotations

import asyncio
import gzip
import threading
import time
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import httpx2 as httpx
import pytest
from live import ORDER, AsyncPhotos, Dripping, Live, Photos, order_of, serving
from shop import (
    ApiConnectionError,
    ApiTimeoutError,
    AsyncClient,
    AuthorizationError,
    Bearer,
    Client,
    RateLimitError,
    StatusError,
)
from shop.models import Order
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

both = pytest.mark.parametrize("kind", ["sync", "async"])


class Doorkeeper:
    """Lets only one token in, and gives it out."""

    def __init__(self, token: str = "new") -> None:
        self.token = token
        self.refused = self.given = 0

    async def __call__(self, request: Request) -> Response:
        if request.headers["Authorization"] != f"Bearer {self.token}":
            self.refused += 1
            return JSONResponse({"Message": "Who are you?"}, 401)
        return JSONResponse(ORDER)

    def refresh(self) -> str:
        self.given += 1
        time.sleep(0.05)
        return "new"

    async def refresh_async(self) -> str:
        self.given += 1
        await asyncio.sleep(0.05)
        return "new"


def test_one_renewal_for_50_threads(live: Live):
    live.answer = door = Doorkeeper()
    auth = Bearer("old", refresh=door.refresh)
    with (
        Client(live.url, auth=auth, rate_limit=None) as client,
        ThreadPoolExecutor(50) as threads,
    ):
        found = threads.map(lambda n: client.order.get_order(order_id=n), range(50))
        assert list(found) == [Order(order_id=1)] * 50
    assert door.given == 1
    assert 1 <= door.refused <= 50


@pytest.mark.anyio
async def test_one_renewal_for_50_tasks(live: Live):
    live.answer = door = Doorkeeper()
    for refresh in (door.refresh_async, door.refresh):
        door.given = 0
        auth = Bearer("old", refresh=refresh)
        async with AsyncClient(live.url, auth=auth, rate_limit=None) as client:
            calls = (client.order.get_order(order_id=n) for n in range(50))
            assert await asyncio.gather(*calls) == [Order(order_id=1)] * 50
        assert door.given == 1


@pytest.mark.anyio
async def test_one_renewal_for_threads_and_tasks(live: Live):
    live.answer = door = Doorkeeper()
    auth = Bearer("old", refresh=door.refresh)
    client = AsyncClient(live.url, auth=auth, rate_limit=None)
    blocking = Client(live.url, auth=auth, rate_limit=None)
    async with client:
        with blocking:
            found = await asyncio.gather(
                *(client.order.get_order(order_id=1) for _ in range(20)),
                *(
                    asyncio.to_thread(blocking.order.get_order, order_id=1)
                    for _ in range(20)
                ),
            )
    assert found == [Order(order_id=1)] * 40
    assert door.given == 1


@both
def test_a_renewal_that_does_not_help_is_the_last_one(live: Live, kind: str):
    live.answer = door = Doorkeeper("another")
    with pytest.raises(AuthorizationError, match=r"HTTP 401: Who are you\?"):
        order_of(kind, live.url, auth=Bearer("old", refresh=door.refresh))
    assert (door.given, door.refused) == (1, 2)


@both
def test_tenants_move(live: Live, kind: str):
    places = ["old", "new"]

    async def answer(request: Request) -> Response:
        if request.url.path == "/api/state/Cust1":
            assert "Authorization" not in request.headers
            return JSONResponse(
                {
                    "Api": f"{live.url}/{places.pop(0)}/Cust1/api",
                    "State": "Running",
                    "IsRunning": True,
                    "ValidUntil": "2099-10-05T09:52:01.9342965Z",
                }
            )
        moved = request.url.path.startswith("/old/")
        return Response(status_code=421) if moved else JSONResponse(ORDER)

    live.answer = answer
    options: Any = {"environment": live.url, "auth": Bearer("t")}
    if kind == "sync":
        with Client.for_tenant("Cust1", **options) as client:
            assert client.order.save_order(Order()) == Order(order_id=1)
            assert client.order.get_order(order_id=1) == Order(order_id=1)
    else:

        async def main() -> None:
            async with AsyncClient.for_tenant("Cust1", **options) as client:
                assert await client.order.save_order(Order()) == Order(order_id=1)
                assert await client.order.get_order(order_id=1) == Order(order_id=1)

        asyncio.run(main())
    assert [path for path, _ in live.requests] == [
        "/api/state/Cust1",
        "/old/Cust1/api/v1/Agents/Order/SaveOrder",
        "/api/state/Cust1",
        "/new/Cust1/api/v1/Agents/Order/SaveOrder",
        "/new/Cust1/api/v1/Agents/Order/GetOrder",
    ]


def test_a_hurried_call_does_not_fail_patient_ones(live: Live):
    asked, states = threading.Event(), 0

    async def answer(request: Request) -> Response:
        nonlocal states
        if request.url.path != "/api/state/Cust1":
            return JSONResponse(ORDER)
        states += 1
        asked.set()
        while states == 1 and not await request.is_disconnected():
            await asyncio.sleep(0.01)
        state = {"Api": f"{live.url}/api", "State": "Running", "IsRunning": True}
        return JSONResponse({**state, "ValidUntil": "2099-10-05T09:52:01Z"})

    live.answer = answer
    transport = partial(httpx.HTTPTransport, verify=False)
    with (
        Client.for_tenant("Cust1", environment=live.url, transport=transport) as client,
        ThreadPoolExecutor() as threads,
    ):
        hurried = client.with_options(timeout=1, retries=0)
        failing = threads.submit(hurried.order.get_order, order_id=1)
        assert asked.wait(20)
        waiting = threads.submit(client.order.get_order, order_id=1)
        with pytest.raises(ApiTimeoutError):
            failing.result()
        assert waiting.result() == Order(order_id=1)
    assert states == 2


@both
def test_too_many_calls(live: Live, kind: str, clock):
    busy = Response(status_code=429, headers={"Retry-After": "7"})
    live.answers(busy, JSONResponse(ORDER))
    assert order_of(kind, live.url) == Order(order_id=1)
    assert clock.slept == [7.0]
    live.answers(busy)
    with pytest.raises(RateLimitError):
        order_of(kind, live.url, deadline=5)
    assert clock.slept == [7.0]


@both
def test_connections_dropped_in_an_answer(live: Live, kind: str):
    live.answers(Dripping(b"[", times=1, length=99), JSONResponse(ORDER))
    assert order_of(kind, live.url) == Order(order_id=1)
    live.answers(Dripping(b"[", times=1, length=99))
    with pytest.raises(ApiConnectionError, match=r"order.get_order: POST http://127"):
        order_of(kind, live.url)
    assert len(live.requests) == 2 + 4


def test_what_changes_something_is_not_repeated(live: Live):
    live.answers(Dripping(b"[", times=1, length=99))
    with Client(live.url) as client, pytest.raises(ApiConnectionError):
        client.order.save_order(Order())
    assert len(live.requests) == 1


@both
def test_nobody_listens(kind: str, clock):
    with serving() as gone:
        pass
    with pytest.raises(ApiConnectionError) as caught:
        order_of(kind, gone.url, retries=2)
    assert len(clock.slept) == 2
    assert isinstance(caught.value.__cause__, httpx.ConnectError)


@both
@pytest.mark.parametrize("pause", [0.02, 5])
def test_answers_after_the_deadline(live: Live, kind: str, pause: float):
    live.answers(Dripping(b"[", times=1000, pause=pause))
    begun = time.monotonic()
    with pytest.raises(ApiTimeoutError, match="the deadline passed") as caught:
        order_of(kind, live.url, deadline=0.2)
    assert time.monotonic() - begun < 4
    assert caught.value.status is None
    assert len(live.requests) <= 1


@both
def test_no_answer_before_the_deadline(live: Live, kind: str):
    done = threading.Event()

    async def answer(request: Request) -> Response:
        while not done.is_set():
            await asyncio.sleep(0.01)
        return JSONResponse(ORDER)

    live.answer = answer
    try:
        with pytest.raises(ApiTimeoutError, match="the deadline passed"):
            order_of(kind, live.url, deadline=0.1)
    finally:
        done.set()
    assert len(live.requests) == 1


@both
def test_answers_after_the_timeout(live: Live, kind: str):
    live.answers(Dripping(b"[", times=1000, pause=5))
    with pytest.raises(ApiTimeoutError):
        order_of(kind, live.url, timeout=0.05, retries=1)
    assert len(live.requests) == 2


@both
def test_compressed_answers(live: Live, kind: str):
    fields = {"Content-Encoding": "gzip", "Content-Type": "application/json"}
    live.answers(Response(gzip.compress(b'{"OrderId":1}'), headers=fields))
    assert order_of(kind, live.url) == Order(order_id=1)
    assert "gzip" in live.requests[-1][1]["Accept-Encoding"]
    live.answers(Response(b'{"OrderId":1}', headers=fields))
    with pytest.raises(ApiConnectionError):
        order_of(kind, live.url)


@both
def test_streams_of_50_megabytes(live: Live, kind: str):
    size, chunk = 50, b"x" * 1_000_000
    live.answers(Dripping(chunk, times=size))

    def read() -> int:
        with Client(live.url) as client:
            stream = client.with_streaming_response(Photos(client).get_photo)
            with stream() as answer:
                return sum(map(len, answer))

    async def read_async() -> int:
        async with AsyncClient(live.url) as client:
            stream = client.with_streaming_response(AsyncPhotos(client).get_photo)
            async with stream() as answer:
                return sum([len(piece) async for piece in answer])

    tracemalloc.start()
    try:
        received = read() if kind == "sync" else asyncio.run(read_async())
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert received == size * len(chunk)
    assert most < 10 * len(chunk)  # That of the server is in it.
    assert live.requests[-1][1]["Accept"] == "application/octet-stream"


def test_streams_that_are_refused_or_lost(live: Live):
    with Client(live.url, retries=1) as client:
        stream = client.with_streaming_response(Photos(client).get_photo)
        live.answers(JSONResponse({"Message": "No."}, 400))
        with pytest.raises(StatusError, match=r"HTTP 400: No\."), stream():
            pass
        live.answers(Dripping(b"x", times=3, length=99))
        with stream() as answer, pytest.raises(ApiConnectionError):
            list(answer)
        assert answer.status == 200
        live.answers(Dripping(b"x", times=3))
        with stream() as answer:
            assert b"".join(answer) == b"xxx"


@pytest.mark.anyio
async def test_streams_that_are_left_leave_nothing_behind(live: Live):
    limits = httpx.Limits(max_connections=1)
    live.answers(Dripping(b"x" * 1000, times=1000, pause=0.01))
    blocking = httpx.HTTPTransport(verify=False, limits=limits)

    def leave() -> None:
        with Client(live.url, transport=blocking) as client:
            stream = client.with_streaming_response(Photos(client).get_photo)
            for _ in range(2):
                with stream() as answer:
                    next(iter(answer))

    await asyncio.to_thread(leave)
    transport = httpx.AsyncHTTPTransport(verify=False, limits=limits)
    async with AsyncClient(live.url, transport=transport) as client:
        stream = client.with_streaming_response(AsyncPhotos(client).get_photo)

        async def read() -> None:
            async with stream() as answer:
                async for _ in answer:
                    begun.set()

        for _ in range(2):
            begun = asyncio.Event()
            task = asyncio.create_task(read())
            await begun.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task


@pytest.mark.anyio
async def test_cancelled_calls_leave_nothing_behind(live: Live):
    live.answers(Dripping(b"[", times=1000, pause=5))
    limits = httpx.Limits(max_connections=1)
    transport = httpx.AsyncHTTPTransport(limits=limits)
    async with AsyncClient(live.url, transport=transport) as client:
        call = asyncio.create_task(client.order.get_order(order_id=1))
        while not live.requests:
            await asyncio.sleep(0.01)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        live.answers(JSONResponse(ORDER))
        assert await client.order.get_order(order_id=1) == Order(order_id=1)


@pytest.mark.anyio
async def test_a_cancelled_renewal_is_taken_over(live: Live):
    live.answer = door = Doorkeeper()
    begun = asyncio.Event()

    async def refresh() -> str:
        door.given += 1
        begun.set()
        if door.given == 1:
            await asyncio.Event().wait()
        return "new"

    auth = Bearer(refresh=refresh)
    async with AsyncClient(live.url, auth=auth) as client:
        first = asyncio.create_task(client.order.get_order(order_id=1))
        await begun.wait()
        others = [
            asyncio.create_task(client.order.get_order(order_id=n)) for n in range(5)
        ]
        await asyncio.sleep(0.01)
        first.cancel()
        assert await asyncio.gather(*others) == [Order(order_id=1)] * 5
    assert door.given == 2


@pytest.mark.anyio
@pytest.mark.parametrize("deadline", [None, 0.2])
async def test_a_renewal_in_a_thread_goes_on_without_who_asked(
    live: Live, deadline: float | None
):
    live.answer = door = Doorkeeper()
    begun, may_end = threading.Event(), threading.Event()

    def refresh() -> str:
        door.given += 1
        begun.set()
        assert may_end.wait(30)
        return "new"

    async with AsyncClient(live.url, auth=Bearer(refresh=refresh)) as client:
        hurried = client.with_options(deadline=deadline)
        first = asyncio.create_task(hurried.order.get_order(order_id=1))
        while not begun.is_set():
            await asyncio.sleep(0.01)
        others = [
            asyncio.create_task(client.order.get_order(order_id=n)) for n in range(5)
        ]
        await asyncio.sleep(0.01)
        if deadline is None:
            first.cancel()
        with pytest.raises((asyncio.CancelledError, ApiTimeoutError)):
            await first
        others.append(asyncio.create_task(client.order.get_order(order_id=5)))
        await asyncio.sleep(0.01)
        may_end.set()
        assert await asyncio.gather(*others) == [Order(order_id=1)] * 6
    assert door.given == 1


def test_connections_are_kept(live: Live):
    ports: set[int] = set()

    async def answer(request: Request) -> Response:
        ports.add(request.client.port)
        return JSONResponse(ORDER)

    live.answer = answer
    with Client(live.url) as client:
        for _ in range(5):
            client.with_options(timeout=5).order.get_order(order_id=1)
    assert len(ports) == 1
