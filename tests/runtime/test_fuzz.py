"""Ten thousand requests that are not as documented: each is refused, and nothing remains."""

from __future__ import annotations

import asyncio
import gc
import json
import random
import socket
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
from shop.server import application
from shop.testing import EXCHANGES

from serving import served

pytestmark = pytest.mark.slow

MOST = 20_000
APPLICATION = application(mock=True, max_body=MOST)
BODIES = [each for each in EXCHANGES if each.operation.has_body]
WRONG: list[Any] = [None, True, -1, 1.5, "", "x" * 99, [], [[]], {}, {"a": 1}, 2**70]
NOISE = [
    chr(each) for each in (0, 1, 9, 10, 13, 32, 127, 0x85, 0x2028, 0xD800, 0x1F600)
]


@dataclass(frozen=True)
class Sent:
    """A request as an ASGI server would hand it on."""

    method: str = "POST"
    path: str = ""
    query: bytes = b""
    fields: tuple[tuple[bytes, bytes], ...] = ((b"content-type", b"application/json"),)
    body: bytes = b""
    chunks: int = 1
    extra: dict[str, Any] = field(default_factory=dict)


def valid(chance: random.Random) -> Sent:
    """Return a documented call that has a body."""
    exchange = chance.choice(BODIES)
    content = json.dumps(exchange.request).encode()
    return Sent(path=exchange.operation.path, body=content)


def broken_json(chance: random.Random) -> Sent:
    """Cut off, or with bytes put in, left out, or doubled: no JSON any more."""
    sent = valid(chance)
    while True:
        content = bytearray(sent.body)
        at = chance.randrange(len(content))
        match chance.randrange(4):
            case 0:
                del content[at:]
            case 1:
                content[at:at] = chance.choice([b"\x00", b"}", b"NaN", b"\xff", b"'"])
            case 2:
                del content[at]
            case _:
                content *= 2
        try:
            json.loads(content)
        except ValueError:
            return replace(sent, body=bytes(content))


def wrong_types(chance: random.Random) -> Sent:
    """With a value of another type than is documented, and with odd names beside it."""
    exchange = chance.choice(BODIES)
    wrong: Any = {
        "find_orders": {"Tags": [[]], "Since": "never", "Customer": {"Name": 5}},
        "save_order": {"Lines": {}, "OrderId": "1", "Gifts": {"a/~": 1}, "Paid": 1},
    }
    named = wrong.get(exchange.operation.method_name)
    content: Any = chance.choice([1.5, "x", True, [{}], [["1"]]])
    if named and chance.random() < 0.9:
        name, value = chance.choice(list(named.items()))
        odd = {"".join(NOISE) * chance.randrange(20): WRONG}
        content = {**exchange.request, **odd, name: value}
    return Sent(path=exchange.operation.path, body=json.dumps(content).encode())


def huge(chance: random.Random) -> Sent:
    """More than is allowed; in one piece or many, and not always said in advance."""
    sent = valid(chance)
    size = MOST + chance.randrange(1, MOST)
    lengths = [b"", str(size).encode(), b"5", b"x", b"9" * 5000]
    told = (*sent.fields, (b"content-length", chance.choice(lengths)))
    return replace(
        sent, body=b"[" * size, chunks=chance.choice([1, 7, 500]), fields=told
    )


def deep(chance: random.Random) -> Sent:
    """Nested deeper than anyone could follow, or in wrong places."""
    sent, depth = valid(chance), chance.randrange(2_000, 9_000)
    opening, closing = chance.choice([(b"[", b"]"), (b'{"Replaces":', b"}")])
    closed = chance.random() < 0.5
    content = (opening * depth)[:MOST] + closing * depth * closed
    return replace(sent, body=content[:MOST])


def bad_encodings(chance: random.Random) -> Sent:
    """In other encodings than UTF-8, or said to be."""
    sent = valid(chance)
    if chance.random() < 0.5:
        return replace(sent, body=b'{"Name": "\xe6\xf8\xe5\xff"}')
    said = chance.choice(
        [
            b"application/json; charset=utf-7",
            b"application/json;charset=\xff\xfe",
            b"application/json; charset=%s" % (b"x" * 3000),
            b"multipart/form-data; boundary=x",
            b"application/xml",
            b"\x00",
            b"/",
            b"application/x-www-form-urlencoded",
        ]
    )
    return replace(sent, fields=((b"content-type", said),))


def header_tricks(chance: random.Random) -> Sent:
    """Headers that make the body something else."""
    coding = chance.choice([b"gzip", b"deflate, gzip", b"br", b"\xff", b"x" * 9000])
    more = [(b"x-%d" % each, b"\xff" * each) for each in range(chance.randrange(50))]
    sent = valid(chance)
    return replace(sent, fields=(*sent.fields, (b"content-encoding", coding), *more))


