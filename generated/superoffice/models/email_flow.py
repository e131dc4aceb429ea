# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model, wire

if TYPE_CHECKING:
    from .associate import Associate
    from .content_info import ContentInfo
    from .field_property import FieldProperty
    from .hierarchy_entity import HierarchyEntity
    from .mdo_list_item import MDOListItem
    from .table_right import TableRight
    from .time_zone_data import TimeZoneData
    from .visible_for import VisibleFor
    from .workflow_filter import WorkflowFilter
    from .workflow_goal import WorkflowGoal
    from .workflow_step_base import WorkflowStepBase
    from .workflow_trigger import WorkflowTrigger


class EmailFlow(Model):
    """`EmailFlow` in the docs."""

    email_flow_id: int | None = wire("EmailFlowId")
    """Primary key"""

    name: str | None = wire("Name")
    """The name of the flow, as shown in lists and in the flow editor."""

    description: str | None = wire("Description")
    """Free text that explains what the flow is for."""

    status: Literal["Stopped"] | str | None = wire("Status")
    """The current state of the flow, for example stopped or paused."""

    jump_to_finish: bool | None = wire("JumpToFinish")
    """True if a participant who reaches a goal skips the remaining steps and goes
    straight to the end of the flow.
    """

    start_only_once: bool | None = wire("StartOnlyOnce")
    """True if the same person can enter the flow one time only."""

    override_consent_subscription: bool | None = wire("OverrideConsentSubscription")
    """True if messages are sent even when the recipient lacks the consent or the
    subscription that is normally required.
    """

    from_type: Literal["FromOnlySpecified"] | str | None = wire("FromType")
    """Decides where the sender of the e-mails is taken from: the address given on the
    flow, or a contact person of the recipient.
    """

    from_name: str | None = wire("FromName")
    """The sender name shown to recipients when the sender is specified on the flow."""

    from_addr: str | None = wire("FromAddr")
    """The e-mail address that messages are sent from when the sender is specified on
    the flow.
    """

    reply_to_type: Literal["ReplyToOnlySpecified"] | str | None = wire("ReplyToType")
    """Decides where the reply-to address of the e-mails is taken from."""

    reply_to_addr: str | None = wire("ReplyToAddr")
    """The e-mail address that replies go to when the reply address is specified on the
    flow.
    """

    reply_to_name: str | None = wire("ReplyToName")
    """The name that goes with the reply-to address."""

    sms_sender: str | None = wire("SmsSender")
    """The sender name or number shown on text messages sent by the flow."""

    use_google_analytics: bool | None = wire("UseGoogleAnalytics")
    """True if links in the e-mails are tagged for Google Analytics."""

    ga_source: str | None = wire("GaSource")
    """The source value added to tagged links; used only when Google Analytics tagging
    is on.
    """

    ga_campaign: str | None = wire("GaCampaign")
    """The campaign value added to tagged links; used only when Google Analytics tagging
    is on.
    """

    use_timeframe: bool | None = wire("UseTimeframe")
    """True if messages may be sent only within the time frame given by the selected
    days and the start and end time.
    """

    selected_days: Literal["Monday"] | str | None = wire("SelectedDays")
    """The days of the week on which messages may be sent."""

    timeframe_start: str | None = wire("TimeframeStart")
    """The time of day from which messages may be sent."""

    timeframe_end: str | None = wire("TimeframeEnd")
    """The time of day after which no more messages are sent until the next allowed
    day.
    """

    use_workflow_start: bool | None = wire("UseWorkflowStart")
    """True if the flow begins at a planned time instead of as soon as it is started."""

    workflow_start: str | None = wire("WorkflowStart")
    """The planned start time of the flow; used only when a planned start is switched
    on.
    """

    use_enrollment_end: bool | None = wire("UseEnrollmentEnd")
    """True if there is a time after which nobody new can enter the flow."""

    enrollment_end: str | None = wire("EnrollmentEnd")
    """The time after which nobody new can enter the flow; used only when an enrollment
    end is switched on.
    """

    remove_from_flows: list[int] | None = wire("RemoveFromFlows")
    """Ids of other flows that a person is taken out of upon entering this one."""

    tz_location: TimeZoneData | None = wire("TzLocation")
    """The time zone that the times of the flow are expressed in."""

    folder: HierarchyEntity | None = wire("Folder")
    """The folder that the flow is filed under."""

    associate: Associate | None = wire("Associate")
    """The owner of the flow.

    Use MDO List name "associate" to get list items.
    """

    shipment_type: MDOListItem | None = wire("ShipmentType")
    """The type of mailing the flow belongs to, matched against the subscriptions of the
    recipients.
    """

    steps: list[WorkflowStepBase] | None = wire("Steps")
    """The steps of the flow, in the order they are carried out."""

    triggers: list[WorkflowTrigger] | None = wire("Triggers")
    """The triggers that let persons into the flow."""

    goals: list[WorkflowGoal] | None = wire("Goals")
    """The goals that define when the flow has succeeded for a participant."""

    filter: WorkflowFilter | None = wire("Filter")
    """The conditions a person has to meet to take part in the flow.

    Carrier object for WorkflowFilter. Services for the WorkflowFilter Carrier is
    available from the Workflow Agent.
    """

    block_lists: list[int] | None = wire("BlockLists")
    """Ids of the selections whose members are kept out of the flow."""

    content_info: list[ContentInfo] | None = wire("ContentInfo")
    """Information about the content used by the flow, such as messages and forms."""

    exit_flow_id: int | None = wire("ExitFlowId")
    """Id of the flow that participants continue in when they finish without reaching a
    goal; 0 if there is none.
    """

    exit_success_flow_id: int | None = wire("ExitSuccessFlowId")
    """Id of the flow that participants continue in when they have reached a goal; 0 if
    there is none.
    """

    created_by: Associate | None = wire("CreatedBy")
    """The associate who created the flow."""

    updated_by: Associate | None = wire("UpdatedBy")
    """The associate who last changed the flow."""

    created_date: datetime | None = wire("CreatedDate")
    """When the flow was created, in UTC."""

    updated_date: datetime | None = wire("UpdatedDate")
    """When the flow was last changed, in UTC."""

    visible_for: list[VisibleFor] | None = wire("VisibleFor")
    """The associates and groups that can see the flow."""

    table_right: TableRight | None = wire("TableRight")
    """The carrier's table right"""

    field_properties: dict[str, FieldProperty] | None = wire("FieldProperties")
    """Field property dictionary mapping field names to field access rights."""
