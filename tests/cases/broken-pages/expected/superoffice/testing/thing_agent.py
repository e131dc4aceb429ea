# Generated from the endpoint docs; edits here are overwritten.
"""Fixtures of the ThingAgent agent: `-p superoffice.testing.thing_agent`."""

from .._runtime.exchange import exchanges
from .._runtime.fixtures import client_fixture, exchange_fixture
from ..client import Client
from ..operations import thing_agent as operations

thing_agent_repeated_parameter = exchange_fixture(operations.REPEATED_PARAMETER)
thing_agent_repeated_parameter_client = client_fixture(
    operations.REPEATED_PARAMETER, Client
)

EXCHANGES = exchanges("thing_agent")
