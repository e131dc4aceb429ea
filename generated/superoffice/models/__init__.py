# Generated from the endpoint docs; edits here are overwritten.
"""The named types of the API, each loaded when it is first used."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_attributes

if TYPE_CHECKING:
    from .associate import Associate as Associate
    from .content_info import ContentInfo as ContentInfo
    from .email_flow import EmailFlow as EmailFlow
    from .fencing_info import FencingInfo as FencingInfo
    from .field_property import FieldProperty as FieldProperty
    from .hierarchy_entity import HierarchyEntity as HierarchyEntity
    from .mdo_list_item import MDOListItem as MDOListItem
    from .request_headers import RequestHeaders as RequestHeaders
    from .restriction_group import RestrictionGroup as RestrictionGroup
    from .table_right import TableRight as TableRight
    from .time_zone_data import TimeZoneData as TimeZoneData
    from .visible_for import VisibleFor as VisibleFor
    from .workflow_event import WorkflowEvent as WorkflowEvent
    from .workflow_event_result import WorkflowEventResult as WorkflowEventResult
    from .workflow_filter import WorkflowFilter as WorkflowFilter
    from .workflow_goal import WorkflowGoal as WorkflowGoal
    from .workflow_step_base import WorkflowStepBase as WorkflowStepBase
    from .workflow_step_option_base import (
        WorkflowStepOptionBase as WorkflowStepOptionBase,
    )
    from .workflow_trigger import WorkflowTrigger as WorkflowTrigger
    from .workflow_wait_for_action import WorkflowWaitForAction as WorkflowWaitForAction
else:
    _MODULES = {
        "Associate": "associate",
        "ContentInfo": "content_info",
        "EmailFlow": "email_flow",
        "FencingInfo": "fencing_info",
        "FieldProperty": "field_property",
        "HierarchyEntity": "hierarchy_entity",
        "MDOListItem": "mdo_list_item",
        "RequestHeaders": "request_headers",
        "RestrictionGroup": "restriction_group",
        "TableRight": "table_right",
        "TimeZoneData": "time_zone_data",
        "VisibleFor": "visible_for",
        "WorkflowEvent": "workflow_event",
        "WorkflowEventResult": "workflow_event_result",
        "WorkflowFilter": "workflow_filter",
        "WorkflowGoal": "workflow_goal",
        "WorkflowStepBase": "workflow_step_base",
        "WorkflowStepOptionBase": "workflow_step_option_base",
        "WorkflowTrigger": "workflow_trigger",
        "WorkflowWaitForAction": "workflow_wait_for_action",
    }
    __all__ = [*_MODULES]
    __getattr__, __dir__ = lazy_attributes(__name__, _MODULES)
