# Generated from the endpoint docs; edits here are overwritten.
"""Fixtures of the Workflow agent: `-p superoffice.testing.workflow`."""

from .._runtime.exchange import exchanges
from .._runtime.fixtures import exchange_fixture
from ..operations import workflow as operations

workflow_add_after_workflow_step = exchange_fixture(operations.ADD_AFTER_WORKFLOW_STEP)
workflow_connect_email_flow_content = exchange_fixture(
    operations.CONNECT_EMAIL_FLOW_CONTENT
)
workflow_copy_email_flow = exchange_fixture(operations.COPY_EMAIL_FLOW)
workflow_copy_email_flow_content = exchange_fixture(operations.COPY_EMAIL_FLOW_CONTENT)
workflow_create_default_email_flow = exchange_fixture(
    operations.CREATE_DEFAULT_EMAIL_FLOW
)
workflow_create_default_workflow_event = exchange_fixture(
    operations.CREATE_DEFAULT_WORKFLOW_EVENT
)
workflow_create_default_workflow_event_result = exchange_fixture(
    operations.CREATE_DEFAULT_WORKFLOW_EVENT_RESULT
)
workflow_create_default_workflow_filter = exchange_fixture(
    operations.CREATE_DEFAULT_WORKFLOW_FILTER
)
workflow_create_default_workflow_goal = exchange_fixture(
    operations.CREATE_DEFAULT_WORKFLOW_GOAL
)
workflow_create_default_workflow_step_from_type = exchange_fixture(
    operations.CREATE_DEFAULT_WORKFLOW_STEP_FROM_TYPE
)
workflow_create_default_workflow_step_option_from_type = exchange_fixture(
    operations.CREATE_DEFAULT_WORKFLOW_STEP_OPTION_FROM_TYPE
)
workflow_create_default_workflow_trigger = exchange_fixture(
    operations.CREATE_DEFAULT_WORKFLOW_TRIGGER
)
workflow_create_default_workflow_wait_for_action = exchange_fixture(
    operations.CREATE_DEFAULT_WORKFLOW_WAIT_FOR_ACTION
)
workflow_create_email_flow_content = exchange_fixture(
    operations.CREATE_EMAIL_FLOW_CONTENT
)
workflow_delete_email_flow = exchange_fixture(operations.DELETE_EMAIL_FLOW)
workflow_delete_workflow_goal = exchange_fixture(operations.DELETE_WORKFLOW_GOAL)
workflow_delete_workflow_trigger = exchange_fixture(operations.DELETE_WORKFLOW_TRIGGER)
workflow_delete_workflow_wait_for_action = exchange_fixture(
    operations.DELETE_WORKFLOW_WAIT_FOR_ACTION
)
workflow_get_email_flow = exchange_fixture(operations.GET_EMAIL_FLOW)
workflow_get_workflow_fencing_info = exchange_fixture(
    operations.GET_WORKFLOW_FENCING_INFO
)
workflow_get_workflow_goal = exchange_fixture(operations.GET_WORKFLOW_GOAL)
workflow_get_workflow_step = exchange_fixture(operations.GET_WORKFLOW_STEP)
workflow_get_workflow_step_option = exchange_fixture(
    operations.GET_WORKFLOW_STEP_OPTION
)
workflow_get_workflow_trigger = exchange_fixture(operations.GET_WORKFLOW_TRIGGER)
workflow_get_workflow_wait_for_action = exchange_fixture(
    operations.GET_WORKFLOW_WAIT_FOR_ACTION
)
workflow_remove_participants_from_email_flow = exchange_fixture(
    operations.REMOVE_PARTICIPANTS_FROM_EMAIL_FLOW
)
workflow_run = exchange_fixture(operations.RUN)
workflow_save_email_flow = exchange_fixture(operations.SAVE_EMAIL_FLOW)
workflow_save_workflow_goal = exchange_fixture(operations.SAVE_WORKFLOW_GOAL)
workflow_save_workflow_trigger = exchange_fixture(operations.SAVE_WORKFLOW_TRIGGER)
workflow_save_workflow_wait_for_action = exchange_fixture(
    operations.SAVE_WORKFLOW_WAIT_FOR_ACTION
)
workflow_send_event = exchange_fixture(operations.SEND_EVENT)
workflow_set_status_on_workflow = exchange_fixture(operations.SET_STATUS_ON_WORKFLOW)
workflow_try_add_persons_to_email_flow = exchange_fixture(
    operations.TRY_ADD_PERSONS_TO_EMAIL_FLOW
)
workflow_update_form_submissions = exchange_fixture(operations.UPDATE_FORM_SUBMISSIONS)

EXCHANGES = exchanges("workflow")
