# Generated from the endpoint docs; edits here are overwritten.
"""The endpoints of the Workflow agent."""

from datetime import datetime
from types import NoneType

from .._runtime.operation import Operation
from .._runtime.parameter import SELECTION, Parameter
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
from ..requests import workflow as requests

ADD_AFTER_WORKFLOW_STEP = Operation(
    "workflow.add_after_workflow_step",
    "POST",
    "/api/v1/Agents/Workflow/AddAfterWorkflowStep",
    request=requests.AddAfterWorkflowStepRequest,
    response=WorkflowStepBase,
    parameters=(SELECTION,),
)

CONNECT_EMAIL_FLOW_CONTENT = Operation(
    "workflow.connect_email_flow_content",
    "POST",
    "/api/v1/Agents/Workflow/ConnectEmailFlowContent",
    request=requests.ConnectEmailFlowContentRequest,
    response=NoneType,
    status=204,
    parameters=(SELECTION,),
)

COPY_EMAIL_FLOW = Operation(
    "workflow.copy_email_flow",
    "POST",
    "/api/v1/Agents/Workflow/CopyEmailFlow",
    request=requests.CopyEmailFlowRequest,
    response=int,
    parameters=(SELECTION,),
)

COPY_EMAIL_FLOW_CONTENT = Operation(
    "workflow.copy_email_flow_content",
    "POST",
    "/api/v1/Agents/Workflow/CopyEmailFlowContent",
    request=requests.CopyEmailFlowContentRequest,
    response=int,
    parameters=(SELECTION,),
)

CREATE_DEFAULT_EMAIL_FLOW = Operation(
    "workflow.create_default_email_flow",
    "POST",
    "/api/v1/Agents/Workflow/CreateDefaultEmailFlow",
    request=NoneType,
    response=EmailFlow,
)

CREATE_DEFAULT_WORKFLOW_EVENT = Operation(
    "workflow.create_default_workflow_event",
    "POST",
    "/api/v1/Agents/Workflow/CreateDefaultWorkflowEvent",
    request=NoneType,
    response=WorkflowEvent,
)

CREATE_DEFAULT_WORKFLOW_EVENT_RESULT = Operation(
    "workflow.create_default_workflow_event_result",
    "POST",
    "/api/v1/Agents/Workflow/CreateDefaultWorkflowEventResult",
    request=NoneType,
    response=WorkflowEventResult,
)

CREATE_DEFAULT_WORKFLOW_FILTER = Operation(
    "workflow.create_default_workflow_filter",
    "POST",
    "/api/v1/Agents/Workflow/CreateDefaultWorkflowFilter",
    request=NoneType,
    response=WorkflowFilter,
)

CREATE_DEFAULT_WORKFLOW_GOAL = Operation(
    "workflow.create_default_workflow_goal",
    "POST",
    "/api/v1/Agents/Workflow/CreateDefaultWorkflowGoal",
    request=NoneType,
    response=WorkflowGoal,
)

CREATE_DEFAULT_WORKFLOW_STEP_FROM_TYPE = Operation(
    "workflow.create_default_workflow_step_from_type",
    "POST",
    "/api/v1/Agents/Workflow/CreateDefaultWorkflowStepFromType",
    request=requests.CreateDefaultWorkflowStepFromTypeRequest,
    response=WorkflowStepBase,
    parameters=(SELECTION,),
)

CREATE_DEFAULT_WORKFLOW_STEP_OPTION_FROM_TYPE = Operation(
    "workflow.create_default_workflow_step_option_from_type",
    "POST",
    "/api/v1/Agents/Workflow/CreateDefaultWorkflowStepOptionFromType",
    request=requests.CreateDefaultWorkflowStepOptionFromTypeRequest,
    response=WorkflowStepOptionBase,
    parameters=(SELECTION,),
)

CREATE_DEFAULT_WORKFLOW_TRIGGER = Operation(
    "workflow.create_default_workflow_trigger",
    "POST",
    "/api/v1/Agents/Workflow/CreateDefaultWorkflowTrigger",
    request=NoneType,
    response=WorkflowTrigger,
)

CREATE_DEFAULT_WORKFLOW_WAIT_FOR_ACTION = Operation(
    "workflow.create_default_workflow_wait_for_action",
    "POST",
    "/api/v1/Agents/Workflow/CreateDefaultWorkflowWaitForAction",
    request=NoneType,
    response=WorkflowWaitForAction,
)

CREATE_EMAIL_FLOW_CONTENT = Operation(
    "workflow.create_email_flow_content",
    "POST",
    "/api/v1/Agents/Workflow/CreateEmailFlowContent",
    request=requests.CreateEmailFlowContentRequest,
    response=int,
    parameters=(SELECTION,),
)

