"""Services: client and service agree, and what is malformed never reaches a handler."""

from __future__ import annotations

import asyncio
import json
import threading
from datetime import UTC, datetime
from typing import Any

import anyio.to_thread
import httpx2 as httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shop import AsyncClient, RequestHeaders, StatusError
from shop.models import Customer, Line, Order
from shop.operations.order import OPERATIONS
from shop.requests.order import FindOrdersRequest
from shop.server import application
from shop.server.customer import CustomerService
from shop.server.order import OrderService
from starlette.requests import Request

pytestmark = pytest.mark.anyio

ROOT = "http://shop.test/api/v1"


class Orders(OrderService):
    """Keeps orders in memory, and what it was asked."""

    def __init__(self) -> None:
        self.seen: list[Any] = []

    async def find_orders(
        self, body: FindOrdersRequest, *, select: str | None, http: Request
    ) -> list[Order]:
        self.seen = [body, select, http.headers.get("so-language")]
        return [Order(order_id=1, customer=body.customer), Order()]

    async def get_order(
        self,
        *,
        order_id: int,
        select: str | None,
        as_of: datetime | None,
        open: bool | None,
        http: Request,
    ) -> Order | None:
        self.seen = [order_id, select, as_of, open]
        return None

    async def save_order(self, body: Order, *, http: Request) -> Order:
        body.lines = [*(body.lines or []), Line(article="Gift")]
        return body

    async def delete_order(self, *, order_id: int, http: Request) -> None:
        self.seen = [order_id]


class OrdersAsTheyAre(OrderService):
    """Answers what it is given."""

    async def save_order(self, body: Order, *, http: Request) -> Order:
        return body


class Customers(CustomerService):
    """Serves by ordinary functions."""

    def get_customer(
        self, *, id_: str, fields: list[int] | None, http: Request
    ) -> Customer | None:
        assert threading.current_thread() is not threading.main_thread()
        return Customer(name=id_, customer_id=sum(fields or []))

    async def get_latest(self, *, http: Request) -> Any:
        raise LookupError("nobody")


def calling(*services: Any) -> AsyncClient:
    """Return a client of ``services``."""
    transport = httpx.ASGITransport(application(*services))
    return AsyncClient("http://shop.test", transport=transport)


def asking(*services: Any) -> httpx.AsyncClient:
    """Return a bare client of ``services``."""
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(
            application(*services), raise_app_exceptions=False
        )
    )


async def test_bodies_and_headers_arrive():
    orders = Orders()
    since = datetime(2024, 2, 29, tzinfo=UTC)
    async with calling(orders) as client:
        found = await client.order.find_orders(
            customer=Customer(name="Ada"),
            tags=["a", "ø"],
            since=since,
            select="OrderId,Customer",
            headers=RequestHeaders(so_language="no"),
        )
    assert found == [Order(order_id=1, customer=Customer(name="Ada")), Order()]
    body, *others = orders.seen
    assert isinstance(body, FindOrdersRequest)
    assert (body.tags, body.since) == (["a", "ø"], since)
    assert others == ["OrderId,Customer", "no"]


async def test_parameters_arrive_as_what_they_are():
    orders = Orders()
    as_of = datetime(2024, 2, 29, 12, tzinfo=UTC)
    async with calling(orders) as client:
        await client.order.get_order(
            order_id=5, as_of=as_of, open=True, select="paid,status"
        )
        assert orders.seen == [5, "Paid,Status", as_of, True]
        await client.order.get_order(order_id=5)
        assert orders.seen == [5, None, None, None]


async def test_path_parameters_arrive():
    async with calling(Customers()) as client:
        customer = await client.customer.get_customer(id_="ø ?#%", fields=[1, 2])
    assert customer == Customer(name="ø ?#%", customer_id=3)


async def test_unknown_properties_pass_both_ways():
    order = Order.of({"New": [1], "Lines": [{"Old": None}]})
    async with calling(Orders()) as client:
        saved = await client.order.save_order(order)
    assert saved.to_wire() == {
        "New": [1],
        "Lines": [{"Old": None}, {"Article": "Gift"}],
    }


async def test_numbers_that_no_float_holds():
    content = b'{"Total":12345678901234567890.123,"New":1E+400,"Lines":[]}'
    async with asking(OrdersAsTheyAre()) as http:
        answer = await http.post(f"{ROOT}/Agents/Order/SaveOrder", content=content)
        assert answer.content == content
        wrong = content.replace(b"Total", b"OrderId")
        answer = await http.post(f"{ROOT}/Agents/Order/SaveOrder", content=wrong)
    assert answer.json()[0]["reason"] == "expected integer, got number"


async def test_what_is_malformed_is_told_in_short():
    names = ["n" * 40_000 + each for each in "abcd"]
    line = {"Article": 5, "Quantity": "x"}
    for gifts, told in (
        (dict.fromkeys(names, line), 3),
        ({"n" * 200_000: line}, 1),
    ):
        async with asking(OrderService()) as http:
            url = f"{ROOT}/Agents/Order/SaveOrder"
            answer = await http.post(url, json={"Gifts": gifts})
        assert len(answer.json()) == told


async def test_nothing_found_is_null():
    async with asking(Orders()) as http:
        answer = await http.post(f"{ROOT}/Agents/Order/GetOrder?orderId=1")
    assert (answer.status_code, answer.content) == (200, b"null")
    assert answer.headers["Content-Type"] == "application/json"


async def test_no_content():
    orders = Orders()
    async with asking(orders) as http:
        answer = await http.post(f"{ROOT}/Agents/Order/DeleteOrder?orderId=7")
    assert (answer.status_code, answer.content) == (204, b"")
    assert orders.seen == [7]


