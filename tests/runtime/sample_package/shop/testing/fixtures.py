"""Clients of the mock, in this process: `-p shop.testing.fixtures`."""

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
