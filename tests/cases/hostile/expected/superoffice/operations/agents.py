# Generated from the endpoint docs; edits here are overwritten.
"""The endpoints of the Agents agent."""

from .._runtime.operation import ANYTHING, Operation
from .._runtime.parameter import Parameter
from ..models.a_31_mbc_d import A31MbcD
from ..models.etc_passwd import EtcPasswd
from ..models.import_os import ImportOs
from ..models.value_7_7_raw import Type_77Raw
from ..models.value_ffd5d971 import Type_ffd5d971
from ..requests import agents as requests

POST_DOCODE = Operation(
    "agents.post_docode",
    "POST",
    "/api/v1/Agents/A/Docode/{id}",
    request=requests.PostDocodeRequest,
    response=ImportOs,
    parameters=(
        Parameter("id", "id", str, required=True),
        Parameter("'); import os #", "import_os_2", ANYTHING),
    ),
)

POST_DOINVISIBLE = Operation(
    "agents.post_doinvisible",
    "POST",
    "/api/v1/Agents/A/Doinvisible/{id}",
    request=requests.PostDoinvisibleRequest,
    response=A31MbcD,
    parameters=(
        Parameter("id", "id", str, required=True),
        Parameter("a[31mb\u200dc d", "a_31_mbc_d_2", ANYTHING),
    ),
)

POST_DOJINJA = Operation(
    "agents.post_dojinja",
    "POST",
    "/api/v1/Agents/A/Dojinja/{id}",
    request=requests.PostDojinjaRequest,
    response=Type_77Raw,
    parameters=(
        Parameter("id", "id", str, required=True),
        Parameter("{{ 7*7 }}{% raw %}", "value_7_7_raw_2", ANYTHING),
    ),
)

POST_DOPATHS = Operation(
    "agents.post_dopaths",
    "POST",
    "/api/v1/Agents/A/Dopaths/{id}",
    request=requests.PostDopathsRequest,
    response=EtcPasswd,
    parameters=(
        Parameter("id", "id", str, required=True),
        Parameter("../../etc/passwd", "etc_passwd_2", ANYTHING),
    ),
)

POST_DOQUOTES = Operation(
    "agents.post_doquotes",
    "POST",
    "/api/v1/Agents/A/Doquotes/{id}",
    request=requests.PostDoquotesRequest,
    response=Type_ffd5d971,
    parameters=(
        Parameter("id", "id", str, required=True),
        Parameter('"""\\\'', "value_ffd5d971_2", ANYTHING),
    ),
)

OPERATIONS = (
    POST_DOCODE,
    POST_DOINVISIBLE,
    POST_DOJINJA,
    POST_DOPATHS,
    POST_DOQUOTES,
)
