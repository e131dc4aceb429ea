# Generated from the endpoint docs; edits here are overwritten.
"""Fixtures of the Workflow agent: `-p superoffice.testing.workflow`."""

from .._runtime.exchange import exchanges
from .._runtime.fixtures import exchange_fixture
from ..operations import workflow as operations

workflow_send_event = exchange_fixture(operations.SEND_EVENT)

EXCHANGES = exchanges("workflow")