DELETE_EMAIL_FLOW = Operation(
    "workflow.delete_email_flow",
    "POST",
    "/api/v1/Agents/Workflow/DeleteEmailFlow",
    request=NoneType,
    response=NoneType,
    status=204,
    parameters=(Parameter("emailFlowId", "email_flow_id", int, required=True),),
)

DELETE_WORKFLOW_GOAL = Operation(
    "workflow.delete_workflow_goal",
    "POST",
    "/api/v1/Agents/Workflow/DeleteWorkflowGoal",
    request=NoneType,
    response=NoneType,
    status=204,
    parameters=(Parameter("workflowGoalId", "workflow_goal_id", int, required=True),),
)

DELETE_WORKFLOW_TRIGGER = Operation(
    "workflow.delete_workflow_trigger",
    "POST",
    "/api/v1/Agents/Workflow/DeleteWorkflowTrigger",
    request=NoneType,
    response=NoneType,
    status=204,
    parameters=(
        Parameter("workflowTriggerId", "workflow_trigger_id", int, required=True),
    ),
)

DELETE_WORKFLOW_WAIT_FOR_ACTION = Operation(
    "workflow.delete_workflow_wait_for_action",
    "POST",
    "/api/v1/Agents/Workflow/DeleteWorkflowWaitForAction",
    request=NoneType,
    response=NoneType,
    status=204,
    parameters=(
        Parameter(
            "workflowWaitForActionId", "workflow_wait_for_action_id", int, required=True
        ),
    ),
)

GET_EMAIL_FLOW = Operation(
    "workflow.get_email_flow",
    "POST",
    "/api/v1/Agents/Workflow/GetEmailFlow",
    request=NoneType,
    response=EmailFlow,
    parameters=(
        Parameter("emailFlowId", "email_flow_id", int, required=True),
        SELECTION,
    ),
)

GET_WORKFLOW_FENCING_INFO = Operation(
    "workflow.get_workflow_fencing_info",
    "POST",
    "/api/v1/Agents/Workflow/GetWorkflowFencingInfo",
    request=NoneType,
    response=FencingInfo,
    parameters=(SELECTION,),
)

GET_WORKFLOW_GOAL = Operation(
    "workflow.get_workflow_goal",
    "POST",
    "/api/v1/Agents/Workflow/GetWorkflowGoal",
    request=NoneType,
    response=WorkflowGoal,
    parameters=(
        Parameter("workflowGoalId", "workflow_goal_id", int, required=True),
        SELECTION,
    ),
)

GET_WORKFLOW_STEP = Operation(
    "workflow.get_workflow_step",
    "POST",
    "/api/v1/Agents/Workflow/GetWorkflowStep",
    request=requests.GetWorkflowStepRequest,
    response=WorkflowStepBase,
    parameters=(SELECTION,),
)

GET_WORKFLOW_STEP_OPTION = Operation(
    "workflow.get_workflow_step_option",
    "POST",
    "/api/v1/Agents/Workflow/GetWorkflowStepOption",
    request=requests.GetWorkflowStepOptionRequest,
    response=WorkflowStepOptionBase,
    parameters=(SELECTION,),
)

GET_WORKFLOW_TRIGGER = Operation(
    "workflow.get_workflow_trigger",
    "POST",
    "/api/v1/Agents/Workflow/GetWorkflowTrigger",
    request=NoneType,
    response=WorkflowTrigger,
    parameters=(
        Parameter("workflowTriggerId", "workflow_trigger_id", int, required=True),
        SELECTION,
    ),
)

GET_WORKFLOW_WAIT_FOR_ACTION = Operation(
    "workflow.get_workflow_wait_for_action",
    "POST",
    "/api/v1/Agents/Workflow/GetWorkflowWaitForAction",
    request=NoneType,
    response=WorkflowWaitForAction,
    parameters=(
        Parameter(
            "workflowWaitForActionId", "workflow_wait_for_action_id", int, required=True
        ),
        SELECTION,
    ),
)

REMOVE_PARTICIPANTS_FROM_EMAIL_FLOW = Operation(
    "workflow.remove_participants_from_email_flow",
    "POST",
    "/api/v1/Agents/Workflow/RemoveParticipantsFromEmailFlow",
    request=requests.RemoveParticipantsFromEmailFlowRequest,
    response=NoneType,
    status=204,
    parameters=(SELECTION,),
)

