"""One client for many: threads, event loops, processes, and who closes it meanwhile."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import httpx2 as httpx
import pytest
import shop
from live import ORDER, Dripping, Live, plain
from shop import ApiError, AsyncClient, Bearer, Client
from shop._runtime import forks
from shop.models import Order
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

ONE = Order(order_id=1)


def echo(live: Live) -> None:
    """Let the server answer what it was sent."""

    async def answer(request: Request) -> Response:
        return Response(await request.body(), media_type="application/json")

    live.answer = answer


def get(client: Client) -> Order | None:
    return client.order.get_order(order_id=1)


def test_twenty_threads_use_one_client(live: Live):
    echo(live)

    def save(number: int) -> bool:
        order = Order(order_id=number, status="x" * number)
        return client.order.save_order(order) == order

    with Client(live.url, rate_limit=None) as client, ThreadPoolExecutor(20) as threads:
        assert all(threads.map(save, range(200)))


def test_threads_read_one_model():
    order = Order.of({"Lines": [{"Article": str(n)} for n in range(50)]})

    def read(_: int) -> list[str | None]:
        return [line.article for line in order.lines or []]

    with ThreadPoolExecutor(20) as threads:
        found = list(threads.map(read, range(100)))
    assert found == [[str(n) for n in range(50)]] * 100


def test_each_event_loop_has_connections_of_its_own(live: Live):
    client = AsyncClient(live.url, auth=Bearer(refresh=lambda: "t"))

    async def twice() -> None:
        for _ in range(2):
            assert await client.order.get_order(order_id=1) == ONE

    for _ in range(3):
        asyncio.run(twice())
    assert len(client._pool._opened) == 1
    with ThreadPoolExecutor(3) as threads:
        assert list(threads.map(lambda _: asyncio.run(twice()), range(3))) == [None] * 3


@pytest.mark.parametrize("ends", ["loop", "client"])
def test_connections_are_closed_with_what_they_serve(live: Live, ends: str):
    """What is left to the garbage collector would be warned of: an error here."""

    async def main(client: AsyncClient) -> None:
        assert await client.order.get_order(order_id=1) == ONE
        opened = client._pool._opened[asyncio.get_running_loop()]
        https.append(opened.http)
        if ends == "client":
            del client, opened
            gc.collect()
            while not https[0].is_closed:
                await asyncio.sleep(0)

    https: list[httpx.AsyncClient] = []
    asyncio.run(main(AsyncClient(live.url)))
    gc.collect()
    assert [http.is_closed for http in https] == [True]


@pytest.mark.filterwarnings("ignore:asynchronous generator")
def test_an_event_loop_may_go_on_after_its_end(live: Live):
    client = AsyncClient(live.url)
    loop = asyncio.new_event_loop()
    for _ in range(2):
        call = client.order.get_order(order_id=1)
        assert loop.run_until_complete(call) == ONE
        loop.run_until_complete(loop.shutdown_asyncgens())
    loop.run_until_complete(client.aclose())
    loop.close()


def in_child(work: Callable[[], bool]) -> bool:
    """Return what ``work`` does in a process that is forked."""
    child = os.fork()
    if child == 0:
        signal.alarm(20)
        try:
            os._exit(0 if work() else 1)
        finally:
            os._exit(2)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_forked_processes_have_connections_of_their_own(live: Live):
    ports: list[int] = []

    async def answer(request: Request) -> Response:
        ports.append(request.client.port)
        return JSONResponse(ORDER)

    live.answer = answer
    with Client(live.url) as client:
        assert get(client) == ONE
        assert in_child(lambda: get(client) == ONE)
        assert get(client) == ONE
    assert ports[0] == ports[2] != ports[1]


def test_what_the_other_process_opened_stays_open(live: Live):
    ports: list[int] = []

    async def answer(request: Request) -> Response:
        ports.append(request.client.port)
        return JSONResponse(ORDER)

    async def main() -> None:
        assert await client.order.get_order(order_id=1) == ONE
        assert in_child(lambda: asyncio.run(main_of_child()))
        assert await client.order.get_order(order_id=1) == ONE

    async def main_of_child() -> bool:
        gc.collect()
        return await client.order.get_order(order_id=1) == ONE

    live.answer = answer
    client = AsyncClient(live.url)
    asyncio.run(main())
    assert ports[0] == ports[2] != ports[1]


def test_forked_processes_wait_for_no_thread_of_the_other(live: Live):
    asked, answered = threading.Event(), threading.Event()

    def refresh() -> str:
        asked.set()
        answered.wait(20)
        return "t"

    with (
        Client(live.url, auth=Bearer(refresh=refresh), rate_limit=1) as client,
        ThreadPoolExecutor() as threads,
    ):
        waiting = threads.submit(get, client)
        asked.wait(20)
        child = in_child(lambda: answered.set() or get(client) == ONE)
        answered.set()
        assert waiting.result() == ONE
    assert child


def test_who_is_gone_is_not_told_of_forks(monkeypatch: pytest.MonkeyPatch):
    class Told:
        def reset(self) -> None:
            told.append(self)

    told: list[Told] = []
    monkeypatch.setattr(forks, "_RESETS", WeakKeyDictionary())
    here, gone = Told(), Told()
    forks.in_child(here, Told.reset)
    forks.in_child(gone, Told.reset)
    del gone
    forks._reset_all()
    assert told == [here]


def without_certificates() -> httpx.HTTPTransport:
    return httpx.HTTPTransport(verify=False)


def test_a_function_makes_a_transport_for_each_event_loop(live: Live):
    made: list[httpx.AsyncHTTPTransport] = []

    def transport() -> httpx.AsyncHTTPTransport:
        made.append(httpx.AsyncHTTPTransport(verify=False))
        return made[-1]

    client = AsyncClient(live.url, transport=transport)

    async def main() -> None:
        for _ in range(2):
            assert await client.order.get_order(order_id=1) == ONE

    for _ in range(3):
        asyncio.run(main())
    assert len(set(map(id, made))) == len(made) == 3


def test_a_function_makes_a_transport_for_each_process(live: Live):
    with Client(live.url, transport=without_certificates) as client:
        assert get(client) == ONE
        assert in_child(lambda: get(client) == ONE)
        assert get(client) == ONE


SHARED = r"this A?s?y?n?c?HTTPTransport belong to another .*: give a function, as in tr"


def test_event_loops_do_not_share_one_transport(live: Live):
    transport = httpx.AsyncHTTPTransport(verify=False)
    client = AsyncClient(live.url, transport=transport)

    async def main() -> None:
        await client.order.get_order(order_id=1)
        await transport.aclose()

    asyncio.run(main())
    with pytest.raises(RuntimeError, match=SHARED):
        asyncio.run(main())


def test_processes_do_not_share_one_transport(live: Live):
    def is_refused() -> bool:
        with pytest.raises(RuntimeError, match=SHARED):
            get(client)
        return True

    with Client(live.url, transport=without_certificates()) as client:
        assert get(client) == ONE
        assert in_child(is_refused)
        assert get(client) == ONE
    assert len(live.requests) == 2


def test_what_has_no_connections_is_shared():
    mock = httpx.MockTransport(lambda request: httpx.Response(200, json=ORDER))
    client, blocking = (
        kind("http://x", transport=mock) for kind in (AsyncClient, Client)
    )
    for _ in range(3):
        assert asyncio.run(client.order.get_order(order_id=1)) == ONE
    assert get(blocking) == ONE
    assert in_child(lambda: get(blocking) == ONE)


@pytest.mark.parametrize(
    "transport", [5, httpx.AsyncHTTPTransport(verify=False), lambda: 5]
)
def test_transports_that_are_none(transport: Any):
    with pytest.raises(
        TypeError, match=r"transport is an httpx2.BaseTransport, or a f"
    ):
        get(Client("http://x", transport=transport))


LEFT_OPEN = """
import sys
from shop import Bearer, Client

