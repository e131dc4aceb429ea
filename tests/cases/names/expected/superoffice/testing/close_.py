# Generated from the endpoint docs; edits here are overwritten.
"""Fixtures of the Close agent: `-p superoffice.testing.close_`."""

from .._runtime.exchange import exchanges
from .._runtime.fixtures import client_fixture, exchange_fixture
from ..client import Client
from ..operations import close_ as operations

close__close = exchange_fixture(operations.CLOSE)
close__close_client = client_fixture(operations.CLOSE, Client)

EXCHANGES = exchanges("close_")
