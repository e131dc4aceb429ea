# Generated from the endpoint docs; edits here are overwritten.
"""The endpoints of the Thing agent."""

from types import NoneType

from .._runtime.operation import Operation
from .._runtime.parameter import Parameter
from ..models.other import Other
from ..models.table import Table
from ..models.thing import Thing
from ..requests import thing as requests

BROKEN_ROW = Operation(
    "thing.broken_row",
    "POST",
    "/api/v1/Agents/Thing/BrokenRow",
    request=requests.BrokenRowRequest,
    response=Thing,
)

CELL_COUNT = Operation(
    "thing.cell_count",
    "POST",
    "/api/v1/Agents/Thing/CellCount",
    request=requests.CellCountRequest,
    response=Thing,
)

CONTRADICTION = Operation(
    "thing.contradiction",
    "POST",
    "/api/v1/Agents/Thing/Contradiction",
    request=requests.ContradictionRequest,
    response=Thing,
)

FINE = Operation(
    "thing.fine",
    "POST",
    "/api/v1/Agents/Thing/Fine",
    request=requests.FineRequest,
    response=Thing,
)

FRONT_MATTER = Operation(
    "thing.front_matter",
    "POST",
    "/api/v1/Agents/Thing/FrontMatter",
    request=requests.FrontMatterRequest,
    response=Thing,
)

MISSING_SECTION = Operation(
    "thing.missing_section",
    "POST",
    "/api/v1/Agents/Thing/MissingSection",
    request=requests.MissingSectionRequest,
    response=Thing,
)

NEVER_CLOSED_FRONT_MATTER = Operation(
    "thing.never_closed_front_matter",
    "POST",
    "/api/v1/Agents/Thing/NeverClosedFrontMatter",
    request=requests.NeverClosedFrontMatterRequest,
    response=Thing,
)

NO_JSON = Operation(
    "thing.no_json",
    "POST",
    "/api/v1/Agents/Thing/NoJson",
    request=requests.NoJsonRequest,
    response=Thing,
)

NO_TITLE = Operation(
    "thing.no_title",
    "POST",
    "/api/v1/Agents/Thing/NoTitle",
    request=requests.NoTitleRequest,
    response=Thing,
)

NO_UID = Operation(
    "thing.no_uid",
    "POST",
    "/api/v1/Agents/Thing/NoUid",
    request=requests.NoUidRequest,
    response=Thing,
)

ODD_NAMES = Operation(
    "thing.odd_names",
    "POST",
    "/api/v1/Agents/Thing/OddNames",
    request=requests.OddNamesRequest,
    response=Thing,
)

OTHER_TITLE = Operation(
    "thing.other_title",
    "POST",
    "/api/v1/Agents/Thing/OtherTitle",
    request=requests.OtherTitleRequest,
    response=Thing,
)

QUERY_IN_URL = Operation(
    "thing.query_in_url",
    "POST",
    "/api/v1/Agents/Thing/QueryInUrl",
    request=requests.QueryInUrlRequest,
    response=Thing,
)

REPEATED_PARAMETER = Operation(
    "thing.repeated_parameter",
    "POST",
    "/api/v1/Agents/Thing/{id}/RepeatedParameter",
    request=requests.RepeatedParameterRequest,
    response=Thing,
    parameters=(Parameter("id", "id", str, required=True),),
)

REPEATED_SECTION = Operation(
    "thing.repeated_section",
    "POST",
    "/api/v1/Agents/Thing/RepeatedSection",
    request=requests.RepeatedSectionRequest,
    response=Thing,
)

SAMPLE_CONTRADICTION = Operation(
    "thing.sample_contradiction",
    "POST",
    "/api/v1/Agents/Thing/SampleContradiction",
    request=requests.SampleContradictionRequest,
    response=Other,
)

TABLES_DIFFER = Operation(
    "thing.tables_differ",
    "POST",
    "/api/v1/Agents/Thing/TablesDiffer",
    request=requests.TablesDifferRequest,
    response=Thing,
)

UNCLOSED_FENCE = Operation(
    "thing.unclosed_fence",
    "POST",
    "/api/v1/Agents/Thing/UnclosedFence",
    request=NoneType,
    response=NoneType,
    status=204,
)

UNCLOSED_SAMPLE = Operation(
    "thing.unclosed_sample",
    "POST",
    "/api/v1/Agents/Thing/UnclosedSample",
    request=requests.UnclosedSampleRequest,
    response=Thing,
)

UNKNOWN_SECTION = Operation(
    "thing.unknown_section",
    "POST",
    "/api/v1/Agents/Thing/UnknownSection",
    request=requests.UnknownSectionRequest,
    response=Thing,
)

UNKNOWN_TABLE = Operation(
    "thing.unknown_table",
    "POST",
    "/api/v1/Agents/Thing/UnknownTable",
    request=Table,
    response=Thing,
)

OPERATIONS = (
    BROKEN_ROW,
    CELL_COUNT,
    CONTRADICTION,
    FINE,
    FRONT_MATTER,
    MISSING_SECTION,
    NEVER_CLOSED_FRONT_MATTER,
    NO_JSON,
    NO_TITLE,
    NO_UID,
    ODD_NAMES,
    OTHER_TITLE,
    QUERY_IN_URL,
    REPEATED_PARAMETER,
    REPEATED_SECTION,
    SAMPLE_CONTRADICTION,
    TABLES_DIFFER,
    UNCLOSED_FENCE,
    UNCLOSED_SAMPLE,
    UNKNOWN_SECTION,
    UNKNOWN_TABLE,
)
