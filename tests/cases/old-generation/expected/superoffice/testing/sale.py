# Generated from the endpoint docs; edits here are overwritten.
"""Fixtures of the Sale agent: `-p superoffice.testing.sale`."""

from .._runtime.exchange import exchanges
from .._runtime.fixtures import client_fixture, exchange_fixture
from ..client import Client
from ..operations import sale as operations

sale_delete_sales = exchange_fixture(operations.DELETE_SALES)
sale_delete_sales_client = client_fixture(operations.DELETE_SALES, Client)
sale_get_names = exchange_fixture(operations.GET_NAMES)
sale_get_names_client = client_fixture(operations.GET_NAMES, Client)
sale_get_sale = exchange_fixture(operations.GET_SALE)
sale_get_sale_client = client_fixture(operations.GET_SALE, Client)
sale_save_sale = exchange_fixture(operations.SAVE_SALE)
sale_save_sale_client = client_fixture(operations.SAVE_SALE, Client)

EXCHANGES = exchanges("sale")
