"""Fixtures of the Customer resource: `-p shop.testing.customer`."""

from .._runtime.exchange import exchanges
from .._runtime.fixtures import client_fixture, exchange_fixture
from ..client import Client
from ..operations import customer as operations

customer_get_customer = exchange_fixture(operations.GET_CUSTOMER)
customer_get_customer_client = client_fixture(operations.GET_CUSTOMER, Client)
customer_get_latest = exchange_fixture(operations.GET_LATEST)
customer_get_latest_client = client_fixture(operations.GET_LATEST, Client)

EXCHANGES = exchanges("customer")
