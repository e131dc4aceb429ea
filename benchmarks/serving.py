"""The mock server beside Prism's: how soon it answers, and how often."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from urllib.parse import urlencode

from . import measure
from .report import Table, ratio, seconds

PRISM = "@stoplight/prism-cli@5.14"
_SERVER = """
import sys
sys.path.insert(0, sys.argv[1])
import uvicorn
from superoffice.server import application
uvicorn.run(application(mock=True), port=int(sys.argv[2]), log_level="error")
"""
_CALLS = """
import json, sys
sys.path.insert(0, sys.argv[1])
from superoffice.testing import EXCHANGES
for each in EXCHANGES:
    path, query = each.operation.address(each.parameters)
    body = each.request if each.operation.has_body else None
    print(json.dumps([each.operation.method, path, query, body, each.operation.has_body]))
"""
_CONNECTIONS = 16
_PATIENCE = 60
"""Seconds to wait for a server to answer."""


@dataclass(frozen=True, slots=True)
class Served:
    """How a server did.

    Args:
        ready: Seconds from its start to its first answer.
        rate: Requests that it answered in a second.
        refused: How many of the documented calls it answered with an error.
    """

    ready: float
    rate: float
    refused: int


def mocks(ours: Path, specification: Path, folder: Path) -> Table:
    """Measure both servers with the documented call of every endpoint.

    Args:
        ours: The folder that holds our package.
        specification: Its ``openapi.json``, which is what Prism is given.
        folder: Where Prism is installed, unless it is.
    """
    calls = _documented_calls(ours)
    own = _measured([sys.executable, "-c", _SERVER, ours], calls)
    rows = [_row("agentgen", own, f"ready: {ratio(own.ready, 2)}")]
    if prism := _prism(folder):
        command: list[str | Path] = [prism, "mock", "--host", "127.0.0.1"]
        command += [specification, "--port"]
        their = _measured(command, calls)
        compared = f"agentgen's: {ratio(own.rate / their.rate, 10, at_least=True)}"
        rows.append(_row(PRISM, their, compared))
    return Table(
        f"Mock servers, {len(calls)} endpoints",
        ("server", "ready", "requests a second", "errors", "compared"),
        rows,
        f"The documented call of every endpoint in turn, over {_CONNECTIONS} connections; "
        "the load is made by one process beside the server.",
    )


def _row(name: str, served: Served, compared: str) -> tuple[str, ...]:
    rate, refused = f"{served.rate:,.0f}", str(served.refused)
    return name, seconds(served.ready), rate, refused, compared


def _prism(folder: Path) -> Path | None:
    """Return Prism's command, ``None`` if it cannot be installed."""
    command = folder / "node_modules" / ".bin" / "prism"
    if not command.exists():
        folder.mkdir(parents=True, exist_ok=True)
        npm = ("npm", "install", "--silent", "--no-fund", "--no-audit", "--prefix")
        try:
            subprocess.run([*npm, folder, PRISM], check=True)
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"Prism is left out: {error}", file=sys.stderr)
            return None
    return command


def _documented_calls(package: Path) -> list[bytes]:
    """Return the documented call of each endpoint, as it is sent."""
    lines = measure.printed([sys.executable, "-c", _CALLS, package]).splitlines()
    return [_request(*json.loads(line)) for line in lines]


def _request(
    method: str, path: str, query: dict[str, str], body: object, has_body: bool
) -> bytes:
    content = json.dumps(body).encode() if has_body else b""
    asked = f"?{urlencode(query)}" if query else ""
    head = f"{method} {path}{asked} HTTP/1.1\r\nHost: x\r\n"
    # Prism refuses calls without authorization; our mock asks for none.
    head += "Authorization: Bearer x\r\nAccept: application/json\r\n"
    if has_body:
        head += "Content-Type: application/json\r\n"
    return f"{head}Content-Length: {len(content)}\r\n\r\n".encode() + content


def _measured(command: Sequence[str | Path], calls: list[bytes]) -> Served:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    start = time.perf_counter()
    with _running([*command, str(port)]):
        asyncio.run(_first_answer(port, calls[0]))
        ready = time.perf_counter() - start
        refused = asyncio.run(_each_once(port, calls))
        asyncio.run(_answers(port, calls, 1))
        rate = asyncio.run(_answers(port, calls, 4)) / 4
    return Served(ready, rate, refused)


@contextmanager
def _running(command: Sequence[str | Path]) -> Iterator[None]:
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, start_new_session=True
    )
    try:
        yield
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()


async def _first_answer(port: int, call: bytes) -> None:
    """Wait until a server answers.

    Raises:
        TimeoutError: It does not.
    """
    async with asyncio.timeout(_PATIENCE):
        while True:
            try:
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
                await _answer(reader, writer, call)
            except (OSError, asyncio.IncompleteReadError):
                await asyncio.sleep(0.01)
            else:
                writer.close()
                return


async def _each_once(port: int, calls: list[bytes]) -> int:
    """Make each call once, and return how many were answered with errors."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    statuses = [await _answer(reader, writer, call) for call in calls]
    writer.close()
    return sum(status >= 400 for status in statuses)


async def _answers(port: int, calls: list[bytes], lasting: float) -> int:
    """Return how many requests are answered in some seconds."""
    end = time.perf_counter() + lasting
    pending = cycle(calls)

    async def ask() -> int:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        count = 0
        while time.perf_counter() < end:
            await _answer(reader, writer, next(pending))
            count += 1
        writer.close()
        return count

    return sum(await asyncio.gather(*(ask() for _ in range(_CONNECTIONS))))


async def _answer(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, call: bytes
) -> int:
    """Make one call, and return the status of the answer."""
    writer.write(call)
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    status = int(head.split(b" ", 2)[1])
    _, found, rest = head.partition(b"content-length:")
    if found:
        await reader.readexactly(int(rest.split(b"\r\n", 1)[0]))
    elif b"transfer-encoding: chunked" in head:
        while size := int(await reader.readuntil(b"\r\n"), 16):
            await reader.readexactly(size + 2)
        await reader.readexactly(2)
    return status
