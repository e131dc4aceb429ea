# Generated from the endpoint docs; edits here are overwritten.
"""A function for each type that makes one, filled with values.

What is given to it stands in it; the rest is made up, and the same in every test.
"""

from .. import models
from .._runtime.factories import factory
from .._runtime.factories import seed as seed

make_article = factory(lambda: models.Article)
make_configuration = factory(lambda: models.Configuration)
make_customer = factory(lambda: models.Customer)
make_line = factory(lambda: models.Line)
make_order = factory(lambda: models.Order)
