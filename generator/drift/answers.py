"""What methods return on two sides, whatever the statuses of their answers are."""

from __future__ import annotations

from dataclasses import dataclass

from ..emit.answers import may_be_null, usual_answer
from ..model import Endpoint, Type
from ..model_text import type_text
from ..page import OR_NULL


@dataclass(frozen=True, slots=True)
class Answer:
    """What an endpoint answers when all goes well.

    Args:
        status: Its status.
        type: Its type; ``None`` if it has no content.
        media: Its media type, unless it is JSON.
        may_be_null: Whether ``null`` is an answer, as far as docs tell.
        is_nullable: Whether a specification says that it is.
    """

    status: int
    type: Type | None
    media: str
    may_be_null: bool
    is_nullable: bool

    @property
    def text(self) -> str:
        """What to say of it in a few words."""
        told = (
            type_text(self.type),
            OR_NULL if self.is_nullable else "",
            f"in {self.media}" if self.media else "",
        )
        return ", ".join(filter(None, told))


def answer_of(endpoint: Endpoint) -> Answer:
    """Return what an endpoint answers when all goes well."""
    status, type_ = usual_answer(endpoint)
    told = [each for each in endpoint.responses if each.status == status]
    return Answer(
        status,
        type_,
        "".join(each.media for each in told[:1]),
        may_be_null(endpoint, type_),
        any(OR_NULL in each.unsaid for each in told[:1]),
    )


def is_null_alike(old: Answer, new: Answer, *, is_coarse: bool) -> bool:
    """Whether ``null`` is an answer on both sides, or on none.

    Args:
        old, new: The answers.
        is_coarse: Whether one side is a specification; its silence tells nothing.
    """
    is_told = old.is_nullable or new.is_nullable
    sides = [each.may_be_null or each.is_nullable for each in (old, new)]
    return (is_coarse and not is_told) or sides[0] == sides[1]
