# Generated from the endpoint docs; edits here are overwritten.
"""Fixtures of the Phone agent: `-p superoffice.testing.phone`."""

from .._runtime.exchange import exchanges
from .._runtime.fixtures import client_fixture, exchange_fixture
from ..client import Client
from ..operations import phone as operations

phone_check = exchange_fixture(operations.CHECK)
phone_check_client_2 = client_fixture(operations.CHECK, Client)
phone_check_client = exchange_fixture(operations.CHECK_CLIENT)
phone_check_client_client = client_fixture(operations.CHECK_CLIENT, Client)
phone_is_number_valid = exchange_fixture(operations.IS_NUMBER_VALID)
phone_is_number_valid_client = client_fixture(operations.IS_NUMBER_VALID, Client)

EXCHANGES = exchanges("phone")
