# Generated from the endpoint docs; edits here are overwritten.
"""The named types of the API, each loaded when it is first used."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_attributes

if TYPE_CHECKING:
    from .member import Member as Member
    from .request_headers import RequestHeaders as RequestHeaders
    from .sale import Sale as Sale
else:
    _MODULES = {
        "Member": "member",
        "RequestHeaders": "request_headers",
        "Sale": "sale",
    }
    __all__ = [*_MODULES]
    __getattr__, __dir__ = lazy_attributes(__name__, _MODULES)
