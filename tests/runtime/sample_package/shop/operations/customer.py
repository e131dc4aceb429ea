"""The endpoints of the Customer resource."""

from types import NoneType

from .._runtime.operation import ANYTHING, Operation
from .._runtime.parameter import Parameter
from ..models.customer import Customer

GET_CUSTOMER = Operation(
    "customer.get_customer",
    "GET",
    "/api/v1/Customer/{id}",
    request=NoneType,
    response=Customer,
    parameters=(
        Parameter("id", "id_", str, required=True),
        Parameter("fields", "fields", list[int]),
    ),
)

GET_LATEST = Operation(
    "customer.get_latest",
    "GET",
    "/api/v1/Customer/latest",
    request=NoneType,
    response=ANYTHING,
)

OPERATIONS = (
    GET_CUSTOMER,
    GET_LATEST,
)
