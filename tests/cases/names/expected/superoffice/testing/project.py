# Generated from the endpoint docs; edits here are overwritten.
"""Fixtures of the Project agent: `-p superoffice.testing.project`."""

from .._runtime.exchange import exchanges
from .._runtime.fixtures import exchange_fixture
from ..operations import project as operations

project_get = exchange_fixture(operations.GET)
project_get_2 = exchange_fixture(operations.GET_2)
project_is_number_valid = exchange_fixture(operations.IS_NUMBER_VALID)
project_list_ = exchange_fixture(operations.LIST_)

EXCHANGES = exchanges("project")
