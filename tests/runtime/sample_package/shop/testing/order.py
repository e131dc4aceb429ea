"""Fixtures of the Order agent: `-p shop.testing.order`."""

from .._runtime.exchange import exchanges
from .._runtime.fixtures import exchange_fixture
from ..operations import order as operations

order_delete_order = exchange_fixture(operations.DELETE_ORDER)
order_find_orders = exchange_fixture(operations.FIND_ORDERS)
order_get_order = exchange_fixture(operations.GET_ORDER)
order_get_totals = exchange_fixture(operations.GET_TOTALS)
order_save_order = exchange_fixture(operations.SAVE_ORDER)

EXCHANGES = exchanges("order")
