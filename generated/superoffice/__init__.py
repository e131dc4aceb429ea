# Generated from the endpoint docs; edits here are overwritten.
"""Typed access to the documented API.

The clients need httpx2. The services, in `superoffice.server`, need starlette, and a
server such as uvicorn to run them; the fixtures, in `superoffice.testing`, need pytest.
"""

from ._runtime.auth import Bearer, SoTicket
from ._runtime.custom_fields import read_custom_field, write_custom_field
from ._runtime.errors import ApiError, ResponseError, StatusError
from ._runtime.selection import PartialError, as_whole, is_partial
from .client import AsyncClient, Client
from .models.request_headers import RequestHeaders

__all__ = [
    "ApiError",
    "AsyncClient",
    "Bearer",
    "Client",
    "PartialError",
    "RequestHeaders",
    "ResponseError",
    "SoTicket",
    "StatusError",
    "as_whole",
    "is_partial",
    "read_custom_field",
    "write_custom_field",
]
