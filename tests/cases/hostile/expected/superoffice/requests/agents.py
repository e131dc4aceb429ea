# Generated from the endpoint docs; edits here are overwritten.
"""The request bodies of the Agents agent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.model import Request, wire

if TYPE_CHECKING:
    from ..models.a_31_mbc_d import A31MbcD
    from ..models.etc_passwd import EtcPasswd
    from ..models.value_7_7_raw import Type_77Raw
    from ..models.value_ffd5d971 import Type_ffd5d971


class PostDocodeRequest(Request):
    """The body of Agents/A/Docode/{id}."""

    import_os: Any = wire("'); import os #")


class PostDoinvisibleRequest(Request):
    """The body of Agents/A/Doinvisible/{id}."""

    a_31_mbc_d: A31MbcD | None = wire("a[31mb\u200dc d")


class PostDojinjaRequest(Request):
    """The body of Agents/A/Dojinja/{id}."""

    value_7_7_raw: Type_77Raw | None = wire("{{ 7*7 }}{% raw %}")


class PostDopathsRequest(Request):
    """The body of Agents/A/Dopaths/{id}."""

    etc_passwd: EtcPasswd | None = wire("../../etc/passwd")


class PostDoquotesRequest(Request):
    """The body of Agents/A/Doquotes/{id}."""

    value_ffd5d971: Type_ffd5d971 | None = wire('"""\\\'')
