# Generated from the endpoint docs; edits here are overwritten.
"""Fixtures of the Project agent: `-p superoffice.testing.project`."""

from .._runtime.exchange import exchanges
from .._runtime.fixtures import client_fixture, exchange_fixture
from ..client import Client
from ..operations import project as operations

project_get = exchange_fixture(operations.GET)
project_get_client = client_fixture(operations.GET, Client)
project_get_2 = exchange_fixture(operations.GET_2)
project_get_2_client = client_fixture(operations.GET_2, Client)
project_is_number_valid = exchange_fixture(operations.IS_NUMBER_VALID)
project_is_number_valid_client = client_fixture(operations.IS_NUMBER_VALID, Client)
project_list_ = exchange_fixture(operations.LIST_)
project_list__client = client_fixture(operations.LIST_, Client)

EXCHANGES = exchanges("project")
