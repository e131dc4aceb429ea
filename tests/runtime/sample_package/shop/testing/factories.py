"""A function for each type that makes one, filled with values."""

from .. import models
from .._runtime.factories import factory
from .._runtime.factories import seed as seed

make_customer = factory(lambda: models.Customer)
make_line = factory(lambda: models.Line)
make_order = factory(lambda: models.Order)
