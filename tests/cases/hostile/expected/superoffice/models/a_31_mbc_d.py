# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from .._runtime.model import Model, wire


class A31MbcD(Model):
    """`a[31mb c d` in the docs."""

    a_31_mbc_d: A31MbcD | None = wire("a[31mb\u200dc d")
    """a[31mb c d"""
