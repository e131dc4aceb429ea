# Generated from the endpoint docs; edits here are overwritten.
"""Fixtures of the Phone agent: `-p superoffice.testing.phone`."""

from .._runtime.exchange import exchanges
from .._runtime.fixtures import exchange_fixture
from ..operations import phone as operations

phone_check = exchange_fixture(operations.CHECK)
phone_check_client = exchange_fixture(operations.CHECK_CLIENT)
phone_is_number_valid = exchange_fixture(operations.IS_NUMBER_VALID)

EXCHANGES = exchanges("phone")