client = Client(sys.argv[1], auth=Bearer("token"))
client.order.get_order(order_id=1)
"""


def test_a_program_may_end_with_its_client(live: Live):
    live.answers(JSONResponse(ORDER))
    command = [sys.executable, "-c", LEFT_OPEN, live.url]
    path = {"PYTHONPATH": str(Path(shop.__file__).parents[1])}
    done = subprocess.run(command, env=os.environ | path, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("waits_for", ["answer", "pause"])
def test_closing_ends_calls_that_are_under_way(
    live: Live, clock, waits_for: str, monkeypatch: pytest.MonkeyPatch
):
    waiting, closed = threading.Event(), threading.Event()
    if waits_for == "answer":
        live.answers(Dripping(b"[", times=1000, pause=0.02, length=10_000))
    else:
        live.answers(Response(status_code=429))
        monkeypatch.setattr(
            clock, "sleep", lambda _: (waiting.set(), closed.wait(20), None)[-1]
        )
    with ThreadPoolExecutor() as threads:
        client = Client(live.url, transport=plain("sync"))
        call = threads.submit(get, client)
        if waits_for == "pause":
            assert waiting.wait(20)
        while not live.requests:
            pass
        client.close()
        closed.set()
        with pytest.raises((ApiError, RuntimeError)):
            call.result(20)


@pytest.mark.anyio
async def test_closing_ends_tasks_that_are_under_way(live: Live):
    live.answers(Dripping(b"[", times=1000, pause=0.02, length=10_000))
    client = AsyncClient(live.url, transport=plain("async"))
    call = asyncio.create_task(client.order.get_order(order_id=1))
    while not live.requests:
        await asyncio.sleep(0.001)
    await client.aclose()
    with pytest.raises((ApiError, RuntimeError)):
        await asyncio.wait_for(call, 20)


def test_interrupted_calls_leave_nothing_behind(live: Live):
    limits = httpx.Limits(max_connections=1)
    options: Any = {"transport": httpx.HTTPTransport(verify=False, limits=limits)}
    with Client(live.url, auth=Bearer(refresh=lambda: "t"), **options) as client:
        live.answers(Dripping(b"[", times=1000, pause=0.02))
        timer = threading.Timer(0.1, signal.raise_signal, [signal.SIGINT])
        timer.start()
        with pytest.raises(KeyboardInterrupt):
            get(client)
        timer.join()
        live.answers(JSONResponse(ORDER))
        assert get(client.with_options(timeout=5)) == ONE


def test_an_interrupted_renewal_is_begun_anew(live: Live):
    def refresh() -> str:
        given.append("t")
        if len(given) == 1:
            raise KeyboardInterrupt
        return "t"

    given: list[str] = []
    with Client(live.url, auth=Bearer(refresh=refresh)) as client:
        with pytest.raises(KeyboardInterrupt):
            get(client)
        assert get(client) == ONE
    assert len(given) == 2
