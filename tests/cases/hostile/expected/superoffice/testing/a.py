# Generated from the endpoint docs; edits here are overwritten.
"""Fixtures of the A agent: `-p superoffice.testing.a`."""

from .._runtime.exchange import exchanges
from .._runtime.fixtures import exchange_fixture
from ..operations import a as operations

a_do = exchange_fixture(operations.DO)

EXCHANGES = exchanges("a")
