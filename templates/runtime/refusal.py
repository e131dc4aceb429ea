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


def is_refusal(answer: Any, documented: frozenset[str]) -> bool:
    """Return whether an answer is an error object, though its status says success.

    Args:
        answer: Plain JSON.
        documented: The properties of the documented type, by name on the wire. A type
            that has ``Message`` or ``Error`` cannot be told from an error object.
    """
    return (
        isinstance(answer, dict)
        and answer.keys() <= _FORMS
        and not documented & {"Message", "Error", *answer}
        and message_of(answer) != ""
    )


def _reason(each: Any) -> str:
    match each:
        case {"pointer": str(pointer), "reason": str(reason)}:
            return f"{pointer}: {reason}"
        case _:
            return str(each)
