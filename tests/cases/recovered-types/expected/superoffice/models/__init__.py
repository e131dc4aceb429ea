# Generated from the endpoint docs; edits here are overwritten.
"""The named types of the API, each loaded when it is first used."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_attributes

if TYPE_CHECKING:
    from .article import Article as Article
    from .configuration import Configuration as Configuration
    from .customer import Customer as Customer
    from .line import Line as Line
    from .order import Order as Order
    from .request_headers import RequestHeaders as RequestHeaders
    from .rights import Rights as Rights
else:
    _MODULES = {
        "Article": "article",
        "Configuration": "configuration",
        "Customer": "customer",
        "Line": "line",
        "Order": "order",
        "RequestHeaders": "request_headers",
        "Rights": "rights",
    }
    __all__ = [*_MODULES]
    __getattr__, __dir__ = lazy_attributes(__name__, _MODULES)
