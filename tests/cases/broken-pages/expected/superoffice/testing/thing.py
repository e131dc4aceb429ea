# Generated from the endpoint docs; edits here are overwritten.
"""Fixtures of the Thing agent: `-p superoffice.testing.thing`."""

from .._runtime.exchange import exchanges
from .._runtime.fixtures import client_fixture, exchange_fixture
from ..client import Client
from ..operations import thing as operations

thing_broken_row = exchange_fixture(operations.BROKEN_ROW)
thing_broken_row_client = client_fixture(operations.BROKEN_ROW, Client)
thing_cell_count = exchange_fixture(operations.CELL_COUNT)
thing_cell_count_client = client_fixture(operations.CELL_COUNT, Client)
thing_contradiction = exchange_fixture(operations.CONTRADICTION)
thing_contradiction_client = client_fixture(operations.CONTRADICTION, Client)
thing_fine = exchange_fixture(operations.FINE)
thing_fine_client = client_fixture(operations.FINE, Client)
thing_front_matter = exchange_fixture(operations.FRONT_MATTER)
thing_front_matter_client = client_fixture(operations.FRONT_MATTER, Client)
thing_missing_section = exchange_fixture(operations.MISSING_SECTION)
thing_missing_section_client = client_fixture(operations.MISSING_SECTION, Client)
thing_never_closed_front_matter = exchange_fixture(operations.NEVER_CLOSED_FRONT_MATTER)
thing_never_closed_front_matter_client = client_fixture(
    operations.NEVER_CLOSED_FRONT_MATTER, Client
)
thing_no_json = exchange_fixture(operations.NO_JSON)
thing_no_json_client = client_fixture(operations.NO_JSON, Client)
thing_no_title = exchange_fixture(operations.NO_TITLE)
thing_no_title_client = client_fixture(operations.NO_TITLE, Client)
thing_no_uid = exchange_fixture(operations.NO_UID)
thing_no_uid_client = client_fixture(operations.NO_UID, Client)
thing_odd_names = exchange_fixture(operations.ODD_NAMES)
thing_odd_names_client = client_fixture(operations.ODD_NAMES, Client)
thing_other_title = exchange_fixture(operations.OTHER_TITLE)
thing_other_title_client = client_fixture(operations.OTHER_TITLE, Client)
thing_query_in_url = exchange_fixture(operations.QUERY_IN_URL)
thing_query_in_url_client = client_fixture(operations.QUERY_IN_URL, Client)
thing_repeated_parameter = exchange_fixture(operations.REPEATED_PARAMETER)
thing_repeated_parameter_client = client_fixture(operations.REPEATED_PARAMETER, Client)
thing_repeated_section = exchange_fixture(operations.REPEATED_SECTION)
thing_repeated_section_client = client_fixture(operations.REPEATED_SECTION, Client)
thing_sample_contradiction = exchange_fixture(operations.SAMPLE_CONTRADICTION)
thing_sample_contradiction_client = client_fixture(
    operations.SAMPLE_CONTRADICTION, Client
)
thing_tables_differ = exchange_fixture(operations.TABLES_DIFFER)
thing_tables_differ_client = client_fixture(operations.TABLES_DIFFER, Client)
thing_unclosed_fence = exchange_fixture(operations.UNCLOSED_FENCE)
thing_unclosed_fence_client = client_fixture(operations.UNCLOSED_FENCE, Client)
thing_unclosed_sample = exchange_fixture(operations.UNCLOSED_SAMPLE)
thing_unclosed_sample_client = client_fixture(operations.UNCLOSED_SAMPLE, Client)
thing_unknown_section = exchange_fixture(operations.UNKNOWN_SECTION)
thing_unknown_section_client = client_fixture(operations.UNKNOWN_SECTION, Client)
thing_unknown_table = exchange_fixture(operations.UNKNOWN_TABLE)
thing_unknown_table_client = client_fixture(operations.UNKNOWN_TABLE, Client)

EXCHANGES = exchanges("thing")
