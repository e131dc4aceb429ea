# Generated from the endpoint docs; edits here are overwritten.
"""Fixtures of the Agents agent: `-p superoffice.testing.agents`."""

from .._runtime.exchange import exchanges
from .._runtime.fixtures import exchange_fixture
from ..operations import agents as operations

agents_post_docode = exchange_fixture(operations.POST_DOCODE)
agents_post_doinvisible = exchange_fixture(operations.POST_DOINVISIBLE)
agents_post_dojinja = exchange_fixture(operations.POST_DOJINJA)
agents_post_dopaths = exchange_fixture(operations.POST_DOPATHS)
agents_post_doquotes = exchange_fixture(operations.POST_DOQUOTES)

EXCHANGES = exchanges("agents")
