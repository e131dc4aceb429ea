"""What an endpoint answers when all goes well."""

from __future__ import annotations

from ..model import Array, Dictionary, Endpoint, Scalar, Type, is_success

_NEVER_NULL = (Scalar.BOOL, Scalar.INT32, Scalar.INT64, Scalar.DOUBLE)
_NEVER_NULL_VERBS = ("createdefault", "save")


def usual_answer(endpoint: Endpoint) -> tuple[int, Type | None]:
    """Return the status of the answer, and its type: ``None`` if it has no content."""
    for response in endpoint.responses:
        if is_success(response.status):
            return response.status, response.type
    return 204, None


def may_be_null(endpoint: Endpoint, answer: Type | None) -> bool:
    """Whether nothing may be found: numbers always are something, lists are empty.

    What an endpoint creates or saves, it answers.
    """
    if (
        answer is None
        or answer in _NEVER_NULL
        or isinstance(answer, Array | Dictionary)
    ):
        return False
    return not endpoint.name.lower().startswith(_NEVER_NULL_VERBS)