async def test_what_is_not_written_answers_501():
    async with calling(OrderService(), CustomerService()) as client:
        for call in (
            client.order.get_order(order_id=1),
            client.order.delete_order(order_id=1),
            client.order.find_orders(customer=None, tags=None, since=None),
            client.order.save_order(Order()),
            client.order.get_totals([1]),
            client.customer.get_customer(id_="1"),
            client.customer.get_latest(),
        ):
            with pytest.raises(StatusError, match=r"HTTP 501: .* is not implemented"):
                await call


@pytest.mark.parametrize(
    ("path", "content", "errors"),
    [
        ("FindOrders", b"[]", ["body : expected FindOrdersRequest, got array"]),
        ("FindOrders", b"", ["body : expected FindOrdersRequest, got null"]),
        ("FindOrders", b"{", ["body : Expecting property name"]),
        ("FindOrders", b'{"a": NaN}', ["body : NaN is no JSON"]),
        ("FindOrders", b"\xff", ["body : 'utf-8' codec can't decode"]),
        ("FindOrders", b"[" * 100_000, ["body : nested too deeply"]),
        (
            "FindOrders?$select=a",
            b'{"Customer": {"Name": 5}, "Tags": [5]}',
            [
                "body /Customer/Name: expected string, got integer",
                "body /Tags/0: expected string, got integer",
            ],
        ),
        (
            "SaveOrder",
            b'{"Gifts": {"\\ud800": 5}}',
            ["body /Gifts/\ud800: expected Line"],
        ),
        ("GetTotals", b"[1, true]", ["body /1: expected integer, got boolean"]),
        ("GetOrder", b"", ["query /orderId: required"]),
        ("GetOrder?orderId=", b"", ["query /orderId: expected integer, got string"]),
        ("GetOrder?orderId=1.5", b"", ["query /orderId: expected integer, got number"]),
        ("GetOrder?orderId=1_0", b"", ["query /orderId: expected integer, got string"]),
        (
            "GetOrder?orderId=%203",
            b"",
            ["query /orderId: expected integer, got string"],
        ),
        (
            "GetOrder?orderId=null",
            b"",
            ["query /orderId: expected integer, got string"],
        ),
        (
            "GetOrder?orderId=1&orderId=2",
            b"",
            ["query /orderId: expected integer, got string"],
        ),
        (
            "GetOrder?orderId=x&open=1&asOf=x",
            b"",
            [
                "query /orderId: expected integer, got string",
                "query /asOf: expected date-time, got 'x'",
                "query /open: expected boolean, got integer",
            ],
        ),
    ],
)
async def test_what_is_malformed_is_named(path, content, errors):
    async with asking(OrderService()) as http:
        answer = await http.post(f"{ROOT}/Agents/Order/{path}", content=content)
    assert answer.status_code == 400
    found = [
        f"{each['in']} {each['pointer']}: {each['reason']}" for each in answer.json()
    ]
    assert len(found) == len(errors)
    for one, other in zip(found, errors, strict=True):
        assert one.startswith(other)


async def test_lists_in_a_query():
    async with asking(Customers()) as http:
        for query, number in (
            ("fields=1,2", 3),
            ("fields=1&fields=2,3", 6),
            ("fields=", 0),
        ):
            answer = await http.get(f"{ROOT}/Customer/a?{query}")
            assert answer.json()["CustomerId"] == number
        answer = await http.get(f"{ROOT}/Customer/a?fields=1,x")
        assert answer.json() == [
            {
                "pointer": "/fields/1",
                "in": "query",
                "reason": "expected integer, got string",
            }
        ]


async def test_truth_as_dotnet_writes_it():
    orders = Orders()
    async with asking(orders) as http:
        await http.post(f"{ROOT}/Agents/Order/GetOrder?orderId=1&open=True")
    assert orders.seen[-1] is True


async def test_fixed_paths_win_over_parameters():
    async with asking(CustomerService()) as http:
        answer = await http.get(f"{ROOT}/Customer/latest")
    assert answer.json()["ErrorSource"] == "customer.get_latest"


async def test_other_addresses_and_methods():
    async with asking(OrderService()) as http:
        answer = await http.post(f"{ROOT}/Agents/Order/Nope")
        assert answer.status_code == 404
        assert answer.json() == {
            "Error": "Not Found",
            "ErrorType": "NotFound",
            "ErrorMessage": "no endpoint is at this path",
            "ErrorSource": "",
        }
        answer = await http.get(f"{ROOT}/Agents/Order/GetOrder")
        assert answer.status_code == 405
        assert answer.headers["Allow"] == "POST"


NAMES = st.sampled_from(["Customer", "Name", "Tags", "Since", "OrderId", "Gifts"])
QUERY = st.sampled_from(["orderId", "$select", "asOf", "open"]) | st.text(max_size=3)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(NAMES | st.text(), inner),
    max_leaves=8,
)
BODIES = st.binary() | JSON.map(lambda value: json.dumps(value).encode())


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda each: each.name)
async def test_nothing_breaks_the_service(operation):
    @given(BODIES, st.dictionaries(QUERY, st.text(max_size=5), max_size=3))
    def exercise(content, query):
        answer = asyncio.run(ask(content, query))
        assert answer.status_code in (400, 501)

    async def ask(content, query):
        async with asking(OrderService()) as http:
            url = f"http://shop.test{operation.path}"
            return await http.post(url, content=content, params=query)

    await anyio.to_thread.run_sync(exercise)
