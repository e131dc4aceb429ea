# Generated from the endpoint docs; edits here are overwritten.
"""Fixtures of the Workflow agent: `-p superoffice.testing.workflow`."""

from .._runtime.exchange import exchanges
from .._runtime.fixtures import client_fixture, exchange_fixture
from ..client import Client
from ..operations import workflow as operations

workflow_add_after_workflow_step = exchange_fixture(operations.ADD_AFTER_WORKFLOW_STEP)
workflow_add_after_workflow_step_client = client_fixture(
    operations.ADD_AFTER_WORKFLOW_STEP, Client
)
workflow_connect_email_flow_content = exchange_fixture(
    operations.CONNECT_EMAIL_FLOW_CONTENT
)
workflow_connect_email_flow_content_client = client_fixture(
    operations.CONNECT_EMAIL_FLOW_CONTENT, Client
)
workflow_copy_email_flow = exchange_fixture(operations.COPY_EMAIL_FLOW)
workflow_copy_email_flow_client = client_fixture(operations.COPY_EMAIL_FLOW, Client)
workflow_copy_email_flow_content = exchange_fixture(operations.COPY_EMAIL_FLOW_CONTENT)
workflow_copy_email_flow_content_client = client_fixture(
    operations.COPY_EMAIL_FLOW_CONTENT, Client
)
workflow_create_default_email_flow = exchange_fixture(
    operations.CREATE_DEFAULT_EMAIL_FLOW
)
workflow_create_default_email_flow_client = client_fixture(
    operations.CREATE_DEFAULT_EMAIL_FLOW, Client
)
workflow_create_default_workflow_event = exchange_fixture(
    operations.CREATE_DEFAULT_WORKFLOW_EVENT
)
workflow_create_default_workflow_event_client = client_fixture(
    operations.CREATE_DEFAULT_WORKFLOW_EVENT, Client
)
workflow_create_default_workflow_event_result = exchange_fixture(
    operations.CREATE_DEFAULT_WORKFLOW_EVENT_RESULT
)
workflow_create_default_workflow_event_result_client = client_fixture(
    operations.CREATE_DEFAULT_WORKFLOW_EVENT_RESULT, Client
)
workflow_create_default_workflow_filter = exchange_fixture(
    operations.CREATE_DEFAULT_WORKFLOW_FILTER
)
workflow_create_default_workflow_filter_client = client_fixture(
    operations.CREATE_DEFAULT_WORKFLOW_FILTER, Client
)
workflow_create_default_workflow_goal = exchange_fixture(
    operations.CREATE_DEFAULT_WORKFLOW_GOAL
)
workflow_create_default_workflow_goal_client = client_fixture(
    operations.CREATE_DEFAULT_WORKFLOW_GOAL, Client
)
workflow_create_default_workflow_step_from_type = exchange_fixture(
    operations.CREATE_DEFAULT_WORKFLOW_STEP_FROM_TYPE
)
workflow_create_default_workflow_step_from_type_client = client_fixture(
    operations.CREATE_DEFAULT_WORKFLOW_STEP_FROM_TYPE, Client
)
workflow_create_default_workflow_step_option_from_type = exchange_fixture(
    operations.CREATE_DEFAULT_WORKFLOW_STEP_OPTION_FROM_TYPE
)
workflow_create_default_workflow_step_option_from_type_client = client_fixture(
    operations.CREATE_DEFAULT_WORKFLOW_STEP_OPTION_FROM_TYPE, Client
)
workflow_create_default_workflow_trigger = exchange_fixture(
    operations.CREATE_DEFAULT_WORKFLOW_TRIGGER
)
workflow_create_default_workflow_trigger_client = client_fixture(
    operations.CREATE_DEFAULT_WORKFLOW_TRIGGER, Client
)
workflow_create_default_workflow_wait_for_action = exchange_fixture(
    operations.CREATE_DEFAULT_WORKFLOW_WAIT_FOR_ACTION
)
workflow_create_default_workflow_wait_for_action_client = client_fixture(
    operations.CREATE_DEFAULT_WORKFLOW_WAIT_FOR_ACTION, Client
)
workflow_create_email_flow_content = exchange_fixture(
    operations.CREATE_EMAIL_FLOW_CONTENT
)
workflow_create_email_flow_content_client = client_fixture(
    operations.CREATE_EMAIL_FLOW_CONTENT, Client
)
workflow_delete_email_flow = exchange_fixture(operations.DELETE_EMAIL_FLOW)
workflow_delete_email_flow_client = client_fixture(operations.DELETE_EMAIL_FLOW, Client)
workflow_delete_workflow_goal = exchange_fixture(operations.DELETE_WORKFLOW_GOAL)
workflow_delete_workflow_goal_client = client_fixture(
    operations.DELETE_WORKFLOW_GOAL, Client
)
workflow_delete_workflow_trigger = exchange_fixture(operations.DELETE_WORKFLOW_TRIGGER)
workflow_delete_workflow_trigger_client = client_fixture(
    operations.DELETE_WORKFLOW_TRIGGER, Client
)
workflow_delete_workflow_wait_for_action = exchange_fixture(
    operations.DELETE_WORKFLOW_WAIT_FOR_ACTION
)
workflow_delete_workflow_wait_for_action_client = client_fixture(
    operations.DELETE_WORKFLOW_WAIT_FOR_ACTION, Client
)
workflow_get_email_flow = exchange_fixture(operations.GET_EMAIL_FLOW)
workflow_get_email_flow_client = client_fixture(operations.GET_EMAIL_FLOW, Client)
workflow_get_workflow_fencing_info = exchange_fixture(
    operations.GET_WORKFLOW_FENCING_INFO
)
workflow_get_workflow_fencing_info_client = client_fixture(
    operations.GET_WORKFLOW_FENCING_INFO, Client
)
workflow_get_workflow_goal = exchange_fixture(operations.GET_WORKFLOW_GOAL)
workflow_get_workflow_goal_client = client_fixture(operations.GET_WORKFLOW_GOAL, Client)
workflow_get_workflow_step = exchange_fixture(operations.GET_WORKFLOW_STEP)
workflow_get_workflow_step_client = client_fixture(operations.GET_WORKFLOW_STEP, Client)
workflow_get_workflow_step_option = exchange_fixture(
    operations.GET_WORKFLOW_STEP_OPTION
)
workflow_get_workflow_step_option_client = client_fixture(
    operations.GET_WORKFLOW_STEP_OPTION, Client
)
workflow_get_workflow_trigger = exchange_fixture(operations.GET_WORKFLOW_TRIGGER)
workflow_get_workflow_trigger_client = client_fixture(
    operations.GET_WORKFLOW_TRIGGER, Client
)
workflow_get_workflow_wait_for_action = exchange_fixture(
    operations.GET_WORKFLOW_WAIT_FOR_ACTION
)
workflow_get_workflow_wait_for_action_client = client_fixture(
    operations.GET_WORKFLOW_WAIT_FOR_ACTION, Client
)
workflow_remove_participants_from_email_flow = exchange_fixture(
    operations.REMOVE_PARTICIPANTS_FROM_EMAIL_FLOW
)
workflow_remove_participants_from_email_flow_client = client_fixture(
    operations.REMOVE_PARTICIPANTS_FROM_EMAIL_FLOW, Client
)
workflow_run = exchange_fixture(operations.RUN)
workflow_run_client = client_fixture(operations.RUN, Client)
workflow_save_email_flow = exchange_fixture(operations.SAVE_EMAIL_FLOW)
workflow_save_email_flow_client = client_fixture(operations.SAVE_EMAIL_FLOW, Client)
workflow_save_workflow_goal = exchange_fixture(operations.SAVE_WORKFLOW_GOAL)
workflow_save_workflow_goal_client = client_fixture(
    operations.SAVE_WORKFLOW_GOAL, Client
)
workflow_save_workflow_trigger = exchange_fixture(operations.SAVE_WORKFLOW_TRIGGER)
workflow_save_workflow_trigger_client = client_fixture(
    operations.SAVE_WORKFLOW_TRIGGER, Client
)
workflow_save_workflow_wait_for_action = exchange_fixture(
    operations.SAVE_WORKFLOW_WAIT_FOR_ACTION
)
workflow_save_workflow_wait_for_action_client = client_fixture(
    operations.SAVE_WORKFLOW_WAIT_FOR_ACTION, Client
)
workflow_send_event = exchange_fixture(operations.SEND_EVENT)
workflow_send_event_client = client_fixture(operations.SEND_EVENT, Client)
workflow_set_status_on_workflow = exchange_fixture(operations.SET_STATUS_ON_WORKFLOW)
workflow_set_status_on_workflow_client = client_fixture(
    operations.SET_STATUS_ON_WORKFLOW, Client
)
workflow_try_add_persons_to_email_flow = exchange_fixture(
    operations.TRY_ADD_PERSONS_TO_EMAIL_FLOW
)
workflow_try_add_persons_to_email_flow_client = client_fixture(
    operations.TRY_ADD_PERSONS_TO_EMAIL_FLOW, Client
)
workflow_update_form_submissions = exchange_fixture(operations.UPDATE_FORM_SUBMISSIONS)
workflow_update_form_submissions_client = client_fixture(
    operations.UPDATE_FORM_SUBMISSIONS, Client
)

EXCHANGES = exchanges("workflow")
