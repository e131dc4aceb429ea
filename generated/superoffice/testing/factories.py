# Generated from the endpoint docs; edits here are overwritten.
"""A function for each type that makes one, filled with values.

What is given to it stands in it; the rest is made up, and the same in every test.
"""

from .. import models
from .._runtime.factories import factory
from .._runtime.factories import seed as seed

make_content_info = factory(lambda: models.ContentInfo)
make_email_flow = factory(lambda: models.EmailFlow)
make_fencing_info = factory(lambda: models.FencingInfo)
make_field_property = factory(lambda: models.FieldProperty)
make_restriction_group = factory(lambda: models.RestrictionGroup)
make_visible_for = factory(lambda: models.VisibleFor)
make_workflow_event = factory(lambda: models.WorkflowEvent)
make_workflow_event_result = factory(lambda: models.WorkflowEventResult)
make_workflow_filter = factory(lambda: models.WorkflowFilter)
make_workflow_goal = factory(lambda: models.WorkflowGoal)
make_workflow_step_base = factory(lambda: models.WorkflowStepBase)
make_workflow_step_option_base = factory(lambda: models.WorkflowStepOptionBase)
make_workflow_trigger = factory(lambda: models.WorkflowTrigger)
make_workflow_wait_for_action = factory(lambda: models.WorkflowWaitForAction)
