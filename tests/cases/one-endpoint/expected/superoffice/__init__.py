# Generated from the endpoint docs; edits here are overwritten.
"""Typed access to the documented API.

The clients need httpx2. The services, in `superoffice.server`, need starlette, and a
server such as uvicorn to run them; the fixtures, in `superoffice.testing`, need starlette
and pytest.
"""

from typing import TYPE_CHECKING

from ._runtime.lazy import lazy_attributes

if TYPE_CHECKING:
    from . import models as models
    from ._runtime.auth import Bearer, SoTicket, XsrfSession
    from ._runtime.custom_fields import read_custom_field, write_custom_field
    from ._runtime.errors import (
        ApiConnectionError,
        ApiError,
        ApiTimeoutError,
        AuthorizationError,
        NotFoundError,
        RateLimitError,
        ResponseError,
        StatusError,
    )
    from ._runtime.limiter import Limiter
    from ._runtime.selection import PartialError, as_whole, is_partial
    from ._runtime.system_user import SystemUser
    from ._runtime.upload import upload
    from .client import AsyncClient, Client
    from .models.request_headers import RequestHeaders
else:
    __getattr__, __dir__ = lazy_attributes(
        __name__,
        {
            "ApiConnectionError": "_runtime.errors",
            "ApiError": "_runtime.errors",
            "ApiTimeoutError": "_runtime.errors",
            "AsyncClient": "client",
            "AuthorizationError": "_runtime.errors",
            "Bearer": "_runtime.auth",
            "Client": "client",
            "Limiter": "_runtime.limiter",
            "NotFoundError": "_runtime.errors",
            "PartialError": "_runtime.selection",
            "RateLimitError": "_runtime.errors",
            "RequestHeaders": "models.request_headers",
            "ResponseError": "_runtime.errors",
            "SoTicket": "_runtime.auth",
            "StatusError": "_runtime.errors",
            "SystemUser": "_runtime.system_user",
            "XsrfSession": "_runtime.auth",
            "as_whole": "_runtime.selection",
            "is_partial": "_runtime.selection",
            "read_custom_field": "_runtime.custom_fields",
            "upload": "_runtime.upload",
            "write_custom_field": "_runtime.custom_fields",
        },
        submodules=["models"],
    )

__all__ = [
    "ApiConnectionError",
    "ApiError",
    "ApiTimeoutError",
    "AsyncClient",
    "AuthorizationError",
    "Bearer",
    "Client",
    "Limiter",
    "NotFoundError",
    "PartialError",
    "RateLimitError",
    "RequestHeaders",
    "ResponseError",
    "SoTicket",
    "StatusError",
    "SystemUser",
    "XsrfSession",
    "as_whole",
    "is_partial",
    "read_custom_field",
    "upload",
    "write_custom_field",
]
