"""Fixtures of the Order agent: `-p shop.testing.order`."""

from .._runtime.exchange import exchanges
from .._runtime.fixtures import client_fixture, exchange_fixture
from ..client import Client
from ..operations import order as operations

order_delete_order = exchange_fixture(operations.DELETE_ORDER)
order_delete_order_client = client_fixture(operations.DELETE_ORDER, Client)
order_find_orders = exchange_fixture(operations.FIND_ORDERS)
order_find_orders_client = client_fixture(operations.FIND_ORDERS, Client)
order_get_order = exchange_fixture(operations.GET_ORDER)
order_get_order_client = client_fixture(operations.GET_ORDER, Client)
order_get_totals = exchange_fixture(operations.GET_TOTALS)
order_get_totals_client = client_fixture(operations.GET_TOTALS, Client)
order_save_order = exchange_fixture(operations.SAVE_ORDER)
order_save_order_client = client_fixture(operations.SAVE_ORDER, Client)

EXCHANGES = exchanges("order")
