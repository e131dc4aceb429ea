"""What type checkers make of the package: right use passes, each mistake is found."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow

USAGE = """
from datetime import datetime
from types import NoneType
from typing import Any, Unpack

import httpx2
import pytest
from shop import ApiError, AsyncClient, Bearer, Client, RequestHeaders, ResponseError, StatusError
from shop import as_whole, is_partial
from shop import AsyncStreamedResponse, CallOptions, ClientOptions, JsonObject, Model
from shop import RawResponse, Select, StreamedResponse, Timeout
from shop import read_custom_field, write_custom_field
from shop._runtime.exchange import Exchange
from shop._runtime.operation import ANYTHING, Operation
from shop._runtime.server import Answer
from shop.models import Customer, Line, Order, TableRight
from shop.models import Ordre  # MISTAKE
from shop.operations import order as operations
from shop.requests.order import FindOrdersRequest
from shop.server import Authenticate, Service, Stream, application
from shop.server.order import OrderService
from shop.testing.factories import make_order
from shop.testing import Recorder
from shop.testing.order import order_save_order
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from typing_extensions import assert_type

client = Client("https://x", auth=Bearer("t"), headers=RequestHeaders(so_language="no"))
Client("https://x", headers=Order())  # MISTAKE
Client("https://x", auth="t")  # MISTAKE
Client("https://x", retry=1)  # MISTAKE
tenant = Client.for_tenant("Cust1", environment="sod", auth=("jo", "pw"), rate_limit=None)
assert_type(tenant, Client)
Client.for_tenant("Cust1", headers=Order())  # MISTAKE
hurried = client.with_options(deadline=5, retries=0, headers=RequestHeaders(so_language="en"))
assert_type(hurried, Client)
client.with_options(auth=("jo", "pw"))  # MISTAKE
client.with_options(headers=Order())  # MISTAKE
raw = client.with_raw_response(client.order.get_order)(order_id=1)
assert_type(raw.result, Order | None)
assert_type(raw.status, int)
client.with_raw_response(client.order.get_order)(order_id="1")  # MISTAKE
client.with_streaming_response(client.order.get_order)  # MISTAKE

order = client.order.get_order(order_id=1)
assert_type(order, Order | None)
order.order_id  # MISTAKE
client.order.get_order(order_id="1")  # MISTAKE
client.order.get_order()  # MISTAKE
client.ordre  # MISTAKE
assert_type(client.order.find_orders(customer=None, tags=[], since=None), list[Order])
assert_type(client.order.get_totals([1]), dict[str, float])
client.order.get_totals(["1"])  # MISTAKE
client.customer.get_latest().whatever
try:
    client.order.delete_order(order_id=1)
except StatusError as error:
    assert_type(error.status, int)
    assert_type(error.response, httpx2.Response)
except ResponseError as error:
    assert_type(error.status, int)
    assert_type(error.response, httpx2.Response)
except ApiError as error:
    assert_type(error.status, int | None)
    assert_type(error.response, httpx2.Response | None)

saved = client.order.save_order(Order(order_id=1, lines=[Line(price=1)], status="New"))
assert_type(saved, Order)
assert_type(saved.order_id, int | None)
assert_type(saved.registered, datetime | None)
assert_type(saved.invoice, bytes | None)
assert_type(saved.lines, list[Line] | None)
assert_type(saved.gifts, dict[str, Line] | None)
assert_type(saved.parts, list[list[Line]] | None)
assert_type(saved.customer, Customer | None)
assert_type(saved.table_right, TableRight | None)
assert_type(Order.of({}), Order)
assert_type(saved.to_wire(), dict[str, Any])
saved.order_id = None
saved.status = "Anything"
saved.order_id = "1"  # MISTAKE
saved.ordre_id = 1  # MISTAKE
saved.ordre_id  # MISTAKE
Order(order_id="1")  # MISTAKE
Order(ordre_id=1)  # MISTAKE
Order(1)  # MISTAKE
del saved.status
del saved.ordre_id  # MISTAKE
assert_type(saved.is_set("status"), bool)
for attribute, value in saved:
    assert_type(attribute, str)
match saved:
    case Order(customer=Customer(name=name)):
        assert_type(name, str | None)
    case _:
        pass
assert_type(as_whole(saved), Order)
is_partial(5)  # MISTAKE
write_custom_field(read_custom_field("[I:1]") or "")
write_custom_field(None)  # MISTAKE
client.order.get_order(order_id=1, select="order_id,customer/name")
client.order.get_order(order_id=1, select=["order_id"])
client.order.get_order(order_id=1, select=5)  # MISTAKE


async def awaited(client: AsyncClient) -> None:
    assert_type(await client.order.get_order(order_id=1), Order | None)
    assert_type(await client.order.save_order(Order()), Order)
    client.order.save_order(Customer())  # MISTAKE
    raw = await client.with_raw_response(client.order.save_order)(Order())
    assert_type(raw.result, Order)


class Orders(OrderService):
    async def save_order(self, body: Order, *, http: Request) -> Order:
        return body

    async def get_totals(self, body: list[str], *, http: Request) -> dict[str, float]:  # MISTAKE
        return {}


