"""The forms in which the API says that something went wrong."""

from __future__ import annotations

from typing import Any

_FORMS = frozenset(
    {
        "Error",
        "ErrorMessage",
        "ErrorSource",
        "ErrorType",
        "ExceptionMessage",
        "ExceptionType",
        "Message",
        "MessageDetail",
        "StackTrace",
    }
)
"""All that is in an error object."""


class RefusalError(ValueError):
    """An answer is an error object in place of the documented result."""


def message_of(answer: Any) -> str:
    """Return what an answer says went wrong; empty, if it is no error object."""
    match answer:
        case {"Message": str(message), "MessageDetail": str(detail)}:
            return f"{message} {detail}"
        case {"Message": str(message)} | {"ErrorMessage": str(message)}:
            return message
        case {"Error": str(message)}:
            return message
        case {"errors": [*reasons]}:
            return "; ".join(map(str, reasons))
        case [{"reason": str()}, *_]:
            return "; ".join(_reason(each) for each in answer)
        case _:
            return ""


def is_error_object(answer: Any) -> bool:
    """Return whether an answer has the form of an error object, and nothing else in it."""
    return (
        isinstance(answer, dict)
        and answer.keys() <= _FORMS
        and message_of(answer) != ""
    )


def _reason(each: Any) -> str:
    match each:
        case {"pointer": str(pointer), "reason": str(reason), "in": str(part)}:
            return f"{part} {pointer}".strip() + f": {reason}"
        case {"pointer": str(pointer), "reason": str(reason)}:
            return f"{pointer}: {reason}"
        case _:
            return str(each)
