"""The endpoints of the Order agent."""

from datetime import datetime
from types import NoneType

from .._runtime.operation import Operation
from .._runtime.parameter import SELECTION, Parameter
from ..models.order import Order
from ..requests import order as requests

DELETE_ORDER = Operation(
    "order.delete_order",
    "POST",
    "/api/v1/Agents/Order/DeleteOrder",
    request=NoneType,
    response=NoneType,
    status=204,
    parameters=(Parameter("orderId", "order_id", int, required=True),),
)

FIND_ORDERS = Operation(
    "order.find_orders",
    "POST",
    "/api/v1/Agents/Order/FindOrders",
    request=requests.FindOrdersRequest,
    response=list[Order],
    parameters=(SELECTION,),
)

GET_ORDER = Operation(
    "order.get_order",
    "POST",
    "/api/v1/Agents/Order/GetOrder",
    request=NoneType,
    response=Order,
    parameters=(
        Parameter("orderId", "order_id", int, required=True),
        SELECTION,
        Parameter("asOf", "as_of", datetime),
        Parameter("open", "open", bool),
    ),
)

GET_TOTALS = Operation(
    "order.get_totals",
    "POST",
    "/api/v1/Agents/Order/GetTotals",
    request=list[int],
    response=dict[str, float],
)

SAVE_ORDER = Operation(
    "order.save_order",
    "POST",
    "/api/v1/Agents/Order/SaveOrder",
    request=Order,
    response=Order,
)

OPERATIONS = (
    DELETE_ORDER,
    FIND_ORDERS,
    GET_ORDER,
    GET_TOTALS,
    SAVE_ORDER,
)
