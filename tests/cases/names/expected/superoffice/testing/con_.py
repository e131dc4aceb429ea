# Generated from the endpoint docs; edits here are overwritten.
"""Fixtures of the con agent: `-p superoffice.testing.con_`."""

from .._runtime.exchange import exchanges
from .._runtime.fixtures import exchange_fixture
from ..operations import con_ as operations

con__nul_ = exchange_fixture(operations.NUL_)

EXCHANGES = exchanges("con_")
