"""What a call can raise, besides the ``httpx2.TransportError`` of a lost connection.

ApiError
+ StatusError           the server refused the call, or failed
+ ResponseError         the server answered something that the docs do not mention
"""

from __future__ import annotations

from typing import Any

import httpx2 as httpx

from .codec import loads


class ApiError(Exception):
    """Base of the errors this package raises.

    Attributes:
        operation: The endpoint, ``<agent>.<method>``.
        response: The answer.
        method: The HTTP method of the call.
        url: Where it was sent, without user and query: they may hold secrets.
        status: The HTTP status of the answer.
    """

    def __init__(self, operation: str, response: httpx.Response) -> None:
        super().__init__(operation, response)
        self.operation = operation
        self.response = response
        self.method = response.request.method
        self.url = str(
            response.request.url.copy_with(userinfo=b"", query=None, fragment=None)
        )
        self.status = response.status_code


class StatusError(ApiError):
    """The answer's status is none of success.

    Attributes:
        message: What the server says went wrong; the beginning of its answer, if that is
            not of a documented form.
    """

    def __init__(self, operation: str, response: httpx.Response) -> None:
        super().__init__(operation, response)
        self.message = _shown(_message(response))

    def __str__(self) -> str:
        said = f": {self.message}" if self.message else ""
        return f"{self.operation}: {self.method} {self.url}: HTTP {self.status}{said}"


class ResponseError(ApiError):
    """The body of the answer is no JSON, or not what is documented.

    Attributes:
        reason: What is amiss.
    """

    def __init__(self, operation: str, response: httpx.Response, reason: str) -> None:
        super().__init__(operation, response)
        self.args = (operation, response, reason)  # What it is unpickled from.
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.operation}: {self.method} {self.url}: {self.reason}"


def _message(response: httpx.Response) -> str:
    """Return what an answer says went wrong."""
    try:
        said: Any = loads(response.content)
    except ValueError:
        said = None
    match said:
        case {"Message": str(message), "MessageDetail": str(detail)}:
            return f"{message} {detail}"
        case {"Message": str(message)} | {"ErrorMessage": str(message)}:
            return message
        case {"Error": str(message)}:
            return message
        case {"errors": [*reasons]}:
            return "; ".join(map(str, reasons))
        case _:
            return response.text[:200]


def _shown(text: str) -> str:
    """Return at most 200 characters of a text in one line, none that a terminal obeys."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:200]
