# Generated from the endpoint docs; edits here are overwritten.
"""The named types of the API, each loaded when it is first used."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_attributes

if TYPE_CHECKING:
    from .a_31_mbc_d import A31MbcD as A31MbcD
    from .arg import Arg as Arg
    from .etc_passwd import EtcPasswd as EtcPasswd
    from .import_os import ImportOs as ImportOs
    from .key import Key as Key
    from .request_headers import RequestHeaders as RequestHeaders
    from .type import Type as Type
    from .value_7_7_raw import Type_77Raw as Type_77Raw
    from .value_ffd5d971 import Type_ffd5d971 as Type_ffd5d971
else:
    _MODULES = {
        "A31MbcD": "a_31_mbc_d",
        "Arg": "arg",
        "EtcPasswd": "etc_passwd",
        "ImportOs": "import_os",
        "Key": "key",
        "RequestHeaders": "request_headers",
        "Type": "type",
        "Type_77Raw": "value_7_7_raw",
        "Type_ffd5d971": "value_ffd5d971",
    }
    __all__ = [*_MODULES]
    __getattr__, __dir__ = lazy_attributes(__name__, _MODULES)
