"""The mock: each endpoint gives its documented answer."""

from __future__ import annotations

import httpx2 as httpx
import pytest
from applications import SAVE, TOTALS, Orders, asking, fail
from shop import AsyncClient
from shop.models import Line, Order
from shop.requests.order import FindOrdersRequest
from shop.server import application
from shop.server.order import OrderService
from shop.testing import EXCHANGES
from starlette.exceptions import HTTPException
from starlette.requests import Request

pytestmark = pytest.mark.anyio


class Finding(OrderService):
    """Answers as the mock does, whatever is selected."""

    async def find_orders(
        self, body: FindOrdersRequest, *, select: str | None, http: Request
    ) -> list[Order]:
        return [Order(order_id=12, lines=[Line(article="Pen", quantity=2)])]


@pytest.mark.parametrize(
    "exchange", EXCHANGES, ids=lambda exchange: exchange.operation.name
)
async def test_every_endpoint_is_mocked(exchange):
    transport = httpx.ASGITransport(application(mock=True, debug=True))
    async with AsyncClient("http://shop.test", transport=transport) as client:
        positional, named = exchange.arguments
        named.pop("select", None)
        agent = getattr(client, exchange.operation.agent_name)
        method = getattr(agent, exchange.operation.method_name)
        results = [await method(*positional, **named) for _ in range(2)]
    assert results == [exchange.result, exchange.result]


@pytest.mark.parametrize(
    ("select", "answered"),
    [
        ("OrderId", {"OrderId": 12, "Lines": None}),
        (
            "orderid, lines/ARTICLE",
            {"OrderId": 12, "Lines": [{"Article": "Pen", "Quantity": None}]},
        ),
        ("Lines", {"OrderId": None, "Lines": [{"Article": "Pen", "Quantity": 2}]}),
        (
            ["OrderId", "lines/article"],
            {"OrderId": 12, "Lines": [{"Article": "Pen", "Quantity": None}]},
        ),
        *(
            (paths, {"OrderId": None, "Lines": [{"Article": "Pen", "Quantity": 2}]})
            for paths in ("Lines,Lines/Article", "Lines/Article,Lines")
        ),
        ("Nothing", {"OrderId": None, "Lines": None}),
        ("", {"OrderId": 12, "Lines": [{"Article": "Pen", "Quantity": 2}]}),
    ],
)
@pytest.mark.parametrize("services", [(), (Finding(),)], ids=["mock", "service"])
async def test_what_is_selected_is_answered(services, select, answered):
    async with asking(application(*services, mock=True)) as http:
        path = "/api/v1/Agents/Order/FindOrders"
        answer = await http.post(path, json={}, params={"$select": select})
    assert answer.json() == [answered]


async def test_the_mock_stands_in_for_what_is_not_written():
    app = application(Orders(fail(HTTPException(501, "later"))), mock=True)
    async with asking(app) as http:
        assert (await http.post(TOTALS, json=[1])).json() == {"12": 3.5, "13": 4}
        saved = await http.post(SAVE, json={"OrderId": 77})
        assert saved.json() == {"OrderId": 77}