class Refusing(OrderService):
    async def save_order(self, body: Order, *, http: Request) -> Order | Response:
        return JSONResponse({}, 409)

    def get_totals(self, body: list[int], *, http: Request) -> dict[str, float] | JSONResponse:
        return JSONResponse({}, 409)


class Waiting(OrderService):
    def save_order(self, body: Order, *, http: Request) -> Order:
        return body

    def get_totals(self, body: list[int], *, http: Request) -> Answer[dict[str, float]]:
        return super().get_totals(body, http=http)


class Wrong(OrderService):
    def save_order(self, body: Order, *, http: Request) -> Customer:  # MISTAKE
        return Customer()

    async def get_totals(self, body: list[int], *, http: Request) -> dict[str, str]:  # MISTAKE
        return {}
def make(
    **options: Unpack[ClientOptions[RequestHeaders, httpx2.BaseTransport]],
) -> Client:
    return Client("https://x", **options)


def fetch(client: Client, select: Select, **options: Unpack[CallOptions[RequestHeaders]]) -> Order | None:
    return client.with_options(**options).order.get_order(order_id=1, select=select)


def written(model: Model) -> JsonObject:
    return model.to_wire()


def raw_order(client: Client, timeout: Timeout) -> RawResponse[Order | None]:
    hurried = client.with_options(timeout=timeout)
    return hurried.with_raw_response(hurried.order.get_order)(order_id=1)


def size(pieces: StreamedResponse) -> int:
    return sum(map(len, pieces))


async def size_awaited(pieces: AsyncStreamedResponse) -> int:
    return sum([len(piece) async for piece in pieces])


def served(services: list[Service], who: Authenticate) -> Stream:
    return [repr(application(*services, authenticate=who)).encode()]


make(retries="3")  # MISTAKE


assert_type(operations.SAVE_ORDER, Operation[Order, Order])
assert_type(operations.DELETE_ORDER, Operation[None, None])
assert_type(operations.FIND_ORDERS, Operation[FindOrdersRequest, list[Order]])
assert_type(operations.GET_TOTALS, Operation[list[int], dict[str, float]])
assert_type(
    Operation("a.b", "GET", "/", request=NoneType, response=ANYTHING),
    Operation[None, Any],
)
assert_type(
    Operation("a.b", "GET", "/", request=str, response=dict[str, Any]),
    Operation[str, dict[str, Any]],
)
assert_type(
    Operation("a.b", "GET", "/", request=bytes, response=list[list[datetime]]),
    Operation[bytes, list[list[datetime]]],
)
operations.SAVE_ORDER.name = "x"  # MISTAKE


def test(order_save_order: Exchange[Order, Order], mock_client: Client) -> None:
    assert_type(order_save_order.result, Order | None)
    assert_type(order_save_order.call(mock_client), Order | None)


def record(recorder: Recorder, mock_client: Client, client: AsyncClient) -> None:
    recorder.when(mock_client.order.get_order).answer(make_order(order_id=5))
    recorder.when(client.order.get_order).answer(None)
    recorder.when(client.order.get_order).answer(Response(status_code=503), Order())
    recorder.when(client.order.get_totals).answer({"1": "x"})  # MISTAKE
    recorder.when(client.order.get_totals).answer({}, {"1": "x"})  # MISTAKE
    recorder.assert_called(client.order.get_order, times=1)
    recorder.assert_called_with(client.order.get_order)(order_id=1)
    recorder.assert_called_with(mock_client.order.get_order)(ordre_id=1)  # MISTAKE
    assert_type(make_order(), Order)
    make_order(order_id="x")  # MISTAKE


assert_type(order_save_order(), Exchange[Order, Order])
"""
MISTAKES = {
    number
    for number, line in enumerate(USAGE.splitlines(), start=1)
    if "# MISTAKE" in line
}


@pytest.fixture
def project(tmp_path, folder):
    (tmp_path / "shop").symlink_to(folder / "shop")
    (tmp_path / "usage.py").write_text(USAGE)
    return tmp_path


def _run(project, *command):
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=project,
        check=False,
        capture_output=True,
        text=True,
    )


def test_mypy(project):
    flags = ("--strict", "--cache-dir", str(project / "cache"))
    result = _run(project, "mypy", *flags, "-p", "shop")
    assert result.returncode == 0, result.stdout + result.stderr
    result = _run(project, "mypy", *flags, "usage.py")
    found = re.findall(r"^usage\.py:(\d+): error", result.stdout, flags=re.MULTILINE)
    assert {int(number) for number in found} == MISTAKES, result.stdout + result.stderr


def test_pyright(project):
    settings = {"typeCheckingMode": "strict", "reportUnusedExpression": False}
    settings |= {"reportUnusedImport": False, "reportUnusedCoroutine": False}
    settings |= {"reportPrivateUsage": False, "reportOptionalMemberAccess": True}
    (project / "pyrightconfig.json").write_text(json.dumps(settings))
    result = _run(project, "pyright", "--outputjson", "--pythonpath", sys.executable)
    found = json.loads(result.stdout)["generalDiagnostics"]
    errors = [each for each in found if each["severity"] == "error"]
    lines = {each["range"]["start"]["line"] + 1 for each in errors}
    assert {each["file"] for each in errors} == {str(project / "usage.py")}
    assert lines == MISTAKES, errors
