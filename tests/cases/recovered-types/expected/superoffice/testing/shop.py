# Generated from the endpoint docs; edits here are overwritten.
"""Fixtures of the Shop agent: `-p superoffice.testing.shop`."""

from .._runtime.exchange import exchanges
from .._runtime.fixtures import client_fixture, exchange_fixture
from ..client import Client
from ..operations import shop as operations

shop_delete_order = exchange_fixture(operations.DELETE_ORDER)
shop_delete_order_client = client_fixture(operations.DELETE_ORDER, Client)
shop_find_article = exchange_fixture(operations.FIND_ARTICLE)
shop_find_article_client = client_fixture(operations.FIND_ARTICLE, Client)
shop_get_configuration = exchange_fixture(operations.GET_CONFIGURATION)
shop_get_configuration_client = client_fixture(operations.GET_CONFIGURATION, Client)
shop_get_customer = exchange_fixture(operations.GET_CUSTOMER)
shop_get_customer_client = client_fixture(operations.GET_CUSTOMER, Client)
shop_get_matrix = exchange_fixture(operations.GET_MATRIX)
shop_get_matrix_client = client_fixture(operations.GET_MATRIX, Client)
shop_get_orders = exchange_fixture(operations.GET_ORDERS)
shop_get_orders_client = client_fixture(operations.GET_ORDERS, Client)
shop_get_totals = exchange_fixture(operations.GET_TOTALS)
shop_get_totals_client = client_fixture(operations.GET_TOTALS, Client)
shop_save_order = exchange_fixture(operations.SAVE_ORDER)
shop_save_order_client = client_fixture(operations.SAVE_ORDER, Client)

EXCHANGES = exchanges("shop")
