# Generated from the endpoint docs; edits here are overwritten.
"""The client of the Workflow agent."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from .._runtime.agent import Agent, AsyncAgent, awaited
from .._runtime.selection import Select
from ..models.email_flow import EmailFlow
from ..models.fencing_info import FencingInfo
from ..models.request_headers import RequestHeaders
from ..models.workflow_event import WorkflowEvent
from ..models.workflow_event_result import WorkflowEventResult
from ..models.workflow_filter import WorkflowFilter
from ..models.workflow_goal import WorkflowGoal
from ..models.workflow_step_base import WorkflowStepBase
from ..models.workflow_step_option_base import WorkflowStepOptionBase
from ..models.workflow_trigger import WorkflowTrigger
from ..models.workflow_wait_for_action import WorkflowWaitForAction
from ..operations import workflow as _operations
from ..requests import workflow as _requests


class WorkflowAgent(Agent):
    """The Workflow agent.

    Arguments that its methods share:
        select: Optional comma separated list of properties to include in the result.
            Other fields are then nulled out to reduce payload size:
            "Name,department,category". Default = show all fields.
        headers: Headers of this call; they override the client's.

    Arguments without a default are sent in a body even if `None`, as null.
    """

    def add_after_workflow_step(
        self,
        *,
        workflow_step_id: int | None,
        sub_step: WorkflowStepBase | None,
        select: Select | None = None,
        headers: RequestHeaders | None = None,
    ) -> WorkflowStepBase | None:
        """Inserts a step right after another step of the same workflow.

        The ranks of the steps that follow are adjusted to make room.

        Args:
            workflow_step_id: Id of the step that the new step is placed after.
            sub_step: The step to insert. Carrier object for WorkflowStepBase. Services
                for the WorkflowStepBase Carrier is available from the Workflow Agent.

        Documented in v1WorkflowAgent_AddAfterWorkflowStep.
        """
        body = _requests.AddAfterWorkflowStepRequest(
            workflow_step_id=workflow_step_id, sub_step=sub_step
        )
        return self._find(
            _operations.ADD_AFTER_WORKFLOW_STEP, body, {"$select": select}, headers
        )

    def connect_email_flow_content(
        self,
        *,
        email_flow_id: int | None,
        message_id: int | None,
        select: Select | None = None,
        headers: RequestHeaders | None = None,
    ) -> None:
        """Connects an existing message to an e-mail flow, so that the steps of the flow
        can send it.

        Args:
            email_flow_id: Id of the flow that will use the message.
            message_id: Id of the existing message to connect.

        Documented in v1WorkflowAgent_ConnectEmailFlowContent.
        """
        body = _requests.ConnectEmailFlowContentRequest(
            email_flow_id=email_flow_id, message_id=message_id
        )
        return self._call(
            _operations.CONNECT_EMAIL_FLOW_CONTENT, body, {"$select": select}, headers
        )

    def copy_email_flow(
        self,
        *,
        email_flow_id: int | None,
        new_name: str | None,
        select: Select | None = None,
        headers: RequestHeaders | None = None,
    ) -> int:
        """Makes a copy of an e-mail flow under a new name and returns the id of the
        copy.

        Participants are not copied.

        Args:
            email_flow_id: Id of the flow to copy.
            new_name: The name of the copy.

        Documented in v1WorkflowAgent_CopyEmailFlow.
        """
        body = _requests.CopyEmailFlowRequest(
            email_flow_id=email_flow_id, new_name=new_name
        )
        return self._call(
            _operations.COPY_EMAIL_FLOW, body, {"$select": select}, headers
        )

    def copy_email_flow_content(
        self,
        *,
        email_flow_id: int | None,
        shipment_id: int | None,
        select: Select | None = None,
        headers: RequestHeaders | None = None,
    ) -> int:
        """Copies the content of a mailing into an e-mail flow and returns the id of the
        new message.

        The original mailing is left unchanged.

        Args:
            email_flow_id: Id of the flow that receives the copy.
            shipment_id: Id of the mailing to copy the content from.

        Documented in v1WorkflowAgent_CopyEmailFlowContent.
        """
        body = _requests.CopyEmailFlowContentRequest(
            email_flow_id=email_flow_id, shipment_id=shipment_id
        )
        return self._call(
            _operations.COPY_EMAIL_FLOW_CONTENT, body, {"$select": select}, headers
        )

    def create_default_email_flow(
        self, *, headers: RequestHeaders | None = None
    ) -> EmailFlow:
        """Creates an EmailFlow with default values.

        The flow exists in memory only. Fill in the remaining properties and pass it to
        SaveEmailFlow to store it.

        Documented in v1WorkflowAgent_CreateDefaultEmailFlow.
        """
        return self._call(_operations.CREATE_DEFAULT_EMAIL_FLOW, None, {}, headers)

    def create_default_workflow_event(
        self, *, headers: RequestHeaders | None = None
    ) -> WorkflowEvent:
        """Creates a WorkflowEvent with default values.

        Fill in the kind of event and its details before passing it to SendEvent.

        Documented in v1WorkflowAgent_CreateDefaultWorkflowEvent.
        """
        return self._call(_operations.CREATE_DEFAULT_WORKFLOW_EVENT, None, {}, headers)

    def create_default_workflow_event_result(
        self, *, headers: RequestHeaders | None = None
    ) -> WorkflowEventResult:
        """Creates a WorkflowEventResult with default values.

        Results normally come from SendEvent; an empty one is mainly of use in tests.

        Documented in v1WorkflowAgent_CreateDefaultWorkflowEventResult.
        """
        return self._call(
            _operations.CREATE_DEFAULT_WORKFLOW_EVENT_RESULT, None, {}, headers
        )

    def create_default_workflow_filter(
        self, *, headers: RequestHeaders | None = None
    ) -> WorkflowFilter:
        """Creates a WorkflowFilter with default values.

        A filter is stored as a part of the e-mail flow that it is used in.

        Documented in v1WorkflowAgent_CreateDefaultWorkflowFilter.
        """
        return self._call(_operations.CREATE_DEFAULT_WORKFLOW_FILTER, None, {}, headers)

    def create_default_workflow_goal(
        self, *, headers: RequestHeaders | None = None
    ) -> WorkflowGoal:
        """Creates a WorkflowGoal with default values.

        The goal exists in memory only until it is passed to SaveWorkflowGoal.

        Documented in v1WorkflowAgent_CreateDefaultWorkflowGoal.
        """
        return self._call(_operations.CREATE_DEFAULT_WORKFLOW_GOAL, None, {}, headers)

    def create_default_workflow_step_from_type(
        self,
        *,
        step_type: Literal["SendEmail"] | str | None,
        select: Select | None = None,
        headers: RequestHeaders | None = None,
    ) -> WorkflowStepBase:
        """Creates a workflow step of a given kind, filled with default values.

        The step becomes part of a workflow when it is added with AddAfterWorkflowStep.

        Args:
            step_type: The kind of step to create.

        Documented in v1WorkflowAgent_CreateDefaultWorkflowStepFromType.
        """
        body = _requests.CreateDefaultWorkflowStepFromTypeRequest(step_type=step_type)
        return self._call(
            _operations.CREATE_DEFAULT_WORKFLOW_STEP_FROM_TYPE,
            body,
            {"$select": select},
            headers,
        )

    def create_default_workflow_step_option_from_type(
        self,
        *,
        option_type: Literal["PersonData"] | str | None,
        select: Select | None = None,
        headers: RequestHeaders | None = None,
    ) -> WorkflowStepOptionBase:
        """Creates a step option of a given kind, filled with default values.

        Args:
            option_type: The kind of option to create.

        Documented in v1WorkflowAgent_CreateDefaultWorkflowStepOptionFromType.
        """
        body = _requests.CreateDefaultWorkflowStepOptionFromTypeRequest(
            option_type=option_type
        )
        return self._call(
            _operations.CREATE_DEFAULT_WORKFLOW_STEP_OPTION_FROM_TYPE,
            body,
            {"$select": select},
            headers,
        )

    def create_default_workflow_trigger(
        self, *, headers: RequestHeaders | None = None
    ) -> WorkflowTrigger:
        """Creates a WorkflowTrigger with default values.

        The trigger exists in memory only until it is passed to SaveWorkflowTrigger.

        Documented in v1WorkflowAgent_CreateDefaultWorkflowTrigger.
        """
        return self._call(
            _operations.CREATE_DEFAULT_WORKFLOW_TRIGGER, None, {}, headers
        )

    def create_default_workflow_wait_for_action(
        self, *, headers: RequestHeaders | None = None
    ) -> WorkflowWaitForAction:
        """Creates a WorkflowWaitForAction with default values.

        The action exists in memory only until it is passed to
        SaveWorkflowWaitForAction.

        Documented in v1WorkflowAgent_CreateDefaultWorkflowWaitForAction.
        """
        return self._call(
            _operations.CREATE_DEFAULT_WORKFLOW_WAIT_FOR_ACTION, None, {}, headers
        )

    def create_email_flow_content(
        self,
        *,
        email_flow_id: int | None,
        content_name: str | None,
        select: Select | None = None,
        headers: RequestHeaders | None = None,
    ) -> int:
        """Creates an empty message for use in an e-mail flow and returns its id.

        Args:
            email_flow_id: Id of the flow that gets the new content.
            content_name: The name of the new content.

        Documented in v1WorkflowAgent_CreateEmailFlowContent.
        """
        body = _requests.CreateEmailFlowContentRequest(
            email_flow_id=email_flow_id, content_name=content_name
        )
        return self._call(
            _operations.CREATE_EMAIL_FLOW_CONTENT, body, {"$select": select}, headers
        )

    def delete_email_flow(
        self, *, email_flow_id: int, headers: RequestHeaders | None = None
    ) -> None:
        """Deletes an EmailFlow.

        Args:
            email_flow_id: The id of the EmailFlow to be deleted.

        Documented in v1WorkflowAgent_DeleteEmailFlow.
        """
        return self._call(
            _operations.DELETE_EMAIL_FLOW, None, {"emailFlowId": email_flow_id}, headers
        )

    def delete_workflow_goal(
        self, *, workflow_goal_id: int, headers: RequestHeaders | None = None
    ) -> None:
        """Deletes a WorkflowGoal.

        Args:
            workflow_goal_id: The id of the WorkflowGoal to be deleted.

        Documented in v1WorkflowAgent_DeleteWorkflowGoal.
        """
        return self._call(
            _operations.DELETE_WORKFLOW_GOAL,
            None,
            {"workflowGoalId": workflow_goal_id},
            headers,
        )

    def delete_workflow_trigger(
        self, *, workflow_trigger_id: int, headers: RequestHeaders | None = None
    ) -> None:
        """Deletes a WorkflowTrigger.

        Args:
            workflow_trigger_id: The id of the WorkflowTrigger to be deleted.

        Documented in v1WorkflowAgent_DeleteWorkflowTrigger.
        """
        return self._call(
            _operations.DELETE_WORKFLOW_TRIGGER,
            None,
            {"workflowTriggerId": workflow_trigger_id},
            headers,
        )

    def delete_workflow_wait_for_action(
        self, *, workflow_wait_for_action_id: int, headers: RequestHeaders | None = None
    ) -> None:
        """Deletes a WorkflowWaitForAction.

        Args:
            workflow_wait_for_action_id: The id of the WorkflowWaitForAction to be
                deleted.

        Documented in v1WorkflowAgent_DeleteWorkflowWaitForAction.
        """
        return self._call(
            _operations.DELETE_WORKFLOW_WAIT_FOR_ACTION,
            None,
            {"workflowWaitForActionId": workflow_wait_for_action_id},
            headers,
        )

    def get_email_flow(
        self,
        *,
        email_flow_id: int,
        select: Select | None = None,
        headers: RequestHeaders | None = None,
    ) -> EmailFlow | None:
        """Gets an EmailFlow by its id.

        Args:
            email_flow_id: The primary key.

        Documented in v1WorkflowAgent_GetEmailFlow.
        """
        return self._find(
            _operations.GET_EMAIL_FLOW,
            None,
            {"emailFlowId": email_flow_id, "$select": select},
            headers,
        )

    def get_workflow_fencing_info(
        self, *, select: Select | None = None, headers: RequestHeaders | None = None
    ) -> FencingInfo | None:
        """Gets the number of running flows and the limit that applies to this
        installation.

        Documented in v1WorkflowAgent_GetWorkflowFencingInfo.
        """
        return self._find(
            _operations.GET_WORKFLOW_FENCING_INFO, None, {"$select": select}, headers
        )

    def get_workflow_goal(
        self,
        *,
        workflow_goal_id: int,
        select: Select | None = None,
        headers: RequestHeaders | None = None,
    ) -> WorkflowGoal | None:
        """Gets a WorkflowGoal by its id.

        Args:
            workflow_goal_id: The primary key.

        Documented in v1WorkflowAgent_GetWorkflowGoal.
        """
        return self._find(
            _operations.GET_WORKFLOW_GOAL,
            None,
            {"workflowGoalId": workflow_goal_id, "$select": select},
            headers,
        )

    def get_workflow_step(
        self,
        *,
        workflow_step_id: int | None,
        select: Select | None = None,
        headers: RequestHeaders | None = None,
    ) -> WorkflowStepBase | None:
        """Gets a single step of a workflow.

        Only the properties that all kinds of steps have in common are documented here.

        Args:
            workflow_step_id: Id of the step to get.

        Documented in v1WorkflowAgent_GetWorkflowStep.
        """
        body = _requests.GetWorkflowStepRequest(workflow_step_id=workflow_step_id)
        return self._find(
            _operations.GET_WORKFLOW_STEP, body, {"$select": select}, headers
        )

    def get_workflow_step_option(
        self,
        *,
        workflow_step_option_id: int | None,
        select: Select | None = None,
        headers: RequestHeaders | None = None,
    ) -> WorkflowStepOptionBase | None:
        """Gets a single option of a workflow step, together with the steps of its
        branch.

        Args:
            workflow_step_option_id: Id of the step option to get.

        Documented in v1WorkflowAgent_GetWorkflowStepOption.
        """
        body = _requests.GetWorkflowStepOptionRequest(
            workflow_step_option_id=workflow_step_option_id
        )
        return self._find(
            _operations.GET_WORKFLOW_STEP_OPTION, body, {"$select": select}, headers
        )

    def get_workflow_trigger(
        self,
        *,
        workflow_trigger_id: int,
        select: Select | None = None,
        headers: RequestHeaders | None = None,
    ) -> WorkflowTrigger | None:
        """Gets a WorkflowTrigger by its id.

        Args:
            workflow_trigger_id: The primary key.

        Documented in v1WorkflowAgent_GetWorkflowTrigger.
        """
        return self._find(
            _operations.GET_WORKFLOW_TRIGGER,
            None,
            {"workflowTriggerId": workflow_trigger_id, "$select": select},
            headers,
        )

    def get_workflow_wait_for_action(
        self,
        *,
        workflow_wait_for_action_id: int,
        select: Select | None = None,
        headers: RequestHeaders | None = None,
    ) -> WorkflowWaitForAction | None:
        """Gets a WorkflowWaitForAction by its id.

        Args:
            workflow_wait_for_action_id: The primary key.

        Documented in v1WorkflowAgent_GetWorkflowWaitForAction.
        """
        return self._find(
            _operations.GET_WORKFLOW_WAIT_FOR_ACTION,
            None,
            {"workflowWaitForActionId": workflow_wait_for_action_id, "$select": select},
            headers,
        )

    def remove_participants_from_email_flow(
        self,
        *,
        email_flow_id: int | None,
        workflow_instance_ids: list[int] | None,
        select: Select | None = None,
        headers: RequestHeaders | None = None,
    ) -> None:
        """Removes participants from an e-mail flow before they have finished it.

        Args:
            email_flow_id: Id of the flow to remove participants from.
            workflow_instance_ids: Ids of the workflow instances of the participants to
                remove.

        Documented in v1WorkflowAgent_RemoveParticipantsFromEmailFlow.
        """
        body = _requests.RemoveParticipantsFromEmailFlowRequest(
            email_flow_id=email_flow_id, workflow_instance_ids=workflow_instance_ids
        )
        return self._call(
            _operations.REMOVE_PARTICIPANTS_FROM_EMAIL_FLOW,
            body,
            {"$select": select},
            headers,
        )

    def run(
        self, *, select: Select | None = None, headers: RequestHeaders | None = None
    ) -> datetime | None:
        """Carries out the workflow steps that are due.

        Returns the time when the next step will be due, so that a scheduler knows when
        to call again.

        Documented in v1WorkflowAgent_Run.
        """
        return self._find(_operations.RUN, None, {"$select": select}, headers)

    def save_email_flow(
        self, email_flow: EmailFlow, *, headers: RequestHeaders | None = None
    ) -> EmailFlow:
        """Stores an EmailFlow.

        An existing flow is updated; a flow without an id is added as a new one.

        Documented in v1WorkflowAgent_SaveEmailFlow.
        """
        return self._call(_operations.SAVE_EMAIL_FLOW, email_flow, {}, headers)

    def save_workflow_goal(
        self, workflow_goal: WorkflowGoal, *, headers: RequestHeaders | None = None
    ) -> WorkflowGoal:
        """Stores a WorkflowGoal.

        An existing goal is updated; a goal without an id is added as a new one.

        Documented in v1WorkflowAgent_SaveWorkflowGoal.
        """
        return self._call(_operations.SAVE_WORKFLOW_GOAL, workflow_goal, {}, headers)

    def save_workflow_trigger(
        self,
        workflow_trigger: WorkflowTrigger,
        *,
        headers: RequestHeaders | None = None,
    ) -> WorkflowTrigger:
        """Stores a WorkflowTrigger.

        An existing trigger is updated; a trigger without an id is added as a new one.

        Documented in v1WorkflowAgent_SaveWorkflowTrigger.
        """
        return self._call(
            _operations.SAVE_WORKFLOW_TRIGGER, workflow_trigger, {}, headers
        )

    def save_workflow_wait_for_action(
        self,
        workflow_wait_for_action: WorkflowWaitForAction,
        *,
        headers: RequestHeaders | None = None,
    ) -> WorkflowWaitForAction:
        """Stores a WorkflowWaitForAction.

        An existing action is updated; an action without an id is added as a new one.

        Documented in v1WorkflowAgent_SaveWorkflowWaitForAction.
        """
        return self._call(
            _operations.SAVE_WORKFLOW_WAIT_FOR_ACTION,
            workflow_wait_for_action,
            {},
            headers,
        )

    def send_event(
        self,
        *,
        workflow_event: WorkflowEvent | None,
        select: Select | None = None,
        headers: RequestHeaders | None = None,
    ) -> WorkflowEventResult | None:
        """Send a workflow event.

        Most event signaling will finish very quickly as they normally just change the
        state of a workflow instance

        Args:
            workflow_event: Workflow event carrier. Carrier object for WorkflowEvent.
                Services for the WorkflowEvent Carrier is available from the Workflow
                Agent.

        Documented in v1WorkflowAgent_SendEvent.
        """
        body = _requests.SendEventRequest(workflow_event=workflow_event)
        return self._find(_operations.SEND_EVENT, body, {"$select": select}, headers)

    def set_status_on_workflow(
        self,
        *,
        email_flow_id: int | None,
        status: Literal["Stopped"] | str | None,
        select: Select | None = None,
        headers: RequestHeaders | None = None,
    ) -> Literal["Stopped"] | str | None:
        """Changes the status of an e-mail flow, for example to pause or stop it.

        The answer is the status that the flow has afterwards. It differs from the
        requested one if the change was not allowed.

        Args:
            email_flow_id: Id of the flow to change.
            status: The status to give the flow.

        Documented in v1WorkflowAgent_SetStatusOnWorkflow.
        """
        body = _requests.SetStatusOnWorkflowRequest(
            email_flow_id=email_flow_id, status=status
        )
        return self._find(
            _operations.SET_STATUS_ON_WORKFLOW, body, {"$select": select}, headers
        )

    def try_add_persons_to_email_flow(
        self,
        *,
        email_flow_id: int | None,
        person_ids: list[int] | None,
        select: Select | None = None,
        headers: RequestHeaders | None = None,
    ) -> list[bool]:
        """Tries to add persons to an e-mail flow.

        The result has one value per person, in the order of the ids: true if the person
        was added, false if the settings of the flow kept the person out.

        Args:
            email_flow_id: Id of the flow to add persons to.
            person_ids: Ids of the persons to add.

        Documented in v1WorkflowAgent_TryAddPersonsToEmailFlow.
        """
        body = _requests.TryAddPersonsToEmailFlowRequest(
            email_flow_id=email_flow_id, person_ids=person_ids
        )
        return self._call(
            _operations.TRY_ADD_PERSONS_TO_EMAIL_FLOW,
            body,
            {"$select": select},
            headers,
        )

    def update_form_submissions(
        self,
        *,
        max_count: int | None,
        select: Select | None = None,
        headers: RequestHeaders | None = None,
    ) -> int:
        """Processes form submissions that workflows have not handled yet, and returns
        how many were processed.

        Args:
            max_count: The highest number of submissions to process in this call.

        Documented in v1WorkflowAgent_UpdateFormSubmissions.
        """
        body = _requests.UpdateFormSubmissionsRequest(max_count=max_count)
        return self._call(
            _operations.UPDATE_FORM_SUBMISSIONS, body, {"$select": select}, headers
        )


class AsyncWorkflowAgent(AsyncAgent):
    """The same, awaited. See `WorkflowAgent`."""

    add_after_workflow_step = awaited(WorkflowAgent.add_after_workflow_step)
    connect_email_flow_content = awaited(WorkflowAgent.connect_email_flow_content)
    copy_email_flow = awaited(WorkflowAgent.copy_email_flow)
    copy_email_flow_content = awaited(WorkflowAgent.copy_email_flow_content)
    create_default_email_flow = awaited(WorkflowAgent.create_default_email_flow)
    create_default_workflow_event = awaited(WorkflowAgent.create_default_workflow_event)
    create_default_workflow_event_result = awaited(
        WorkflowAgent.create_default_workflow_event_result
    )
    create_default_workflow_filter = awaited(
        WorkflowAgent.create_default_workflow_filter
    )
    create_default_workflow_goal = awaited(WorkflowAgent.create_default_workflow_goal)
    create_default_workflow_step_from_type = awaited(
        WorkflowAgent.create_default_workflow_step_from_type
    )
    create_default_workflow_step_option_from_type = awaited(
        WorkflowAgent.create_default_workflow_step_option_from_type
    )
    create_default_workflow_trigger = awaited(
        WorkflowAgent.create_default_workflow_trigger
    )
    create_default_workflow_wait_for_action = awaited(
        WorkflowAgent.create_default_workflow_wait_for_action
    )
    create_email_flow_content = awaited(WorkflowAgent.create_email_flow_content)
    delete_email_flow = awaited(WorkflowAgent.delete_email_flow)
    delete_workflow_goal = awaited(WorkflowAgent.delete_workflow_goal)
    delete_workflow_trigger = awaited(WorkflowAgent.delete_workflow_trigger)
    delete_workflow_wait_for_action = awaited(
        WorkflowAgent.delete_workflow_wait_for_action
    )
    get_email_flow = awaited(WorkflowAgent.get_email_flow)
    get_workflow_fencing_info = awaited(WorkflowAgent.get_workflow_fencing_info)
    get_workflow_goal = awaited(WorkflowAgent.get_workflow_goal)
    get_workflow_step = awaited(WorkflowAgent.get_workflow_step)
    get_workflow_step_option = awaited(WorkflowAgent.get_workflow_step_option)
    get_workflow_trigger = awaited(WorkflowAgent.get_workflow_trigger)
    get_workflow_wait_for_action = awaited(WorkflowAgent.get_workflow_wait_for_action)
    remove_participants_from_email_flow = awaited(
        WorkflowAgent.remove_participants_from_email_flow
    )
    run = awaited(WorkflowAgent.run)
    save_email_flow = awaited(WorkflowAgent.save_email_flow)
    save_workflow_goal = awaited(WorkflowAgent.save_workflow_goal)
    save_workflow_trigger = awaited(WorkflowAgent.save_workflow_trigger)
    save_workflow_wait_for_action = awaited(WorkflowAgent.save_workflow_wait_for_action)
    send_event = awaited(WorkflowAgent.send_event)
    set_status_on_workflow = awaited(WorkflowAgent.set_status_on_workflow)
    try_add_persons_to_email_flow = awaited(WorkflowAgent.try_add_persons_to_email_flow)
    update_form_submissions = awaited(WorkflowAgent.update_form_submissions)
