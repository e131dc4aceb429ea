# Generated from the endpoint docs; edits here are overwritten.
"""The service of the Workflow agent."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from starlette.requests import Request

from .._runtime.server import Answer, Service, not_implemented
from ..models.email_flow import EmailFlow
from ..models.fencing_info import FencingInfo
from ..models.workflow_event import WorkflowEvent
from ..models.workflow_event_result import WorkflowEventResult
from ..models.workflow_filter import WorkflowFilter
from ..models.workflow_goal import WorkflowGoal
from ..models.workflow_step_base import WorkflowStepBase
from ..models.workflow_step_option_base import WorkflowStepOptionBase
from ..models.workflow_trigger import WorkflowTrigger
from ..models.workflow_wait_for_action import WorkflowWaitForAction
from ..operations import workflow as _operations
from ..requests import workflow as requests


class WorkflowService(Service):
    """The Workflow agent, to be served: override what you serve.

    The rest answers 501.
    """

    operations = _operations.OPERATIONS

    def add_after_workflow_step(
        self,
        body: requests.AddAfterWorkflowStepRequest,
        *,
        select: str | None,
        http: Request,
    ) -> Answer[WorkflowStepBase | None]:
        """Inserts a step right after another step of the same workflow."""
        raise not_implemented(_operations.ADD_AFTER_WORKFLOW_STEP)

    def connect_email_flow_content(
        self,
        body: requests.ConnectEmailFlowContentRequest,
        *,
        select: str | None,
        http: Request,
    ) -> Answer[None]:
        """Connects an existing message to an e-mail flow, so that the steps of the flow
        can send it.
        """
        raise not_implemented(_operations.CONNECT_EMAIL_FLOW_CONTENT)

    def copy_email_flow(
        self, body: requests.CopyEmailFlowRequest, *, select: str | None, http: Request
    ) -> Answer[int]:
        """Makes a copy of an e-mail flow under a new name and returns the id of the
        copy.
        """
        raise not_implemented(_operations.COPY_EMAIL_FLOW)

    def copy_email_flow_content(
        self,
        body: requests.CopyEmailFlowContentRequest,
        *,
        select: str | None,
        http: Request,
    ) -> Answer[int]:
        """Copies the content of a mailing into an e-mail flow and returns the id of the
        new message.
        """
        raise not_implemented(_operations.COPY_EMAIL_FLOW_CONTENT)

    def create_default_email_flow(self, *, http: Request) -> Answer[EmailFlow]:
        """Creates an EmailFlow with default values."""
        raise not_implemented(_operations.CREATE_DEFAULT_EMAIL_FLOW)

    def create_default_workflow_event(self, *, http: Request) -> Answer[WorkflowEvent]:
        """Creates a WorkflowEvent with default values."""
        raise not_implemented(_operations.CREATE_DEFAULT_WORKFLOW_EVENT)

    def create_default_workflow_event_result(
        self, *, http: Request
    ) -> Answer[WorkflowEventResult]:
        """Creates a WorkflowEventResult with default values."""
        raise not_implemented(_operations.CREATE_DEFAULT_WORKFLOW_EVENT_RESULT)

    def create_default_workflow_filter(
        self, *, http: Request
    ) -> Answer[WorkflowFilter]:
        """Creates a WorkflowFilter with default values."""
        raise not_implemented(_operations.CREATE_DEFAULT_WORKFLOW_FILTER)

    def create_default_workflow_goal(self, *, http: Request) -> Answer[WorkflowGoal]:
        """Creates a WorkflowGoal with default values."""
        raise not_implemented(_operations.CREATE_DEFAULT_WORKFLOW_GOAL)

    def create_default_workflow_step_from_type(
        self,
        body: requests.CreateDefaultWorkflowStepFromTypeRequest,
        *,
        select: str | None,
        http: Request,
    ) -> Answer[WorkflowStepBase]:
        """Creates a workflow step of a given kind, filled with default values."""
        raise not_implemented(_operations.CREATE_DEFAULT_WORKFLOW_STEP_FROM_TYPE)

    def create_default_workflow_step_option_from_type(
        self,
        body: requests.CreateDefaultWorkflowStepOptionFromTypeRequest,
        *,
        select: str | None,
        http: Request,
    ) -> Answer[WorkflowStepOptionBase]:
        """Creates a step option of a given kind, filled with default values."""
        raise not_implemented(_operations.CREATE_DEFAULT_WORKFLOW_STEP_OPTION_FROM_TYPE)

    def create_default_workflow_trigger(
        self, *, http: Request
    ) -> Answer[WorkflowTrigger]:
        """Creates a WorkflowTrigger with default values."""
        raise not_implemented(_operations.CREATE_DEFAULT_WORKFLOW_TRIGGER)

    def create_default_workflow_wait_for_action(
        self, *, http: Request
    ) -> Answer[WorkflowWaitForAction]:
        """Creates a WorkflowWaitForAction with default values."""
        raise not_implemented(_operations.CREATE_DEFAULT_WORKFLOW_WAIT_FOR_ACTION)

    def create_email_flow_content(
        self,
        body: requests.CreateEmailFlowContentRequest,
        *,
        select: str | None,
        http: Request,
    ) -> Answer[int]:
        """Creates an empty message for use in an e-mail flow and returns its id."""
        raise not_implemented(_operations.CREATE_EMAIL_FLOW_CONTENT)

    def delete_email_flow(self, *, email_flow_id: int, http: Request) -> Answer[None]:
        """Deletes an EmailFlow."""
        raise not_implemented(_operations.DELETE_EMAIL_FLOW)

    def delete_workflow_goal(
        self, *, workflow_goal_id: int, http: Request
    ) -> Answer[None]:
        """Deletes a WorkflowGoal."""
        raise not_implemented(_operations.DELETE_WORKFLOW_GOAL)

    def delete_workflow_trigger(
        self, *, workflow_trigger_id: int, http: Request
    ) -> Answer[None]:
        """Deletes a WorkflowTrigger."""
        raise not_implemented(_operations.DELETE_WORKFLOW_TRIGGER)

    def delete_workflow_wait_for_action(
        self, *, workflow_wait_for_action_id: int, http: Request
    ) -> Answer[None]:
        """Deletes a WorkflowWaitForAction."""
        raise not_implemented(_operations.DELETE_WORKFLOW_WAIT_FOR_ACTION)

    def get_email_flow(
        self, *, email_flow_id: int, select: str | None, http: Request
    ) -> Answer[EmailFlow | None]:
        """Gets an EmailFlow by its id."""
        raise not_implemented(_operations.GET_EMAIL_FLOW)

    def get_workflow_fencing_info(
        self, *, select: str | None, http: Request
    ) -> Answer[FencingInfo | None]:
        """Gets the number of running flows and the limit that applies to this
        installation.
        """
        raise not_implemented(_operations.GET_WORKFLOW_FENCING_INFO)

    def get_workflow_goal(
        self, *, workflow_goal_id: int, select: str | None, http: Request
    ) -> Answer[WorkflowGoal | None]:
        """Gets a WorkflowGoal by its id."""
        raise not_implemented(_operations.GET_WORKFLOW_GOAL)

    def get_workflow_step(
        self,
        body: requests.GetWorkflowStepRequest,
        *,
        select: str | None,
        http: Request,
    ) -> Answer[WorkflowStepBase | None]:
        """Gets a single step of a workflow."""
        raise not_implemented(_operations.GET_WORKFLOW_STEP)

    def get_workflow_step_option(
        self,
        body: requests.GetWorkflowStepOptionRequest,
        *,
        select: str | None,
        http: Request,
    ) -> Answer[WorkflowStepOptionBase | None]:
        """Gets a single option of a workflow step, together with the steps of its
        branch.
        """
        raise not_implemented(_operations.GET_WORKFLOW_STEP_OPTION)

    def get_workflow_trigger(
        self, *, workflow_trigger_id: int, select: str | None, http: Request
    ) -> Answer[WorkflowTrigger | None]:
        """Gets a WorkflowTrigger by its id."""
        raise not_implemented(_operations.GET_WORKFLOW_TRIGGER)

    def get_workflow_wait_for_action(
        self, *, workflow_wait_for_action_id: int, select: str | None, http: Request
    ) -> Answer[WorkflowWaitForAction | None]:
        """Gets a WorkflowWaitForAction by its id."""
        raise not_implemented(_operations.GET_WORKFLOW_WAIT_FOR_ACTION)

    def remove_participants_from_email_flow(
        self,
        body: requests.RemoveParticipantsFromEmailFlowRequest,
        *,
        select: str | None,
        http: Request,
    ) -> Answer[None]:
        """Removes participants from an e-mail flow before they have finished it."""
        raise not_implemented(_operations.REMOVE_PARTICIPANTS_FROM_EMAIL_FLOW)

    def run(self, *, select: str | None, http: Request) -> Answer[datetime | None]:
        """Carries out the workflow steps that are due."""
        raise not_implemented(_operations.RUN)

    def save_email_flow(self, body: EmailFlow, *, http: Request) -> Answer[EmailFlow]:
        """Stores an EmailFlow."""
        raise not_implemented(_operations.SAVE_EMAIL_FLOW)

    def save_workflow_goal(
        self, body: WorkflowGoal, *, http: Request
    ) -> Answer[WorkflowGoal]:
        """Stores a WorkflowGoal."""
        raise not_implemented(_operations.SAVE_WORKFLOW_GOAL)

    def save_workflow_trigger(
        self, body: WorkflowTrigger, *, http: Request
    ) -> Answer[WorkflowTrigger]:
        """Stores a WorkflowTrigger."""
        raise not_implemented(_operations.SAVE_WORKFLOW_TRIGGER)

    def save_workflow_wait_for_action(
        self, body: WorkflowWaitForAction, *, http: Request
    ) -> Answer[WorkflowWaitForAction]:
        """Stores a WorkflowWaitForAction."""
        raise not_implemented(_operations.SAVE_WORKFLOW_WAIT_FOR_ACTION)

    def send_event(
        self, body: requests.SendEventRequest, *, select: str | None, http: Request
    ) -> Answer[WorkflowEventResult | None]:
        """Send a workflow event."""
        raise not_implemented(_operations.SEND_EVENT)

    def set_status_on_workflow(
        self,
        body: requests.SetStatusOnWorkflowRequest,
        *,
        select: str | None,
        http: Request,
    ) -> Answer[Literal["Stopped"] | str | None]:
        """Changes the status of an e-mail flow, for example to pause or stop it."""
        raise not_implemented(_operations.SET_STATUS_ON_WORKFLOW)

    def try_add_persons_to_email_flow(
        self,
        body: requests.TryAddPersonsToEmailFlowRequest,
        *,
        select: str | None,
        http: Request,
    ) -> Answer[list[bool]]:
        """Tries to add persons to an e-mail flow."""
        raise not_implemented(_operations.TRY_ADD_PERSONS_TO_EMAIL_FLOW)

    def update_form_submissions(
        self,
        body: requests.UpdateFormSubmissionsRequest,
        *,
        select: str | None,
        http: Request,
    ) -> Answer[int]:
        """Processes form submissions that workflows have not handled yet, and returns
        how many were processed.
        """
        raise not_implemented(_operations.UPDATE_FORM_SUBMISSIONS)
