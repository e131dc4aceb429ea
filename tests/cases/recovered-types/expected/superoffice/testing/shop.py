# Generated from the endpoint docs; edits here are overwritten.
"""Fixtures of the Shop agent: `-p superoffice.testing.shop`."""

from .._runtime.exchange import exchanges
from .._runtime.fixtures import exchange_fixture
from ..operations import shop as operations

shop_delete_order = exchange_fixture(operations.DELETE_ORDER)
shop_find_article = exchange_fixture(operations.FIND_ARTICLE)
shop_get_configuration = exchange_fixture(operations.GET_CONFIGURATION)
shop_get_customer = exchange_fixture(operations.GET_CUSTOMER)
shop_get_matrix = exchange_fixture(operations.GET_MATRIX)
shop_get_orders = exchange_fixture(operations.GET_ORDERS)
shop_get_totals = exchange_fixture(operations.GET_TOTALS)
shop_save_order = exchange_fixture(operations.SAVE_ORDER)

EXCHANGES = exchanges("shop")
