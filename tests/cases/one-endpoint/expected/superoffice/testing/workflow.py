# Generated from the endpoint docs; edits here are overwritten.
"""Fixtures of the Workflow agent: `-p superoffice.testing.workflow`."""

from .._runtime.exchange import exchanges
from .._runtime.fixtures import client_fixture, exchange_fixture
from ..client import Client
from ..operations import workflow as operations

workflow_send_event = exchange_fixture(operations.SEND_EVENT)
workflow_send_event_client = client_fixture(operations.SEND_EVENT, Client)

EXCHANGES = exchanges("workflow")
