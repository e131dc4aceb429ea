# Generated from the endpoint docs; edits here are overwritten.
"""A function for each type that makes one, filled with values.

What is given to it stands in it; the rest is made up, and the same in every test.
"""

from .. import models
from .._runtime.factories import factory
from .._runtime.factories import seed as seed

make_get = factory(lambda: models.Get)
make_list = factory(lambda: models.List)
make_model = factory(lambda: models.Model_)
make_phone_agent = factory(lambda: models.PhoneAgent)
