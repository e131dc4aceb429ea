# Generated from the endpoint docs; edits here are overwritten.
"""A function for each type that makes one, filled with values.

What is given to it stands in it; the rest is made up, and the same in every test.
"""

from .. import models
from .._runtime.factories import factory
from .._runtime.factories import seed as seed

make_other = factory(lambda: models.Other)
make_table = factory(lambda: models.Table)
make_thing = factory(lambda: models.Thing)
