# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from .._runtime.model import Model, wire


class EtcPasswd(Model):
    """`../../etc/passwd` in the docs."""

    etc_passwd: EtcPasswd | None = wire("../../etc/passwd")
    """../../etc/passwd"""
