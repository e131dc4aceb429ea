# Generated from the endpoint docs; edits here are overwritten.
"""Fixtures of the Close agent: `-p superoffice.testing.close_`."""

from .._runtime.exchange import exchanges
from .._runtime.fixtures import exchange_fixture
from ..operations import close_ as operations

close__close = exchange_fixture(operations.CLOSE)

EXCHANGES = exchanges("close_")
