"""The recorder: what was called is kept, asserted, and answered."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from applications import SAVE, asking
from shop import AsyncClient, Client, RequestHeaders, StatusError, upload
from shop._runtime.inprocess import InProcessTransport
from shop.models import Customer, Order
from shop.server import application
from shop.testing import RecordedCall, Recorder
from starlette.responses import JSONResponse


@pytest.fixture
def recorder():
    return Recorder()


@pytest.fixture
def so(recorder):
    transport = InProcessTransport(application(recorder, mock=True))
    with Client("http://x", transport=transport, rate_limit=None) as client:
        yield client


def test_calls_are_kept_as_they_arrive(so, recorder):
    so.order.find_orders(
        customer=Customer(name="Ada"), tags=None, since=None, select=["order_id"]
    )
    so.customer.get_customer(id_="a/b", fields=[1, 2])
    assert recorder.calls == [
        RecordedCall(
            "order.find_orders",
            {"$select": "OrderId"},
            {"Customer": {"Name": "Ada"}, "Tags": None, "Since": None},
        ),
        RecordedCall("customer.get_customer", {"id": "a/b", "fields": "1,2"}),
    ]
    assert recorder.calls[0].headers["content-type"] == "application/json"


def test_what_is_malformed_does_not_arrive(so, recorder):
    with pytest.raises(StatusError, match="400"):
        so.order.get_totals(["x"])
    assert recorder.calls == []


def test_calls_are_asserted(so, recorder):
    recorder.assert_called(so.order.get_totals, times=0)
    for _ in range(2):
        so.order.get_totals([1])
    recorder.assert_called(so.order.get_totals)
    recorder.assert_called(so.order.get_totals, times=2)
    with pytest.raises(
        AssertionError, match=r"save_order was never called; what was called:\n"
    ):
        recorder.assert_called(so.order.save_order)
    with pytest.raises(
        AssertionError, match=r"was called twice instead of 3 times; .*\n  Rec"
    ):
        recorder.assert_called(so.order.get_totals, times=3)
    with pytest.raises(AssertionError, match="was called twice instead of never"):
        recorder.assert_called(so.order.get_totals, times=0)


def test_arguments_are_asserted(so, recorder):
    as_of = datetime(2024, 2, 29, tzinfo=UTC)
    so.order.get_order(order_id=5, as_of=as_of, open=True, select="OrderId")
    check = recorder.assert_called_with(so.order.get_order)
    check(order_id=5, as_of=as_of, open=True, select="order_id")
    for wrong in ({"order_id": 6}, {"order_id": 5, "as_of": as_of}):
        with pytest.raises(
            AssertionError, match=r"expected .*GetOrder|expected Recorded"
        ):
            check(**wrong)
    with pytest.raises(TypeError):
        check(order=5)


def test_bodies_are_asserted(so, recorder):
    so.order.save_order(Order(order_id=5))
    check = recorder.assert_called_with(so.order.save_order)
    check(Order(order_id=5))
    with pytest.raises(AssertionError, match="'OrderId': 6"):
        check(Order(order_id=6))


def test_checks_that_were_not_made_are_told(so, recorder):
    so.order.get_totals([1])
    recorder.assert_called_with(so.order.get_totals)([1])
    recorder.assert_checked()
    recorder.assert_called_with(so.order.get_order)
    with pytest.raises(AssertionError, match=r"write .*order\.get_order\)\(\.\.\.\)"):
        recorder.assert_checked()


def test_dates_are_asserted_however_they_are_spelled(so, recorder):
    date = Order.of({"Registered": "2024-02-29T00:00:00Z"}).registered
    so.order.get_order(order_id=5, as_of=date)
    so.order.save_order(Order(registered=date))
    for written in (datetime(2024, 2, 29, tzinfo=UTC), date):
        recorder.assert_called_with(so.order.get_order)(order_id=5, as_of=written)
        recorder.assert_called_with(so.order.save_order)(Order(registered=written))
    with pytest.raises(AssertionError):
        recorder.assert_called_with(so.order.save_order)(
            Order(registered=datetime(2024, 2, 29))
        )


def test_headers_are_asserted(so, recorder):
    so.order.get_totals([1], headers=RequestHeaders(so_language="en"))
    check = recorder.assert_called_with(so.order.get_totals)
    check([1])
    check([1], headers=RequestHeaders(so_language="en"))
    wrong = RequestHeaders.of({"SO-Language": "no", "Authorization": "secret"})
    with pytest.raises(AssertionError) as error:
        check([1], headers=wrong)
    call = "RecordedCall(operation='order.get_totals', parameters={}, body=[1])"
    assert str(error.value) == (
        f"expected {call}, {{'so-language': 'no', 'authorization': '***'}};"
        f" what was called:\n  {call}, {{'so-language': 'en', 'authorization': None}}"
    )


def test_headers_that_were_left_out_are_not_expected(so, recorder):
    headers = RequestHeaders.of({"SO-LANGUAGE": "en", "so-language": None})
    so.order.get_totals([1], headers=headers)
    recorder.assert_called_with(so.order.get_totals)([1], headers=headers)


def test_uploads_are_asserted(so, recorder, tmp_path):
    file = tmp_path / "invoice.pdf"
    file.write_bytes(b"%PDF")
    so.order.save_order(Order(invoice=upload(file)))
    check = recorder.assert_called_with(so.order.save_order)
    check(Order(invoice=b"%PDF"))
    check(Order(invoice=upload(file)))
    with pytest.raises(AssertionError):
        check(Order(invoice=b"PDF"))


@pytest.mark.anyio
async def test_deep_bodies_are_kept(recorder):
    content = b'{"New":' + b"[" * 800 + b"]" * 800 + b"}"
    async with asking(application(recorder, mock=True)) as http:
        assert (await http.post(SAVE, content=content)).status_code == 200
    assert len(recorder.calls) == 1


def test_one_thread_serves_all(recorder):
    transport = InProcessTransport(application(recorder, mock=True))
    before = set(threading.enumerate())
    with Client("http://x", transport=transport, rate_limit=None) as so:
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(so.order.get_totals, [[1]] * 80))
        recorder.assert_called(so.order.get_totals, times=80)
        assert len(set(threading.enumerate()) - before) == 1


def test_answers_are_set(so, recorder):
    recorder.when(so.order.get_totals).answer({"7": 7.0})
    recorder.when(so.order.get_order).answer(None)
    refusal = JSONResponse({"Message": "no", "MessageDetail": "never"}, 403)
    recorder.when(so.order.save_order).answer(refusal)
    assert so.order.get_totals([1]) == {"7": 7.0}
    assert so.order.get_order(order_id=1) is None
    with pytest.raises(StatusError, match="403: no never"):
        so.order.save_order(Order())
    recorder.assert_called(so.order.save_order, times=1)


def test_answers_in_turn(so, recorder):
    recorder.when(so.order.get_totals).answer({"7": 7.0}, {}, {"8": 8.0})
    answers = [so.order.get_totals([1]) for _ in range(4)]
    assert answers == [{"7": 7.0}, {}, {"8": 8.0}, {"8": 8.0}]
    recorder.when(so.order.get_totals).answer({})
    assert so.order.get_totals([1]) == {}


def test_answers_hold_what_was_selected(so, recorder):
    recorder.when(so.order.get_order).answer(Order(order_id=1, status="New"))
    assert so.order.get_order(order_id=1).status == "New"
    assert so.order.get_order(order_id=1, select="order_id").status is None


def test_asynchronous_clients(recorder):
    async def main():
        transport = InProcessTransport(application(recorder, mock=True))
        async with AsyncClient("http://x", transport=transport) as so:
            recorder.when(so.order.get_totals).answer({"7": 7.0})
            assert await so.order.get_totals([1]) == {"7": 7.0}
            recorder.assert_called_with(so.order.get_totals)([1])
            with pytest.raises(AssertionError):
                recorder.assert_called_with(so.order.get_totals)([2])

    asyncio.run(main())


def test_blocking_clients_within_a_running_loop(so):
    async def main():
        return so.order.get_totals([1])

    assert asyncio.run(main()) == {"12": 3.5, "13": 4}


def test_transports_are_used_again(recorder):
    transport = InProcessTransport(application(recorder, mock=True))
    for _ in range(2):
        with Client("http://x", transport=transport) as so:
            assert so.order.get_totals([1])


@pytest.mark.parametrize("wrong", [print, "order.get_order", None])
def test_other_functions(recorder, wrong):
    with pytest.raises(TypeError, match="a method of an agent"):
        recorder.assert_called(wrong)
