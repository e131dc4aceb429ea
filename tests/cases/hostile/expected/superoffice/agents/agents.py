# Generated from the endpoint docs; edits here are overwritten.
"""The client of the Agents agent."""

from __future__ import annotations

from typing import Any, Literal

from .._runtime.agent import Agent, AsyncAgent, awaited
from ..models.a_31_mbc_d import A31MbcD
from ..models.etc_passwd import EtcPasswd
from ..models.import_os import ImportOs
from ..models.request_headers import RequestHeaders
from ..models.value_7_7_raw import Type_77Raw
from ..models.value_ffd5d971 import Type_ffd5d971
from ..operations import agents as _operations
from ..requests import agents as _requests


class AgentsAgent(Agent):
    """The Agents agent.

    Arguments that its methods share:
        headers: Headers of this call; they override the client's.

    Arguments without a default are sent in a body even if `None`, as null.
    """

    def post_docode(
        self,
        *,
        id: Literal["A", "B"] | str,
        import_os: Any,
        import_os_2: Any = None,
        headers: RequestHeaders | None = None,
    ) -> ImportOs | None:
        """'); import os #

        import os

        import os |

        Args:
            id: '); import os #

        Documented in '); import os # import os.
        """
        body = _requests.PostDocodeRequest(import_os=import_os)
        return self._find(
            _operations.POST_DOCODE,
            body,
            {"id": id, "'); import os #": import_os_2},
            headers,
        )

    def post_doinvisible(
        self,
        *,
        id: Literal["A", "B"] | str,
        a_31_mbc_d: A31MbcD | None,
        a_31_mbc_d_2: Any = None,
        headers: RequestHeaders | None = None,
    ) -> A31MbcD | None:
        """a[31mb c d

        Args:
            a_31_mbc_d: a[31mb c d
            id: a[31mb c d
            a_31_mbc_d_2: a[31mb c d

        Documented in a[31mb c d.
        """
        body = _requests.PostDoinvisibleRequest(a_31_mbc_d=a_31_mbc_d)
        return self._find(
            _operations.POST_DOINVISIBLE,
            body,
            {"id": id, "a[31mb\u200dc d": a_31_mbc_d_2},
            headers,
        )

    def post_dojinja(
        self,
        *,
        id: Literal["A", "B"] | str,
        value_7_7_raw: Type_77Raw | None,
        value_7_7_raw_2: Any = None,
        headers: RequestHeaders | None = None,
    ) -> Type_77Raw | None:
        """{{ 7*7 }}{% raw %}

        Args:
            value_7_7_raw: {{ 7*7 }}{% raw %}
            id: {{ 7*7 }}{% raw %}
            value_7_7_raw_2: {{ 7*7 }}{% raw %}

        Documented in {{ 7*7 }}{% raw %}.
        """
        body = _requests.PostDojinjaRequest(value_7_7_raw=value_7_7_raw)
        return self._find(
            _operations.POST_DOJINJA,
            body,
            {"id": id, "{{ 7*7 }}{% raw %}": value_7_7_raw_2},
            headers,
        )

    def post_dopaths(
        self,
        *,
        id: Literal["A", "B"] | str,
        etc_passwd: EtcPasswd | None,
        etc_passwd_2: Any = None,
        headers: RequestHeaders | None = None,
    ) -> EtcPasswd | None:
        """../../etc/passwd

        Args:
            etc_passwd: ../../etc/passwd
            id: ../../etc/passwd
            etc_passwd_2: ../../etc/passwd

        Documented in ../../etc/passwd.
        """
        body = _requests.PostDopathsRequest(etc_passwd=etc_passwd)
        return self._find(
            _operations.POST_DOPATHS,
            body,
            {"id": id, "../../etc/passwd": etc_passwd_2},
            headers,
        )

    def post_doquotes(
        self,
        *,
        id: Literal["A", "B"] | str,
        value_ffd5d971: Type_ffd5d971 | None,
        value_ffd5d971_2: Any = None,
        headers: RequestHeaders | None = None,
    ) -> Type_ffd5d971 | None:
        """\"\"\"\\'

        Args:
            value_ffd5d971: \"\"\"\\'
            id: \"\"\"\\'
            value_ffd5d971_2: \"\"\"\\'

        Documented in \"\"\"\\'.
        """
        body = _requests.PostDoquotesRequest(value_ffd5d971=value_ffd5d971)
        return self._find(
            _operations.POST_DOQUOTES,
            body,
            {"id": id, '"""\\\'': value_ffd5d971_2},
            headers,
        )


class AsyncAgentsAgent(AsyncAgent):
    """The same, awaited. See `AgentsAgent`."""

    post_docode = awaited(AgentsAgent.post_docode)
    post_doinvisible = awaited(AgentsAgent.post_doinvisible)
    post_dojinja = awaited(AgentsAgent.post_dojinja)
    post_dopaths = awaited(AgentsAgent.post_dopaths)
    post_doquotes = awaited(AgentsAgent.post_doquotes)
