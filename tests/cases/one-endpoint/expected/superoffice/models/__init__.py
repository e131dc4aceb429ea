# Generated from the endpoint docs; edits here are overwritten.
"""The named types of the API, each loaded when it is first used."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_attributes

if TYPE_CHECKING:
    from .field_property import FieldProperty as FieldProperty
    from .request_headers import RequestHeaders as RequestHeaders
    from .table_right import TableRight as TableRight
    from .workflow_event import WorkflowEvent as WorkflowEvent
    from .workflow_event_result import WorkflowEventResult as WorkflowEventResult
else:
    _MODULES = {
        "FieldProperty": "field_property",
        "RequestHeaders": "request_headers",
        "TableRight": "table_right",
        "WorkflowEvent": "workflow_event",
        "WorkflowEventResult": "workflow_event_result",
    }
    __all__ = [*_MODULES]
    __getattr__, __dir__ = lazy_attributes(__name__, _MODULES)
