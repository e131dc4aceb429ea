"""Typed access to a shop: what the generator would give, written by hand."""

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
