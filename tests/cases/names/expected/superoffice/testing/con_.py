# Generated from the endpoint docs; edits here are overwritten.
"""Fixtures of the con agent: `-p superoffice.testing.con_`."""

from .._runtime.exchange import exchanges
from .._runtime.fixtures import client_fixture, exchange_fixture
from ..client import Client
from ..operations import con_ as operations

con__nul_ = exchange_fixture(operations.NUL_)
con__nul__client = client_fixture(operations.NUL_, Client)

EXCHANGES = exchanges("con_")
