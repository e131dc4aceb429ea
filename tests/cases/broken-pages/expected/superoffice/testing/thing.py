# Generated from the endpoint docs; edits here are overwritten.
"""Fixtures of the Thing agent: `-p superoffice.testing.thing`."""

from .._runtime.exchange import exchanges
from .._runtime.fixtures import exchange_fixture
from ..operations import thing as operations

thing_broken_row = exchange_fixture(operations.BROKEN_ROW)
thing_cell_count = exchange_fixture(operations.CELL_COUNT)
thing_contradiction = exchange_fixture(operations.CONTRADICTION)
thing_fine = exchange_fixture(operations.FINE)
thing_front_matter = exchange_fixture(operations.FRONT_MATTER)
thing_missing_section = exchange_fixture(operations.MISSING_SECTION)
thing_never_closed_front_matter = exchange_fixture(operations.NEVER_CLOSED_FRONT_MATTER)
thing_no_json = exchange_fixture(operations.NO_JSON)
thing_no_title = exchange_fixture(operations.NO_TITLE)
thing_no_uid = exchange_fixture(operations.NO_UID)
thing_odd_names = exchange_fixture(operations.ODD_NAMES)
thing_other_title = exchange_fixture(operations.OTHER_TITLE)
thing_query_in_url = exchange_fixture(operations.QUERY_IN_URL)
thing_repeated_parameter = exchange_fixture(operations.REPEATED_PARAMETER)
thing_repeated_section = exchange_fixture(operations.REPEATED_SECTION)
thing_sample_contradiction = exchange_fixture(operations.SAMPLE_CONTRADICTION)
thing_tables_differ = exchange_fixture(operations.TABLES_DIFFER)
thing_unclosed_fence = exchange_fixture(operations.UNCLOSED_FENCE)
thing_unclosed_sample = exchange_fixture(operations.UNCLOSED_SAMPLE)
thing_unknown_section = exchange_fixture(operations.UNKNOWN_SECTION)
thing_unknown_table = exchange_fixture(operations.UNKNOWN_TABLE)

EXCHANGES = exchanges("thing")
