# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from .._runtime.model import Model, wire


class Member(Model):
    """What `Sale.members` holds."""

    member_id: int | None = wire("MemberId")
    comment: str | None = wire("Comment")
