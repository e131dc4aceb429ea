"""Fixtures of the Customer resource: `-p shop.testing.customer`."""

from .._runtime.exchange import exchanges
from .._runtime.fixtures import exchange_fixture
from ..operations import customer as operations

customer_get_customer = exchange_fixture(operations.GET_CUSTOMER)
customer_get_latest = exchange_fixture(operations.GET_LATEST)

EXCHANGES = exchanges("customer")