def path_tricks(chance: random.Random) -> Sent:
    """Paths that lead nowhere, and methods that nothing takes."""
    sent = valid(chance)
    if chance.random() < 0.2:
        method = chance.choice(["GET", "PUT", "TRACE", "post", "", "X" * 500])
        return replace(sent, method=method)
    tricks: list[Callable[[str], str]] = [
        lambda path: f"{path}/",
        lambda path: f"/{path}",
        lambda path: path.upper(),
        lambda path: path.replace("/Agents", "/Agents/../Agents"),
        lambda path: f"{path}%00",
        lambda path: path + "".join(NOISE),
        lambda path: "/" * 3000,
        lambda path: "/../../../etc/passwd",
        lambda path: f"{path};jsessionid=1",
        lambda path: quote(path, safe=""),
        lambda path: "",
        lambda path: "*",
    ]
    path = chance.choice(tricks)(sent.path)
    raw = quote(path.encode("utf-8", "replace"), safe="/%*;").encode()
    return replace(sent, path=path, extra={"raw_path": raw})


def bad_queries(chance: random.Random) -> Sent:
    """Parameters that are missing, repeated, or no numbers."""
    given = chance.choice(
        ["", "x", "1.5", "1_0", "٣", "1&orderId=2", "null", "%ff", "[]"]
    )
    asked = chance.choice([f"orderId={given}", "orderid=1", "$select=OrderId"])
    if chance.random() < 0.2:
        asked = f"orderId=1&open={given}&asOf={'9' * 400}"
    path = "/api/v1/Agents/Order/GetOrder"
    return Sent(path=path, query=asked.encode(), body=bytes(chance.randrange(99)))


KINDS = [broken_json, wrong_types, huge, deep, bad_encodings, header_tricks]
KINDS += [path_tricks, bad_queries]


async def answer(sent: Sent) -> tuple[int, bytes]:
    """Return the status and the body that a request is answered with."""
    size = max(1, -(-len(sent.body) // sent.chunks))
    pieces = [sent.body[at : at + size] for at in range(0, len(sent.body), size)] or [
        b""
    ]
    answered: list[Any] = []

    async def receive() -> Any:
        body = pieces.pop(0)
        return {"type": "http.request", "body": body, "more_body": bool(pieces)}

    async def send(message: Any) -> None:
        answered.append(message)

    scope = {
        "type": "http",
        "method": sent.method,
        "path": sent.path,
        "query_string": sent.query,
        "headers": list(sent.fields),
        **sent.extra,
    }
    await APPLICATION(scope, receive, send)
    start, *rest = answered
    return start["status"], b"".join(each.get("body", b"") for each in rest)


def test_ten_thousand_requests() -> None:
    chance = random.Random(1)

    async def ask(count: int) -> None:
        for number in range(count):
            kind = KINDS[number % len(KINDS)]
            sent = kind(chance)
            status, content = await answer(sent)
            told = f"{kind.__name__} {sent!r:.300} gets {status} {content!r:.300}"
            assert 400 <= status < 500, told
            assert b"Traceback" not in content, told
            assert b'.py"' not in content, told
            assert len(content) < 20_000, told
            assert json.loads(content), told

    def held() -> int:
        gc.collect()
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    try:
        asyncio.run(ask(2_000))
        before = held()
        asyncio.run(ask(8_000))
        assert held() - before < 100_000
    finally:
        tracemalloc.stop()


def test_a_server_survives_what_is_no_http() -> None:
    chance = random.Random(1)
    head = b"POST /api/v1/Agents/Order/GetTotals HTTP/1.1\r\nHost: x\r\n"
    with served(APPLICATION) as url:
        place = urlsplit(url)
        for number in range(200):
            content = bytearray(
                head + b"Content-Type: application/json\r\nContent-Length: 4\r\n\r\n[1"
            )
            for _ in range(chance.randrange(1, 9)):
                content[chance.randrange(len(content))] = chance.randrange(256)
            if number % 5 == 0:
                content = bytearray(
                    head + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n" + bytes(9)
                )
            with socket.create_connection((place.hostname, place.port), 5) as line:
                line.sendall(content)
                line.shutdown(socket.SHUT_WR)
                answered = line.makefile("rb").read()
            assert not answered or answered.startswith((b"HTTP/1.1 4", b"HTTP/1.0 4"))
            assert b"Traceback" not in answered
        with socket.create_connection((place.hostname, place.port), 5) as line:
            fields = b"Content-Length: 3\r\nConnection: close\r\n\r\n[1]"
            line.sendall(head + fields)
            assert line.makefile("rb").read().startswith(b"HTTP/1.1 200")
