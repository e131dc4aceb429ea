"""Factories: what they make is whole, repeatable, and as was asked."""

from __future__ import annotations

from datetime import datetime

import pytest
from shop._runtime.codec import decode_checked, encode
from shop._runtime.factories import seed
from shop.models import Customer, Order
from shop.testing.factories import make_customer, make_line, make_order

FACTORIES = [make_customer, make_line, make_order]


@pytest.fixture(autouse=True)
def seeded():
    seed()


@pytest.mark.parametrize("make", FACTORIES)
def test_what_is_made_is_as_documented(make):
    for _ in range(20):
        made = make()
        assert decode_checked(type(made), encode(made)) == made


def test_values_of_all_kinds():
    order = make_order()
    assert isinstance(order, Order)
    assert isinstance(order.order_id, int)
    assert order.status in ("Open", "Sent")
    assert isinstance(order.total, float)
    assert isinstance(order.paid, bool)
    assert isinstance(order.registered, datetime)
    assert order.invoice == b"Invoice 1"
    assert isinstance(order.customer, Customer)
    assert order.customer.name == "Name 1"
    assert order.customer.latest_order is None
    assert order.lines[0].article == "Article 1"
    assert order.tags == ["Tags 1"]
    assert order.attachments == {"Attachments": b"Attachments 1"}


def test_what_is_given_stands():
    order = make_order(order_id=5, customer=make_customer(name="Ada"), note=None)
    assert (order.order_id, order.customer.name, order.note) == (5, "Ada", None)
    assert order.is_set("note")
    with pytest.raises(TypeError, match="did you mean 'order_id'"):
        make_order(ordre_id=5)


def test_seeds():
    def made():
        return [make().to_wire() for make in FACTORIES * 3]

    first, second = made(), made()
    assert first != second
    seed()
    assert made() == first
    seed(1)
    assert made() != first


def test_each_is_another():
    assert len({make_customer().name for _ in range(5)}) == 5
