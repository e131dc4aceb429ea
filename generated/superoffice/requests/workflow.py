# Generated from the endpoint docs; edits here are overwritten.
"""The request bodies of the Workflow agent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Request, wire

if TYPE_CHECKING:
    from ..models.workflow_event import WorkflowEvent
    from ..models.workflow_step_base import WorkflowStepBase


class AddAfterWorkflowStepRequest(Request):
    """The body of Agents/Workflow/AddAfterWorkflowStep."""

    workflow_step_id: int | None = wire("WorkflowStepId")
    sub_step: WorkflowStepBase | None = wire("SubStep")


class ConnectEmailFlowContentRequest(Request):
    """The body of Agents/Workflow/ConnectEmailFlowContent."""

    email_flow_id: int | None = wire("EmailFlowId")
    message_id: int | None = wire("MessageId")


class CopyEmailFlowRequest(Request):
    """The body of Agents/Workflow/CopyEmailFlow."""

    email_flow_id: int | None = wire("EmailFlowId")
    new_name: str | None = wire("NewName")


class CopyEmailFlowContentRequest(Request):
    """The body of Agents/Workflow/CopyEmailFlowContent."""

    email_flow_id: int | None = wire("EmailFlowId")
    shipment_id: int | None = wire("ShipmentId")


class CreateDefaultWorkflowStepFromTypeRequest(Request):
    """The body of Agents/Workflow/CreateDefaultWorkflowStepFromType."""

    step_type: Literal["SendEmail"] | str | None = wire("StepType")


class CreateDefaultWorkflowStepOptionFromTypeRequest(Request):
    """The body of Agents/Workflow/CreateDefaultWorkflowStepOptionFromType."""

    option_type: Literal["PersonData"] | str | None = wire("OptionType")


class CreateEmailFlowContentRequest(Request):
    """The body of Agents/Workflow/CreateEmailFlowContent."""

    email_flow_id: int | None = wire("EmailFlowId")
    content_name: str | None = wire("ContentName")


class GetWorkflowStepRequest(Request):
    """The body of Agents/Workflow/GetWorkflowStep."""

    workflow_step_id: int | None = wire("WorkflowStepId")


class GetWorkflowStepOptionRequest(Request):
    """The body of Agents/Workflow/GetWorkflowStepOption."""

    workflow_step_option_id: int | None = wire("WorkflowStepOptionId")


class RemoveParticipantsFromEmailFlowRequest(Request):
    """The body of Agents/Workflow/RemoveParticipantsFromEmailFlow."""

    email_flow_id: int | None = wire("EmailFlowId")
    workflow_instance_ids: list[int] | None = wire("WorkflowInstanceIds")


class SendEventRequest(Request):
    """The body of Agents/Workflow/SendEvent."""

    workflow_event: WorkflowEvent | None = wire("WorkflowEvent")


class SetStatusOnWorkflowRequest(Request):
    """The body of Agents/Workflow/SetStatusOnWorkflow."""

    email_flow_id: int | None = wire("EmailFlowId")
    status: Literal["Stopped"] | str | None = wire("Status")


class TryAddPersonsToEmailFlowRequest(Request):
    """The body of Agents/Workflow/TryAddPersonsToEmailFlow."""

    email_flow_id: int | None = wire("EmailFlowId")
    person_ids: list[int] | None = wire("PersonIds")


class UpdateFormSubmissionsRequest(Request):
    """The body of Agents/Workflow/UpdateFormSubmissions."""

    max_count: int | None = wire("MaxCount")
