"""Applications whose handlers do what each test says."""

from __future__ import annotations

from typing import Any

import httpx2 as httpx
from shop.models import Order
from shop.server import application
from shop.server.order import OrderService
from starlette.requests import Request

TOTALS = "/api/v1/Agents/Order/GetTotals"
SAVE = "/api/v1/Agents/Order/SaveOrder"


def asking(application: Any, **options: Any) -> httpx.AsyncClient:
    """Return a bare client of an ASGI application."""
    transport = httpx.ASGITransport(application, **options)
    return httpx.AsyncClient(transport=transport, base_url="http://shop.test")


class Orders(OrderService):
    """Does what each test says, when orders are asked for their totals."""

    def __init__(self, act: Any) -> None:
        self.act = act

    async def get_totals(self, body: list[int], *, http: Request) -> Any:
        return self.act(http)

    async def save_order(self, body: Order, *, http: Request) -> Order:
        return body


def fail(error: Exception) -> Any:
    def act(http: Request) -> Any:
        raise error

    return act


async def sent_for(message: Any, scope: Any, **options: Any) -> list[Any]:
    """Return what an application sends for a call, to which one message belongs."""
    sent: list[Any] = []

    async def receive() -> Any:
        return message

    async def send(message: Any) -> None:
        sent.append(message)

    call = {"type": "http", "method": "POST", "path": TOTALS, "query_string": b""}
    await application(**options)({"headers": [], **call, **scope}, receive, send)
    return sent


async def totals(act: Any, **options: Any) -> httpx.Response:
    """Return what is answered where the handler does something."""
    async with asking(application(Orders(act), **options)) as http:
        return await http.post(TOTALS, json=[1])
