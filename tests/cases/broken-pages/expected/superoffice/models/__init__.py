# Generated from the endpoint docs; edits here are overwritten.
"""The named types of the API, each loaded when it is first used."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_attributes

if TYPE_CHECKING:
    from .other import Other as Other
    from .request_headers import RequestHeaders as RequestHeaders
    from .table import Table as Table
    from .thing import Thing as Thing
else:
    _MODULES = {
        "Other": "other",
        "RequestHeaders": "request_headers",
        "Table": "table",
        "Thing": "thing",
    }
    __all__ = [*_MODULES]
    __getattr__, __dir__ = lazy_attributes(__name__, _MODULES)
