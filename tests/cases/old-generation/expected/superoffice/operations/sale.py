# Generated from the endpoint docs; edits here are overwritten.
"""The endpoints of the Sale agent."""

from types import NoneType

from .._runtime.operation import Operation
from .._runtime.parameter import Parameter
from ..models.sale import Sale
from ..requests import sale as requests

DELETE_SALES = Operation(
    "sale.delete_sales",
    "POST",
    "/api/v1/Agents/Sale/DeleteSales",
    request=list[int],
    response=NoneType,
    status=204,
)

GET_NAMES = Operation(
    "sale.get_names",
    "POST",
    "/api/v1/Agents/Sale/GetNames",
    request=requests.GetNamesRequest,
    response=list[str],
)

GET_SALE = Operation(
    "sale.get_sale",
    "POST",
    "/api/v1/Agents/Sale/GetSale",
    request=NoneType,
    response=Sale,
    parameters=(Parameter("saleId", "sale_id", int, required=True),),
)

SAVE_SALE = Operation(
    "sale.save_sale",
    "POST",
    "/api/v1/Agents/Sale/SaveSale",
    request=Sale,
    response=Sale,
)

OPERATIONS = (
    DELETE_SALES,
    GET_NAMES,
    GET_SALE,
    SAVE_SALE,
)
