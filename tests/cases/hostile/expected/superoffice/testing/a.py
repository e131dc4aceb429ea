# Generated from the endpoint docs; edits here are overwritten.
"""Fixtures of the A agent: `-p superoffice.testing.a`."""

from .._runtime.exchange import exchanges
from .._runtime.fixtures import client_fixture, exchange_fixture
from ..client import Client
from ..operations import a as operations

a_do = exchange_fixture(operations.DO)
a_do_client = client_fixture(operations.DO, Client)

EXCHANGES = exchanges("a")
