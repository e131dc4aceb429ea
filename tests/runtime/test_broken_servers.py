"""Servers that break the protocol: whatever they send, calls raise errors of this package."""

from __future__ import annotations

import gzip
import pickle
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from live import AsyncPhotos, Photos, order_of, plain
from shop import (
    ApiConnectionError,
    ApiError,
    AsyncClient,
    Bearer,
    Client,
    StatusError,
)
from shop.models import Order

OK = b"HTTP/1.1 200 OK\r\n"
JSON = b"Content-Length: 2\r\n\r\n{}"
ZIPPED = gzip.compress(b'{"Status":"Open"}' * 99)


@contextmanager
def sending(answer: bytes, *, resets: bool = False) -> Iterator[str]:
    """Send these bytes to all who connect, and yield where."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                connection.recv(65536)
                connection.sendall(answer)
                if resets:
                    linger = b"\1\0\0\0\0\0\0\0"
                    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join()


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (b"", ApiConnectionError),
        (b"\0\1garbage\r\n\r\n", ApiConnectionError),
        (b"{}", ApiConnectionError),
        (b"HTTP/1.1 2", ApiConnectionError),
        (OK + b"Content-Len", ApiConnectionError),
        (OK + b"No Colon\r\n\r\n{}", ApiConnectionError),
        (OK + b"X: " + b"x" * 200_000 + b"\r\n" + JSON, ApiConnectionError),
        (OK + b"Content-Length: -1\r\n\r\n{}", ApiConnectionError),
        (OK + b"Content-Length: 3\r\n" + JSON, ApiConnectionError),
        (OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n{}", ApiConnectionError),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n2\r\n{}", ApiConnectionError),
        (OK + b"Content-Encoding: gzip\r\n" + JSON, ApiConnectionError),
        (OK + b"Content-Encoding: gzip\r\n\r\n" + ZIPPED[:30], ApiError),
        (
            OK + b"Content-Encoding: " + b"gzip, " * 50 + b"gzip\r\n" + JSON,
            ApiConnectionError,
        ),
        (b"HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n", ApiConnectionError),
        (b"HTTP/1.1 999 \xff\r\nContent-Type: \xff\r\n" + JSON, StatusError),
        (b"HTTP/1.1 429 \r\nRetry-After: \xff\r\n" + JSON, StatusError),
        (b"HTTP/1.1 304 Not Modified\r\n\r\n", StatusError),
    ],
    ids=lambda value: repr(value[:40]) if isinstance(value, bytes) else "",
)
@pytest.mark.parametrize("resets", [False, True])
def test_what_breaks_the_protocol(
    kind: str, answer: bytes, error: type[ApiError], resets: bool
):
    with sending(answer, resets=resets) as url:
        with pytest.raises((error, ApiConnectionError)) as caught:
            order_of(kind, url, retries=0, auth=Bearer("s3cret"))
        assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize(
    ("answer", "times"), [(b"HTTP/1.1 400 Bad Request\r\n\r\n", 0), (b"", 2)]
)
def test_servers_without_tls_are_asked_once(
    kind: str, answer: bytes, times: int, clock
):
    with sending(answer) as url, pytest.raises(ApiConnectionError):
        order_of(kind, url.replace("http:", "https:"), retries=2)
    assert len(clock.slept) == times


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 100 Continue\r\n\r\n" + OK + JSON,
        OK + JSON + b"and more",
        OK + b"Content-Encoding: new\r\n" + JSON,
        OK + b"Set-Cookie: \xff=\x80; expires=never; domain=...\r\n" + JSON,
        b"HTTP/1.1 206 \xff\r\n" + JSON,
    ],
)
def test_what_is_odd_and_yet_an_answer(answer: bytes):
    with sending(answer) as url:
        assert order_of("sync", url, retries=0) == Order()


def test_streams_that_cannot_be_decoded():
    answer = OK + b"Content-Encoding: " + b"gzip, " * 50 + b"gzip\r\n" + JSON
    with sending(answer) as url, Client(url, transport=plain("sync")) as client:
        stream = client.with_streaming_response(Photos(client).get_photo)
        with (
            stream() as pieces,
            pytest.raises(ApiConnectionError, match=r"photos\.get"),
        ):
            list(pieces)


@pytest.mark.anyio
async def test_streams_that_are_lost_awaited():
    answer = OK + b"Content-Length: 9\r\n\r\nxyz"
    with sending(answer) as url:
        async with AsyncClient(url, transport=plain("async")) as client:
            stream = client.with_streaming_response(AsyncPhotos(client).get_photo)
            async with stream() as pieces:
                with pytest.raises(ApiConnectionError, match=r"photos\.get"):
                    [piece async for piece in pieces]


@pytest.mark.parametrize(
    ("location", "told"),
    [
        (b"https://login.test/x?token=s3cret", r"https://login\.test/x"),
        (b"https://u:s3cret@login.test/x#t=s3cret", r"https://login\.test/x"),
        (b"/login#token=s3cret", r"http://127\.0\.0\.1:\d+/login"),
    ],
)
def test_redirects_say_where_they_lead(location: bytes, told: str):
    answer = b"HTTP/1.1 302 \r\nLocation: " + location + b"\r\n\r\n"
    with (
        sending(answer) as url,
        pytest.raises(StatusError, match=f"HTTP 302: look at {told}$"),
    ):
        order_of("sync", url)
