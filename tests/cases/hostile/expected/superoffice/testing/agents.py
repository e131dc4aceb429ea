# Generated from the endpoint docs; edits here are overwritten.
"""Fixtures of the Agents agent: `-p superoffice.testing.agents`."""

from .._runtime.exchange import exchanges
from .._runtime.fixtures import client_fixture, exchange_fixture
from ..client import Client
from ..operations import agents as operations

agents_post_docode = exchange_fixture(operations.POST_DOCODE)
agents_post_docode_client = client_fixture(operations.POST_DOCODE, Client)
agents_post_doinvisible = exchange_fixture(operations.POST_DOINVISIBLE)
agents_post_doinvisible_client = client_fixture(operations.POST_DOINVISIBLE, Client)
agents_post_dojinja = exchange_fixture(operations.POST_DOJINJA)
agents_post_dojinja_client = client_fixture(operations.POST_DOJINJA, Client)
agents_post_dopaths = exchange_fixture(operations.POST_DOPATHS)
agents_post_dopaths_client = client_fixture(operations.POST_DOPATHS, Client)
agents_post_doquotes = exchange_fixture(operations.POST_DOQUOTES)
agents_post_doquotes_client = client_fixture(operations.POST_DOQUOTES, Client)

EXCHANGES = exchanges("agents")
