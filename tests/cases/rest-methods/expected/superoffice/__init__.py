# Generated from the endpoint docs; edits here are overwritten.
"""Typed access to the documented API.

The clients need httpx2. The services, in `superoffice.server`, need starlette, and a
server such as uvicorn to run them; the fixtures, in `superoffice.testing`, need starlette
and pytest.
"""

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
