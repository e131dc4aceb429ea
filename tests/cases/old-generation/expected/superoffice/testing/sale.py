# Generated from the endpoint docs; edits here are overwritten.
"""Fixtures of the Sale agent: `-p superoffice.testing.sale`."""

from .._runtime.exchange import exchanges
from .._runtime.fixtures import exchange_fixture
from ..operations import sale as operations

sale_delete_sales = exchange_fixture(operations.DELETE_SALES)
sale_get_names = exchange_fixture(operations.GET_NAMES)
sale_get_sale = exchange_fixture(operations.GET_SALE)
sale_save_sale = exchange_fixture(operations.SAVE_SALE)

EXCHANGES = exchanges("sale")
