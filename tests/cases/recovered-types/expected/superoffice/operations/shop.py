# Generated from the endpoint docs; edits here are overwritten.
"""The endpoints of the Shop agent."""

from types import NoneType

from .._runtime.operation import Operation
from .._runtime.parameter import Parameter
from ..models.article import Article
from ..models.configuration import Configuration
from ..models.customer import Customer
from ..models.order import Order
from ..requests import shop as requests

DELETE_ORDER = Operation(
    "shop.delete_order",
    "POST",
    "/api/v1/Agents/Shop/DeleteOrder",
    request=NoneType,
    response=NoneType,
    status=204,
    parameters=(Parameter("orderId", "order_id", int, required=True),),
)

FIND_ARTICLE = Operation(
    "shop.find_article",
    "POST",
    "/api/v1/Agents/Shop/FindArticle",
    request=requests.FindArticleRequest,
    response=Article,
)

GET_CONFIGURATION = Operation(
    "shop.get_configuration",
    "POST",
    "/api/v1/Agents/Shop/GetConfiguration",
    request=NoneType,
    response=dict[str, Configuration],
)

GET_CUSTOMER = Operation(
    "shop.get_customer",
    "POST",
    "/api/v1/Agents/Shop/GetCustomer",
    request=NoneType,
    response=Customer,
)

GET_MATRIX = Operation(
    "shop.get_matrix",
    "POST",
    "/api/v1/Agents/Shop/GetMatrix",
    request=NoneType,
    response=list[list[str]],
)

GET_ORDERS = Operation(
    "shop.get_orders",
    "POST",
    "/api/v1/Agents/Shop/GetOrders",
    request=list[int],
    response=list[Order],
)

GET_TOTALS = Operation(
    "shop.get_totals",
    "POST",
    "/api/v1/Agents/Shop/GetTotals",
    request=NoneType,
    response=dict[str, float],
)

SAVE_ORDER = Operation(
    "shop.save_order",
    "POST",
    "/api/v1/Agents/Shop/SaveOrder",
    request=Order,
    response=Order,
)

OPERATIONS = (
    DELETE_ORDER,
    FIND_ARTICLE,
    GET_CONFIGURATION,
    GET_CUSTOMER,
    GET_MATRIX,
    GET_ORDERS,
    GET_TOTALS,
    SAVE_ORDER,
)
