# Generated from the endpoint docs; edits here are overwritten.
"""Typed access to the documented API."""

from ._runtime.auth import Bearer, SoTicket
from ._runtime.errors import ApiError, ResponseError, StatusError
from .client import AsyncClient, Client
from .models.request_headers import RequestHeaders

__all__ = [
    "ApiError",
    "AsyncClient",
    "Bearer",
    "Client",
    "RequestHeaders",
    "ResponseError",
    "SoTicket",
    "StatusError",
]
