# Generated from the endpoint docs; edits here are overwritten.
"""A function for each type that makes one, filled with values.

What is given to it stands in it; the rest is made up, and the same in every test.
"""

from .. import models
from .._runtime.factories import factory
from .._runtime.factories import seed as seed

make_contact_entity = factory(lambda: models.ContactEntity)
make_field_property = factory(lambda: models.FieldProperty)
make_link = factory(lambda: models.Link)
make_o_data_contact = factory(lambda: models.ODataContact)
make_patch_contact_entity = factory(lambda: models.PatchContactEntity)
make_value = factory(lambda: models.Value)
