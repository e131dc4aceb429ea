# Generated from the endpoint docs; edits here are overwritten.
"""The service of the Agents agent."""

from __future__ import annotations

from typing import Any, Literal

from starlette.requests import Request

from .._runtime.server import Answer, Service, not_implemented
from ..models.a_31_mbc_d import A31MbcD
from ..models.etc_passwd import EtcPasswd
from ..models.import_os import ImportOs
from ..models.value_7_7_raw import Type_77Raw
from ..models.value_ffd5d971 import Type_ffd5d971
from ..operations import agents as _operations
from ..requests import agents as requests


class AgentsService(Service):
    """The Agents agent, to be served: override what you serve.

    The rest answers 501.
    """

    operations = _operations.OPERATIONS

    def post_docode(
        self,
        body: requests.PostDocodeRequest,
        *,
        id: Literal["A", "B"] | str,
        import_os_2: Any,
        http: Request,
    ) -> Answer[ImportOs | None]:
        """'); import os #"""
        raise not_implemented(_operations.POST_DOCODE)

    def post_doinvisible(
        self,
        body: requests.PostDoinvisibleRequest,
        *,
        id: Literal["A", "B"] | str,
        a_31_mbc_d_2: Any,
        http: Request,
    ) -> Answer[A31MbcD | None]:
        """a[31mb c d"""
        raise not_implemented(_operations.POST_DOINVISIBLE)

    def post_dojinja(
        self,
        body: requests.PostDojinjaRequest,
        *,
        id: Literal["A", "B"] | str,
        value_7_7_raw_2: Any,
        http: Request,
    ) -> Answer[Type_77Raw | None]:
        """{{ 7*7 }}{% raw %}"""
        raise not_implemented(_operations.POST_DOJINJA)

    def post_dopaths(
        self,
        body: requests.PostDopathsRequest,
        *,
        id: Literal["A", "B"] | str,
        etc_passwd_2: Any,
        http: Request,
    ) -> Answer[EtcPasswd | None]:
        """../../etc/passwd"""
        raise not_implemented(_operations.POST_DOPATHS)

    def post_doquotes(
        self,
        body: requests.PostDoquotesRequest,
        *,
        id: Literal["A", "B"] | str,
        value_ffd5d971_2: Any,
        http: Request,
    ) -> Answer[Type_ffd5d971 | None]:
        """\"\"\"\\'"""
        raise not_implemented(_operations.POST_DOQUOTES)
