# Generated from the endpoint docs; edits here are overwritten.
"""The endpoints of the Project agent."""

from types import NoneType

from .._runtime.operation import Operation
from .._runtime.parameter import Parameter
from ..models.get import Get
from ..models.list import List
from ..models.model import Model_

GET = Operation(
    "project.get",
    "GET",
    "/api/v1/Agents/Project/Get",
    request=NoneType,
    response=Model_,
)

GET_2 = Operation(
    "project.get_2",
    "POST",
    "/api/v1/Agents/Project/Get",
    request=NoneType,
    response=list[Get],
)

IS_NUMBER_VALID = Operation(
    "project.is_number_valid",
    "POST",
    "/api/v1/Agents/Project/IsNumberValid",
    request=NoneType,
    response=bool,
    parameters=(
        Parameter("from", "from_", str),
        Parameter("None", "none", int, required=True),
    ),
)

LIST_ = Operation(
    "project.list_",
    "POST",
    "/api/v1/Agents/Project/List",
    request=NoneType,
    response=List,
)

OPERATIONS = (
    GET,
    GET_2,
    IS_NUMBER_VALID,
    LIST_,
)
