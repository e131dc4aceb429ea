"""Documented exchanges: data, transports, and fixtures of pytest."""

from __future__ import annotations

import copy
import os
import re
import subprocess
import sys
from dataclasses import FrozenInstanceError, replace
from datetime import UTC, datetime
from typing import Any

import httpx2 as httpx
import pytest
from shop import AsyncClient
from shop._runtime.exchange import Exchange, documented
from shop.models import Customer, Order
from shop.operations import customer, order
from shop.server import application
from shop.server.customer import CustomerService
from shop.server.order import OrderService
from shop.testing import EXCHANGES
from shop.testing.order import EXCHANGES as ORDER_EXCHANGES

every_exchange = pytest.mark.parametrize(
    "exchange", EXCHANGES, ids=lambda exchange: exchange.operation.name
)


def test_all_exchanges_are_there():
    operations = [*customer.OPERATIONS, *order.OPERATIONS]
    assert [exchange.operation for exchange in EXCHANGES] == operations
    assert len(EXCHANGES) == len(operations)
    assert ORDER_EXCHANGES[-1].operation is order.SAVE_ORDER
    assert [each.operation for each in ORDER_EXCHANGES[:2]] == operations[2:4]
    assert EXCHANGES[0] in EXCHANGES


def _answering(exchange: Exchange[Any, Any], seen: list[Any]) -> httpx.ASGITransport:
    """Return a transport to a service that keeps the call and gives the answer."""

    async def handle(self: Any, *body: Any, http: Any, **arguments: Any) -> Any:
        seen.append((list(body), arguments))
        return exchange.result

    operation = exchange.operation
    base = OrderService if operation.agent_name == "order" else CustomerService
    service = type("Answering", (base,), {operation.method_name: handle})()
    return httpx.ASGITransport(application(service))


@pytest.mark.parametrize(
    "exchange", ORDER_EXCHANGES, ids=lambda exchange: exchange.operation.name
)
@pytest.mark.anyio
async def test_services_replay_them(exchange):
    seen: list[Any] = []
    transport = _answering(exchange, seen)
    async with AsyncClient("http://x", transport=transport) as client:
        assert await exchange.call_async(client) == exchange.result
    ((body, arguments),) = seen
    positional, named = exchange.arguments
    if exchange.operation is order.FIND_ORDERS:
        assert body[0].to_wire() == exchange.request
        named = {"select": named["select"]}
    else:
        assert body == positional
    assert arguments == named


def test_arguments_are_those_of_the_method():
    assert documented(order.SAVE_ORDER).arguments == (
        [Order.of(documented(order.SAVE_ORDER).request)],
        {},
    )
    assert documented(order.GET_TOTALS).arguments == ([[12, 13]], {})
    assert documented(order.FIND_ORDERS).arguments == (
        [],
        {
            "customer": Customer(customer_id=7),
            "tags": ["red", "blue"],
            "since": datetime(2024, 2, 29, 12, 0, 0, 123456, UTC),
            "select": "OrderId,Lines",
        },
    )
    assert documented(order.DELETE_ORDER).arguments == ([], {"order_id": 12})


def test_results_are_those_of_the_client():
    assert documented(order.SAVE_ORDER).result.invoice == b"%PDF"
    assert documented(order.DELETE_ORDER).result is None
    assert replace(documented(order.GET_TOTALS), response=None).result == {}


def test_exchanges_cannot_disturb_each_other():
    one = documented(order.SAVE_ORDER)
    before = copy.deepcopy((one.request, one.response))
    one.result.customer.name = "Eve"
    one.arguments[0][0].customer.name = "Eve"
    assert (one.request, one.response) == before
    one.response["OrderId"] = 99
    assert documented(order.SAVE_ORDER).response["OrderId"] == 12
    assert EXCHANGES[-1].response["OrderId"] == 12


def test_exchanges_are_values():
    exchange = documented(order.GET_TOTALS)
    with pytest.raises(FrozenInstanceError):
        exchange.response = None
    assert replace(exchange, response={"12": 1.0}).result == {"12": 1.0}
    assert exchange.status == 200


TESTS = """
import asyncio

import pytest
from shop.models import Order
from shop.testing import EXCHANGES
from shop.testing.factories import make_order
from starlette.responses import Response

pytest_plugins = ["shop.testing.fixtures", "shop.testing.order", "shop.testing.customer"]


def test_exchange(order_save_order):
    assert order_save_order.operation.name == "order.save_order"
    order_save_order.response.clear()


def test_exchange_again(order_save_order):
    assert order_save_order.response["OrderId"] == 12


@pytest.mark.parametrize("exchange", EXCHANGES, ids=lambda each: each.operation.name)
def test_clients(exchange, mock_client, async_mock_client):
    assert exchange.call(mock_client) == exchange.result
    result = asyncio.run(exchange.call_async(async_mock_client))
    assert result == exchange.result


def test_record(mock_client, recorder):
    recorder.when(mock_client.order.save_order).answer(Order(order_id=99))
    assert mock_client.order.save_order(Order()).order_id == 99
    recorder.assert_called_with(mock_client.order.save_order)(Order())


def test_repeated(mock_client, recorder, monkeypatch):
    monkeypatch.setattr("time.sleep", None)
    find = mock_client.order.get_order
    recorder.when(find).answer(Response(status_code=503), Order(order_id=9))
    assert find(order_id=9) == Order(order_id=9)
    recorder.assert_called(find, times=2)


def test_repeated_async(async_mock_client, recorder, monkeypatch):
    save = async_mock_client.order.save_order
    refusal = Response(status_code=429, headers={"Retry-After": "59"})
    recorder.when(save).answer(refusal, Order(order_id=9))
    assert asyncio.run(asyncio.wait_for(save(Order()), 30)) == Order(order_id=9)


@pytest.mark.parametrize("again", [1, 2])
def test_factories(again):
    assert make_order().note is None
    assert make_order().customer.name == "Name 2"


def test_mistake(mock_client, recorder):
    mock_client.order.get_totals([12])
    recorder.assert_called_with(mock_client.order.get_totals)([13])


def test_check_that_is_not_made(mock_client, recorder):
    recorder.assert_called_with(mock_client.order.get_totals)
"""


@pytest.fixture
def run_pytest(tmp_path, folder):
    """Return a function that runs pytest on `TESTS` and returns what it prints."""
    (tmp_path / "test_it.py").write_text(TESTS)

    def run(*arguments):
        command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments]
        environment = {**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "200"}
        return subprocess.run(
            command,
            cwd=tmp_path,
            env=environment,
            check=False,
            capture_output=True,
            text=True,
        ).stdout

    return run


def test_fixtures(run_pytest):
    printed = run_pytest()
    assert "1 failed, 15 passed, 1 error" in printed
    assert "ERROR at teardown of test_check_that_is_not_made" in printed
    assert (
        "expected RecordedCall(operation='order.get_totals', parameters={}" in printed
    )


def test_fixtures_are_listed_with_what_they_give(run_pytest):
    printed = run_pytest("--fixtures")
    listed = printed.partition("fixtures defined from shop.testing.order")[2]
    path = "/api/v1/Agents/Order/DeleteOrder"
    documented = f"The documented exchange of {path}."
    assert re.search(
        rf"order_delete_order -- .*\n    {re.escape(documented)}\n", listed
    )
    assert re.search(r"mock_client -- .*\n    A client of the mock, in this ", printed)
