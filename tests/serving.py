"""A generated package at work: its client calls its service, without a network."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2 as httpx
import uvicorn


def write_tree(folder: Path, files: Mapping[str, str]) -> None:
    """Write files into a folder."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="")


@contextmanager
def imported(folder: Path, name: str) -> Iterator[ModuleType]:
    """Import a package from a folder, and forget it afterwards."""
    sys.path.insert(0, str(folder))
    try:
        yield importlib.import_module(name)
    finally:
        sys.path.remove(str(folder))
        for module in [each for each in sys.modules if each.split(".")[0] == name]:
            del sys.modules[module]


@contextmanager
def served(application: Any) -> Iterator[str]:
    """Serve an application on this machine until the end of the block, and yield where."""
    config = uvicorn.Config(
        application,
        port=0,
        log_config=None,
        lifespan="off",
        timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        _, port = server.servers[0].sockets[0].getsockname()
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()


class Blocking(httpx.BaseTransport):
    """What serves asynchronous clients, for blocking ones."""

    def __init__(self, transport: httpx.AsyncBaseTransport) -> None:
        self._transport = transport

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return asyncio.run(self._answer(request))

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        sent = httpx.Request(
            request.method, request.url, headers=request.headers, content=request.read()
        )
        answer = await self._transport.handle_async_request(sent)
        content = await answer.aread()
        return httpx.Response(
            answer.status_code, headers=answer.headers, content=content
        )


class Replay:
    """Services of all agents that give each documented answer, and keep what was asked.

    Args:
        package: The generated package.
    """

    def __init__(self, package: ModuleType) -> None:
        name = package.__name__
        self.package = package
        self.exchanges = list(importlib.import_module(f"{name}.testing").EXCHANGES)
        self.calls: list[tuple[tuple[Any, ...], dict[str, Any]]] = []
        answers: dict[str, dict[str, Any]] = {}
        for exchange in self.exchanges:
            operation = exchange.operation
            methods = answers.setdefault(operation.agent_name, {})
            methods[operation.method_name] = self._handler(exchange)
        self.services = {
            agent: type("Replaying", (service_of(name, agent),), methods)()
            for agent, methods in answers.items()
        }
        application = importlib.import_module(f"{name}.server").application
        self.transport = httpx.ASGITransport(application(*self.services.values()))

    def _handler(self, exchange: Any) -> Any:
        async def handle(_: object, *body: Any, http: object, **arguments: Any) -> Any:
            self.calls.append((body, arguments))
            return exchange.result

        return handle

    def call(self) -> list[Any]:
        """Make all calls with the blocking client and return what it returns."""
        with self.package.Client(
            "http://x/", transport=Blocking(self.transport), rate_limit=None
        ) as client:
            return [exchange.call(client) for exchange in self.exchanges]

    def call_async(self) -> list[Any]:
        """Make all calls with the asynchronous client and return what it returns."""

        async def main() -> list[Any]:
            client = self.package.AsyncClient(
                "http://x/", transport=self.transport, rate_limit=None
            )
            async with client:
                return [await each.call_async(client) for each in self.exchanges]

        return asyncio.run(main())

    def expected_calls(self) -> list[tuple[tuple[Any, ...], dict[str, Any]]]:
        """Return what the services should be asked, in the order of the exchanges."""
        found = []
        for exchange in self.exchanges:
            operation = exchange.operation
            body, named = exchange.arguments
            if operation.has_body and not body:
                body = [operation.request.of(exchange.request)]
            parameters = {each.argument: None for each in operation.parameters}
            named = {key: value for key, value in named.items() if key in parameters}
            found.append((tuple(body), {**parameters, **named}))
        return found


def service_of(package: str, agent: str) -> type[Any]:
    """Return the service of an agent: the one class that its module defines."""
    module = importlib.import_module(f"{package}.server.{agent}")
    (found,) = (
        each
        for _, each in inspect.getmembers(module, inspect.isclass)
        if each.__module__ == module.__name__
    )
    return found


def check_replay(package: ModuleType) -> None:
    """Prove that requests and answers arrive as they were sent, in both ways of calling."""
    replay = Replay(package)
    expected = [exchange.result for exchange in replay.exchanges]
    for call in (replay.call, replay.call_async):
        replay.calls.clear()
        assert call() == expected
        assert replay.calls == replay.expected_calls()


def touch(value: Any, package: str) -> None:
    """Read all that can be read in a value."""
    model = importlib.import_module(f"{package}._runtime.model")
    if isinstance(value, model.Model):
        for attribute in model.properties(type(value)):
            touch(getattr(value, attribute), package)
    elif isinstance(value, dict | list):
        for item in list(value.values() if isinstance(value, dict) else value):
            touch(item, package)
