# Generated from the endpoint docs; edits here are overwritten.
"""Clients of the mock, in this process: `-p superoffice.testing.fixtures`."""

from .._runtime.fixtures import client_fixture, recorder, seeded
from ..client import AsyncClient, Client

__all__ = [
    "async_mock_client",
    "mock_client",
    "recorder",
    "seeded",
]

mock_client = client_fixture(Client)
async_mock_client = client_fixture(AsyncClient)
