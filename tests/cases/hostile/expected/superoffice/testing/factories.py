# Generated from the endpoint docs; edits here are overwritten.
"""A function for each type that makes one, filled with values.

What is given to it stands in it; the rest is made up, and the same in every test.
"""

from .. import models
from .._runtime.factories import factory
from .._runtime.factories import seed as seed

make_a_31_mbc_d = factory(lambda: models.A31MbcD)
make_arg = factory(lambda: models.Arg)
make_etc_passwd = factory(lambda: models.EtcPasswd)
make_import_os = factory(lambda: models.ImportOs)
make_key = factory(lambda: models.Key)
make_type = factory(lambda: models.Type)
make_value_7_7_raw = factory(lambda: models.Type_77Raw)
make_value_ffd5d971 = factory(lambda: models.Type_ffd5d971)
