# Generated from the endpoint docs; edits here are overwritten.
"""The named types of the API, each loaded when it is first used."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_attributes

if TYPE_CHECKING:
    from .any import Any_ as Any_
    from .client import Client_ as Client_
    from .get import Get as Get
    from .list import List as List
    from .model import Model_ as Model_
    from .phone_agent import PhoneAgent as PhoneAgent
    from .request_headers import RequestHeaders as RequestHeaders
else:
    _MODULES = {
        "Any_": "any",
        "Client_": "client",
        "Get": "get",
        "List": "list",
        "Model_": "model",
        "PhoneAgent": "phone_agent",
        "RequestHeaders": "request_headers",
    }
    __all__ = [*_MODULES]
    __getattr__, __dir__ = lazy_attributes(__name__, _MODULES)
