"""`select`: paths to the wire, and what was fetched so is not saved by mistake."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Any

import httpx2 as httpx
import pytest
from shop import AsyncClient, Client, PartialError, as_whole, is_partial
from shop._runtime import codec
from shop._runtime.kinds import kind_of
from shop._runtime.operation import ANYTHING
from shop._runtime.selection import wire_paths
from shop.models import Line, Order


@pytest.mark.parametrize(
    ("type_", "select", "sent"),
    [
        (Order, "order_id", "OrderId"),
        (Order, "OrderId", "OrderId"),
        (Order, "orderId,ORDERID", "OrderId,OrderId"),
        (Order, ["order_id", "status"], "OrderId,Status"),
        (Order, "order_id, status", "OrderId,Status"),
        (Order, (name for name in ["status"]), "Status"),
        (Order, "customer/name", "Customer/Name"),
        (Order, "Customer/name", "Customer/Name"),
        (Order, "customer/latest_order/replaces", "Customer/LatestOrder/Replaces"),
        (Order, "lines/article", "Lines/Article"),
        (Order, "parts/article", "Parts/Article"),
        (Order, "gifts/birthday/article", "Gifts/birthday/Article"),
        (Order, "attachments/a b", "Attachments/a b"),
        (Order, "extra/any/thing", "Extra/any/thing"),
        (Order, "order_id/whatever", "OrderId/whatever"),
        (Order, "NewInThisRelease/Whatever", "NewInThisRelease/Whatever"),
        (list[Order], "order_id", "OrderId"),
        (dict[str, Line], "pen/article", "pen/Article"),
        (ANYTHING, "contactId,name", "contactId,name"),
    ],
)
def test_paths(type_, select, sent):
    assert wire_paths(select, kind_of(type_)) == sent


@pytest.mark.parametrize(
    ("select", "reason"),
    [
        ("statsu", "Order has no property 'statsu'; did you mean 'status'"),
        ("", "Order has no property ''"),
        ([], "Order has no property ''"),
        ("status,,paid", "Order has no property ''"),
        ("customer/nmae", "Customer has no property 'nmae'; did you mean 'name'"),
    ],
)
def test_paths_that_lead_nowhere(select, reason):
    with pytest.raises(ValueError, match=reason):
        wire_paths(select, kind_of(Order))


class Shop:
    """A transport that answers what was sent to it, or else always the same."""

    def __init__(self, answer: Any = None) -> None:
        self.answer = answer
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        content = request.content or json.dumps(self.answer).encode()
        return httpx.Response(200, content=content)

    def client(self) -> Client:
        return Client("http://x", transport=httpx.MockTransport(self))

    def fetch(self, **options: Any) -> Any:
        return self.client().order.get_order(order_id=1, **options)


def partial() -> Any:
    answer = {
        "OrderId": 1,
        "Customer": {"Name": "Ada"},
        "Lines": [{"Article": "Pen"}],
        "Gifts": {"a": {}},
        "Extra": {"none": {}},
        "Status": None,
    }
    return Shop(answer).fetch(select="order_id,customer/name,lines,gifts,extra")


def test_names_of_attributes_are_sent_as_names_on_the_wire():
    shop = Shop({})
    shop.fetch(select=["order_id", "customer/name"])
    assert dict(shop.requests[0].url.params)["$select"] == "OrderId,Customer/Name"
    with pytest.raises(ValueError, match="Order has no property 'ordre_id'"):
        shop.fetch(select="ordre_id")
    assert len(shop.requests) == 1


def test_what_was_selected_is_partial():
    order = partial()
    assert is_partial(order)
    assert is_partial(order.customer)
    assert is_partial(order.lines[0])
    assert is_partial(order.gifts["a"])
    assert order == Order.of(order.to_wire())


def test_so_is_a_long_answer_whatever_reads_it():
    """A faster reader would not mark it: saved, it would erase what was not selected."""
    answer = {"Lines": [{"Article": "x" * codec.WORTH_LOADING}]}
    order = Shop(answer).fetch(select="lines")
    assert is_partial(order)
    assert is_partial(order.lines[0])


def test_what_was_fetched_whole_is_not():
    for order in (Shop({"OrderId": 1}).fetch(), Order(order_id=1)):
        assert not is_partial(order)


COPIES: list[Callable[[Order], Order]] = [
    copy.copy,
    copy.deepcopy,
    lambda order: pickle.loads(pickle.dumps(order)),
    lambda order: Order.of(order.to_wire()),
    lambda order: Order.of(order.to_wire() | {"Status": "Sent"}),
]


@pytest.mark.parametrize("again", COPIES)
def test_what_is_in_copies_is_as_partial_as_before(again):
    order = again(partial())
    assert is_partial(order.customer)
    assert is_partial(order.lines[0])


@pytest.mark.parametrize("again", [lambda order: order, *COPIES])
def test_partial_entities_are_not_saved(again):
    order = again(partial())
    order.status = "Sent"
    shop = Shop()
    with shop.client() as client, pytest.raises(PartialError) as error:
        client.order.save_order(order)
    assert not shop.requests
    assert str(error.value) == (
        "Order was fetched with select, and to send it would erase what was not "
        "selected: fetch all of it, or insist and send as_whole(...)"
    )


@pytest.mark.parametrize(
    "holder",
    [
        lambda some: Order(customer=some.customer),
        lambda some: Order(lines=[Line(), some.lines[0]]),
        lambda some: Order(gifts={"a": some.gifts["a"]}),
        lambda some: Order(replaces=some),
        lambda some: Order(extra=some.extra),
        lambda some: Order(extra={"any": [some.extra]}),
        lambda some: Order.of({"New": (some.extra["none"],)}),
        lambda some: Order.of({"Replaces": some}),
        lambda some: Order.of(some.extra["none"]),
        lambda some: Order(registered=datetime(2024, 2, 29), extra=some.extra),
        lambda some: Order(paid=Decimal("0.1"), extra=some.extra),
    ],
)
@pytest.mark.parametrize("faster", [True, False])
def test_nor_is_what_holds_one(holder, faster, monkeypatch):
    if not faster:
        monkeypatch.setattr(codec, "_fast_encoder", lambda: None)
    shop = Shop()
    with shop.client() as client, pytest.raises(PartialError):
        client.order.save_order(holder(partial()))
    assert not shop.requests


def test_what_holds_itself_is_refused_as_before():
    assert is_partial(partial())
    order = Order(order_id=1)
    order.replaces = order
    with Shop().client() as client, pytest.raises(ValueError, match="Circular"):
        client.order.save_order(order)


def test_nor_are_they_arguments():
    with Shop().client() as client, pytest.raises(PartialError, match="Customer was"):
        client.order.find_orders(customer=partial().customer, tags=None, since=None)


@pytest.mark.anyio
async def test_nor_are_they_saved_asynchronously():
    shop = Shop({"OrderId": 1})
    transport = httpx.MockTransport(shop)
    async with AsyncClient("http://x", transport=transport) as client:
        order = await client.order.get_order(order_id=1, select="order_id")
        with pytest.raises(PartialError):
            await client.order.save_order(order)


def test_who_insists_may_save_them():
    order = partial()
    whole = as_whole(order)
    assert type(whole) is Order
    assert not is_partial(whole)
    assert not is_partial(whole.customer)
    whole.status = "Sent"
    with Shop().client() as client:
        saved = client.order.save_order(whole)
    assert saved.to_wire() == {**order.to_wire(), "Status": "Sent"}
    assert order.status is None


def test_partial_entities_without_a_type_are_not_saved_either():
    order = partial()
    shop = Shop()
    with shop.client() as client, pytest.raises(PartialError, match="the object was"):
        client.order.save_order(order.__json__)
