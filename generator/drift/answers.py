"""What methods return on two sides, whatever the statuses of their answers are."""

from __future__ import annotations

from dataclasses import dataclass

from ..emit.answers import may_be_null, usual_answer
from ..model import Endpoint, Scalar, Type
from ..page import OR_NULL
from .fields import said


@dataclass(frozen=True, slots=True)
class Answer:
    """What an endpoint answers when all goes well.

    Args:
        status: Its status.
        type: Its type; ``None`` if it has no content.
        unsaid: What a specification says of its values, but for ``null``.
        media: Its media type, unless it is JSON.
        may_be_null: Whether ``null`` is an answer, as far as docs tell.
        is_nullable: Whether a specification says that it is.
    """

    status: int
    type: Type | None
    unsaid: tuple[str, ...]
    media: str
    may_be_null: bool
    is_nullable: bool

    @property
    def text(self) -> str:
        """What to say of it in a few words."""
        more = (
            OR_NULL if self.is_nullable else "",
            f"in {self.media}" if self.media else "",
        )
        return ", ".join(filter(None, (said(self), *more)))

    @property
    def read_in(self) -> str:
        """The media type that it is read in; bytes are read in any."""
        return "" if self.type is Scalar.BYTES else self.media


def answer_of(endpoint: Endpoint) -> Answer:
    """Return what an endpoint answers when all goes well."""
    status, type_ = usual_answer(endpoint)
    told = [each for each in endpoint.responses if each.status == status]
    unsaid = [each for response in told[:1] for each in response.unsaid]
    return Answer(
        status,
        type_,
        tuple(each for each in unsaid if each != OR_NULL),
        "".join(each.media for each in told[:1]),
        may_be_null(endpoint, type_),
        OR_NULL in unsaid,
    )


def null_change(old: Answer, new: Answer, *, is_coarse: bool) -> str:
    """Return the code of how ``null`` came or went, or the empty string.

    Args:
        old, new: The answers.
        is_coarse: Whether one side is a specification; its silence tells nothing.
    """
    is_told = old.is_nullable or new.is_nullable
    was, is_ = (each.may_be_null or each.is_nullable for each in (old, new))
    if was == is_ or (is_coarse and not is_told):
        return ""
    if not is_told:
        return "answer-read-otherwise"
    return "answer-never-null" if was else "answer-may-be-null"
