"""What differs from call to call, and answers as they came."""

from __future__ import annotations

import math
from functools import cached_property, partial
from typing import Any

import httpx2 as httpx
import pytest
from live import AsyncPhotos, Live, Photos
from shop import (
    ApiError,
    AsyncClient,
    Bearer,
    Client,
    NotFoundError,
    RequestHeaders,
    StatusError,
)
from shop._runtime.model import JsonObject
from shop.models import Order

STEPS = ("connect", "read", "write", "pool")


class Server:
    """A transport that keeps the requests and answers all the same."""

    def __init__(self, answer: Any = None) -> None:
        self.answer = answer
        self.requests: list[httpx.Request] = []
        self.waits: list[JsonObject] = []
        self.transport = httpx.MockTransport(self._handle)

    def _handle(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        self.waits.append(dict(request.extensions["timeout"]))
        if isinstance(self.answer, httpx.Response):
            return self.answer
        return httpx.Response(200, json=self.answer, headers={"X-Server": "10.2"})

    def client(self, **options: Any) -> Client:
        return Client("http://x", transport=self.transport, **options)

    def async_client(self, **options: Any) -> AsyncClient:
        return AsyncClient("http://x", transport=self.transport, **options)

    def timeouts(self) -> JsonObject:
        """Return how long the last request would have waited for each step."""
        return self.waits[-1]


def languages(server: Server) -> list[str | None]:
    return [each.headers.get("SO-Language") for each in server.requests]


def test_options_are_those_of_one_clone():
    server = Server({})
    with server.client(headers=RequestHeaders(so_language="no")) as client:
        english = client.with_options(headers=RequestHeaders(so_language="en"))
        english.order.get_order(order_id=1)
        english.order.get_order(order_id=1, headers=RequestHeaders(so_language="de"))
        client.order.get_order(order_id=1)
        client.with_options(retries=0, timeout=7).order.get_order(order_id=1)
        assert server.timeouts() == dict.fromkeys(STEPS, 7)
        client.order.get_order(order_id=1)
    assert languages(server) == ["en", "de", "no", "no", "no"]
    assert server.timeouts() == {"connect": 10, "read": 30, "write": 30, "pool": 30}


def test_options_add_up():
    server = Server({})
    headers = RequestHeaders.of({"SO-Language": "no", "SO-TimeZone": "NO"})
    with server.client(headers=headers) as client:
        changed = client.with_options(timeout=None).with_options(
            headers=RequestHeaders(so_language="en")
        )
        changed.order.get_order(order_id=1)
    (request,) = server.requests
    assert server.timeouts() == dict.fromkeys(STEPS)
    assert (request.headers["SO-Language"], request.headers["SO-TimeZone"]) == (
        "en",
        "NO",
    )


@pytest.mark.parametrize("timeout", [30, None])
def test_deadlines_shorten_timeouts(timeout: float | None):
    server = Server({})
    with server.client(deadline=5, timeout=timeout) as client:
        client.order.get_order(order_id=1)
    assert all(0 < seconds <= 5 for seconds in server.timeouts().values())


def test_clones_share_agents_with_nobody_and_connections_with_all():
    with Server({}).client() as client:
        clone = client.with_options()
        assert type(clone) is Client
        assert clone.order is not client.order
        assert repr(clone) == repr(client) == "Client('http://x')"
    with pytest.raises(RuntimeError, match="closed"):
        clone.order.get_order(order_id=1)


class Watched(Client):
    """A client of somebody's own."""

    def __init__(self, *arguments: Any, extra: str, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.extra = extra

    @cached_property
    def agent(self) -> object:
        return object()


@pytest.mark.parametrize(
    "make", [partial(Watched, "http://x"), partial(Watched.for_tenant, "Cust1")]
)
def test_clones_have_what_a_subclass_adds(make: Any):
    client = make(extra="more")
    agent, order = client.agent, client.order
    clone = client.with_options(timeout=1)
    assert (type(clone), clone.extra) == (Watched, "more")
    assert clone.agent is not agent
    assert clone.order is not order


def test_clients_can_be_cloned_while_another_thread_makes_agents():
    class Meanwhile:
        """Makes an agent when the class is asked what it has."""

        def __get__(self, instance: object, owner: type) -> None:
            assert client.customer

    class Busy(Client):
        mark = Meanwhile()

    client: Any = Busy("http://x")
    client.mark = 1
    assert client.with_options(timeout=1).order


@pytest.mark.parametrize(
    ("options", "kind", "reason"),
    [
        ({"retries": -1}, ValueError, "retries cannot be -1"),
        ({"retries": 1.5}, TypeError, r"retries is a whole number, not 1\.5"),
        ({"retries": None}, TypeError, "retries is a whole number, not None"),
        ({"deadline": -0.1}, ValueError, r"deadline cannot be -0\.1"),
        ({"deadline": math.nan}, ValueError, "deadline cannot be nan"),
        ({"deadline": math.inf}, ValueError, "deadline cannot be inf"),
        ({"deadline": "5"}, TypeError, "deadline is a number of seconds, or None, not"),
        ({"timeout": math.nan}, ValueError, "timeout cannot be nan"),
        ({"timeout": httpx.Timeout(5, read=-1)}, ValueError, "timeout cannot be -1"),
        ({"timeout": "5"}, TypeError, "timeout is a number of seconds, or None, not"),
        ({"timeout": ()}, TypeError, "timeout is a number of seconds, or None, not"),
    ],
)
def test_options_that_are_none(options: Any, kind: type[Exception], reason: str):
    with pytest.raises(kind, match=reason):
        Client("http://x", **options)
    with pytest.raises(kind, match=reason):
        Client("http://x").with_options(**options)


@pytest.mark.parametrize("auth", ["secret", ("secret",), Bearer, 5])
def test_schemes_that_are_none(auth: Any):
    with pytest.raises(TypeError, match=r"auth is a scheme, .* not [a-z]+$") as error:
        Client("http://x", auth=auth)
    assert "secret" not in str(error.value)


@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_options_are_no_attributes(kind: Any):
    client = kind("http://x")
    for name in ("retires", "retries", "auth"):
        with pytest.raises(AttributeError, match=f"no attribute {name!r}; .* with_opt"):
            setattr(client, name, 3)
    client.order = fake = object()
    assert client.order is fake


@pytest.mark.parametrize(
    "hooks",
    [5, [print], {"reqest": [print]}, {"request": print}, {"response": [print, "x"]}],
)
def test_hooks_that_are_none(hooks: Any):
    with pytest.raises(TypeError, match="event_hooks are lists of functions, by req"):
        Client("http://x", event_hooks=hooks)


def test_hooks_see_requests_and_answers():
    seen: list[Any] = []
    hooks: Any = {
        "request": [lambda request: seen.append(request.method)],
        "response": [lambda response: seen.append(response.status_code)],
    }
    with Server({}).client(event_hooks=hooks) as client:
        client.order.get_order(order_id=1)
    assert seen == ["POST", 200]


@pytest.mark.anyio
async def test_hooks_of_asynchronous_clients_are_awaited_if_need_be():
    seen: list[Any] = []

    async def hook(message: Any) -> None:
        seen.append(type(message))

    hooks: Any = {
        "request": [hook, lambda message: hook(message)],
        "response": [hook, lambda message: seen.append(message.status_code)],
    }
    async with Server({}).async_client(event_hooks=hooks) as client:
        await client.order.get_order(order_id=1)
    assert seen == [httpx.Request, httpx.Request, httpx.Response, 200]


class Hook:
    async def __call__(self, message: Any) -> None: ...


@pytest.mark.parametrize("hook", [Hook(), Hook().__call__, partial(Hook().__call__)])
def test_hooks_that_a_blocking_client_cannot_await(hook: Any):
    with pytest.raises(TypeError, match=r"a blocking client cannot await .*Hook"):
        Client("http://x", event_hooks={"request": [print], "response": [hook]})


def test_raw_answers():
    server = Server({"OrderId": 1})
    with server.client() as client:
        get_order = client.with_raw_response(client.order.get_order)
        raw = get_order(order_id=1, headers=RequestHeaders(so_language="en"))
        assert raw.result == Order(order_id=1)
        assert (raw.status, raw.headers["X-Server"]) == (200, "10.2")
        assert raw.response.content == b'{"OrderId":1}'
        assert languages(server) == ["en"]
        server.answer = None
        assert get_order(order_id=1).result is None
        with pytest.raises(ApiError, match="null where Order"):
            client.with_raw_response(client.order.save_order)(Order())
        server.answer = httpx.Response(404)
        with pytest.raises(NotFoundError):
            get_order(order_id=1)


def test_raw_answers_honour_the_options_of_the_method():
    server = Server({})
    with server.client() as client:
        patient = client.with_options(timeout=99)
        client.with_raw_response(patient.order.get_order)(order_id=1)
    assert server.timeouts()["read"] == 99


@pytest.mark.anyio
async def test_raw_answers_awaited():
    server = Server({"OrderId": 1})
    async with server.async_client() as client:
        raw = await client.with_raw_response(client.order.get_order)(order_id=1)
    assert (raw.result, raw.status) == (Order(order_id=1), 200)


def test_only_methods_of_agents_have_other_forms():
    client = Client("http://x")
    for function in (print, client.close, lambda: b""):
        with pytest.raises(TypeError, match="a method of an agent"):
            client.with_raw_response(function)


def test_bytes_are_bytes():
    with Server("eHl6").client() as client:
        assert Photos(client).get_photo() == b"xyz"


@pytest.mark.anyio
async def test_streams_of_servers_that_answer_json():
    server = Server("eHl6")
    with server.client() as client:
        stream = client.with_streaming_response(Photos(client).get_photo)
        with stream() as answer:
            assert b"".join(answer) == b"xyz"
            assert answer.headers["X-Server"] == "10.2"
        server.answer = None
        with stream() as answer:
            assert b"".join(answer) == b""
        server.answer = {"Message": "No."}
        with pytest.raises(StatusError, match=r"No\."), stream() as answer:
            list(answer)
    server.answer = "eHl6"
    async with server.async_client() as client:
        stream = client.with_streaming_response(AsyncPhotos(client).get_photo)
        async with stream() as answer:
            assert [piece async for piece in answer] == [b"xyz"]
            assert answer.status == 200


@pytest.mark.anyio
async def test_clients_that_were_never_used_close():
    with Client("http://x"):
        pass
    async with AsyncClient("http://x"):
        pass


def test_options_that_do_not_exist():
    with pytest.raises(
        TypeError, match=r"no option 'timout' here; .* timeout, transport"
    ):
        Client("http://x", timout=5)
    with pytest.raises(TypeError, match="no option 'retry'"):
        AsyncClient.for_tenant("Cust1", retry=1)
    for options in ({"timout": 5}, {"auth": None}, {"rate_limit": 5}):
        with pytest.raises(TypeError, match=r"no option .* deadline, headers, retries"):
            Client("http://x").with_options(**options)


def test_cookies_are_not_kept():
    server = Server()
    server.answer = httpx.Response(200, json={}, headers={"Set-Cookie": "a=b"})
    with server.client() as client:
        for _ in range(2):
            client.order.get_order(order_id=1)
    assert "Cookie" not in server.requests[-1].headers


def test_proxies_of_the_environment(live: Live, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("HTTP_PROXY", live.url)
    monkeypatch.setenv("NO_PROXY", "direct.test")
    with Client("http://proxied.test") as client:
        assert client.order.get_order(order_id=1) == Order(order_id=1)
    ((_, headers),) = live.requests
    assert headers["Host"] == "proxied.test"
    with Client("http://direct.test", retries=0) as client, pytest.raises(ApiError):
        client.order.get_order(order_id=1)


@pytest.mark.anyio
async def test_closing_twice():
    client, awaited = Client("http://x"), AsyncClient("http://x")
    for _ in range(2):
        client.close()
        await awaited.aclose()