RUN = Operation(
    "workflow.run",
    "POST",
    "/api/v1/Agents/Workflow/Run",
    request=NoneType,
    response=datetime,
    parameters=(SELECTION,),
)

SAVE_EMAIL_FLOW = Operation(
    "workflow.save_email_flow",
    "POST",
    "/api/v1/Agents/Workflow/SaveEmailFlow",
    request=EmailFlow,
    response=EmailFlow,
)

SAVE_WORKFLOW_GOAL = Operation(
    "workflow.save_workflow_goal",
    "POST",
    "/api/v1/Agents/Workflow/SaveWorkflowGoal",
    request=WorkflowGoal,
    response=WorkflowGoal,
)

SAVE_WORKFLOW_TRIGGER = Operation(
    "workflow.save_workflow_trigger",
    "POST",
    "/api/v1/Agents/Workflow/SaveWorkflowTrigger",
    request=WorkflowTrigger,
    response=WorkflowTrigger,
)

SAVE_WORKFLOW_WAIT_FOR_ACTION = Operation(
    "workflow.save_workflow_wait_for_action",
    "POST",
    "/api/v1/Agents/Workflow/SaveWorkflowWaitForAction",
    request=WorkflowWaitForAction,
    response=WorkflowWaitForAction,
)

SEND_EVENT = Operation(
    "workflow.send_event",
    "POST",
    "/api/v1/Agents/Workflow/SendEvent",
    request=requests.SendEventRequest,
    response=WorkflowEventResult,
    parameters=(SELECTION,),
)

SET_STATUS_ON_WORKFLOW = Operation(
    "workflow.set_status_on_workflow",
    "POST",
    "/api/v1/Agents/Workflow/SetStatusOnWorkflow",
    request=requests.SetStatusOnWorkflowRequest,
    response=str,
    parameters=(SELECTION,),
)

TRY_ADD_PERSONS_TO_EMAIL_FLOW = Operation(
    "workflow.try_add_persons_to_email_flow",
    "POST",
    "/api/v1/Agents/Workflow/TryAddPersonsToEmailFlow",
    request=requests.TryAddPersonsToEmailFlowRequest,
    response=list[bool],
    parameters=(SELECTION,),
)

UPDATE_FORM_SUBMISSIONS = Operation(
    "workflow.update_form_submissions",
    "POST",
    "/api/v1/Agents/Workflow/UpdateFormSubmissions",
    request=requests.UpdateFormSubmissionsRequest,
    response=int,
    parameters=(SELECTION,),
)

OPERATIONS = (
    ADD_AFTER_WORKFLOW_STEP,
    CONNECT_EMAIL_FLOW_CONTENT,
    COPY_EMAIL_FLOW,
    COPY_EMAIL_FLOW_CONTENT,
    CREATE_DEFAULT_EMAIL_FLOW,
    CREATE_DEFAULT_WORKFLOW_EVENT,
    CREATE_DEFAULT_WORKFLOW_EVENT_RESULT,
    CREATE_DEFAULT_WORKFLOW_FILTER,
    CREATE_DEFAULT_WORKFLOW_GOAL,
    CREATE_DEFAULT_WORKFLOW_STEP_FROM_TYPE,
    CREATE_DEFAULT_WORKFLOW_STEP_OPTION_FROM_TYPE,
    CREATE_DEFAULT_WORKFLOW_TRIGGER,
    CREATE_DEFAULT_WORKFLOW_WAIT_FOR_ACTION,
    CREATE_EMAIL_FLOW_CONTENT,
    DELETE_EMAIL_FLOW,
    DELETE_WORKFLOW_GOAL,
    DELETE_WORKFLOW_TRIGGER,
    DELETE_WORKFLOW_WAIT_FOR_ACTION,
    GET_EMAIL_FLOW,
    GET_WORKFLOW_FENCING_INFO,
    GET_WORKFLOW_GOAL,
    GET_WORKFLOW_STEP,
    GET_WORKFLOW_STEP_OPTION,
    GET_WORKFLOW_TRIGGER,
    GET_WORKFLOW_WAIT_FOR_ACTION,
    REMOVE_PARTICIPANTS_FROM_EMAIL_FLOW,
    RUN,
    SAVE_EMAIL_FLOW,
    SAVE_WORKFLOW_GOAL,
    SAVE_WORKFLOW_TRIGGER,
    SAVE_WORKFLOW_WAIT_FOR_ACTION,
    SEND_EVENT,
    SET_STATUS_ON_WORKFLOW,
    TRY_ADD_PERSONS_TO_EMAIL_FLOW,
    UPDATE_FORM_SUBMISSIONS,
)
