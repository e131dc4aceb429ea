"""What a call can raise, besides ``ValueError`` and ``TypeError`` for wrong arguments.

ApiError
+ ApiConnectionError    there is no answer: no connection, or it was lost
| + ApiTimeoutError     none came in time
+ StatusError           the server refused the call, or failed
| + AuthorizationError  401, 403: it does not take this authorization, or not for this call
| + NotFoundError       404: nothing is at this address. What was looked for and is not
| |                     there is no error: the API answers ``null``, methods ``None``
| + RateLimitError      429: too many calls
+ ResponseError         the server answered something that the docs do not mention
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import chain
from json import JSONDecodeError
from typing import Any

import httpx2 as httpx

from .codec import loads
from .headers import SECRET_HEADERS
from .refusal import message_of

SHORTEST = 3
"""Characters of a secret that is worth hiding."""
LONGEST = 500
"""Characters of a message."""


class ApiError(Exception):
    """Base of the errors this package raises.

    Pickled, as on the way to another process, it is the error with what was answered, and
    leaves behind what holds secrets: headers for authorization, the query and the body of
    the request, and other requests that came before or would come next.

    Attributes:
        operation: The endpoint, ``<agent>.<method>``.
        request: What was sent; its headers hold secrets.
        response: The answer, ``None`` if there is none.
        method: The HTTP method of the call.
        url: Where it was sent, without user and query: they may hold secrets.
        status: The HTTP status of the answer, ``None`` if there is none.
        message: What the server, or this package, says went wrong, in one line.
    """

    def __init__(
        self,
        operation: str,
        request: httpx.Request,
        response: httpx.Response | None,
        message: str,
    ) -> None:
        self.operation = operation
        self.request = request
        self.response = response
        self.method = request.method
        self.url = address_of(request)
        self.status = response.status_code if response is not None else None
        headers = ((name, request.headers.get(name, "")) for name in SECRET_HEADERS)
        secrets = (_secrets(name, value) for name, value in headers)
        self.message = _shown(hidden(message, chain.from_iterable(secrets)))
        super().__init__(str(self))

    def __str__(self) -> str:
        status = self.status and f"HTTP {self.status}"
        parts = (self.operation, f"{self.method} {self.url}", status, self.message)
        return ": ".join(part for part in parts if part)

    def __reduce__(self) -> tuple[Any, ...]:
        request, response = without_secrets(self.request), self.response
        if response is not None:
            response = _pickled(response, request)
        return type(self), (self.operation, request, response, self.message)


class ApiConnectionError(ApiError):
    """There is no answer: no connection, or it was lost. ``__cause__`` says more."""


class ApiTimeoutError(ApiConnectionError):
    """There was no answer in time."""


class StatusError(ApiError):
    """The server refused the call, or failed.

    Its status says so, or an error object in place of the result. Then, and only then,
    the status is one of success.
    """

    response: httpx.Response
    status: int

    @property
    def retry_after(self) -> float | None:
        """In how many seconds to ask again, if the server says so; as it may after 429."""
        return retry_after(self.response, datetime.now(UTC))


class AuthorizationError(StatusError):
    """The server does not take this authorization, or not for this call (401, 403)."""


class NotFoundError(StatusError):
    """Nothing is at this address (404): another base URL, or an older server."""


class RateLimitError(StatusError):
    """The server was called too often (429)."""


class ResponseError(ApiError):
    """The body of the answer is no JSON, or not what is documented."""

    response: httpx.Response
    status: int


_STATUS_ERRORS = {
    401: AuthorizationError,
    403: AuthorizationError,
    404: NotFoundError,
    429: RateLimitError,
}


def status_error(
    operation: str, response: httpx.Response, secrets: Iterable[str] = ()
) -> StatusError:
    """Return the error that an answer without success is.

    Args:
        operation: The endpoint.
        response: The answer, its body read.
        secrets: What must not be shown, beside the request's own headers.
    """
    kind = _STATUS_ERRORS.get(response.status_code, StatusError)
    said = hidden(_message(response), secrets)
    return kind(operation, response.request, response, said)


def unreadable(response: httpx.Response, why: ValueError) -> str:
    """Return what to say of an answer with success that is not what is documented.

    Args:
        response: The answer, its body read.
        why: What reading it raised.
    """
    kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    is_no_json = isinstance(why, JSONDecodeError | UnicodeDecodeError)
    if not is_no_json or not kind or "json" in kind:
        return str(why)
    said = f"the answer is {kind}, not JSON (is the base URL right?)"
    return f"{said}: {_beginning(response)}"


def connection_error(operation: str, error: httpx.RequestError) -> ApiConnectionError:
    """Return the error that there was no answer."""
    late = isinstance(error, httpx.TimeoutException)
    kind = ApiTimeoutError if late else ApiConnectionError
    said = str(error) or type(error).__name__
    return kind(operation, error.request, None, said)


def retry_after(response: httpx.Response, now: datetime) -> float | None:
    """Return how many seconds an answer asks to wait, ``None`` if it does not say."""
    text = response.headers.get("Retry-After", "").strip()
    if text.isdecimal():
        return float(text)
    try:
        from email.utils import parsedate_to_datetime

        date = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    date = date if date.tzinfo else date.replace(tzinfo=UTC)
    return max(0.0, (date - now).total_seconds())


def address_of(request: httpx.Request) -> str:
    """Return where a request goes, without user and query: they may hold secrets."""
    return str(request.url.copy_with(userinfo=b"", query=None, fragment=None))


def without_secrets(request: httpx.Request) -> httpx.Request:
    """Return what of a request may leave the process."""
    headers = _shareable(request.headers)
    return httpx.Request(request.method, address_of(request), headers=headers)


def _pickled(response: httpx.Response, request: httpx.Request) -> httpx.Response:
    """Return what of an answer may leave the process: status, headers, body."""
    headers = _shareable(response.headers)
    for name in ("Content-Encoding", "Content-Length", "Transfer-Encoding"):
        headers.pop(name, None)  # They tell of the body as it travelled.
    return httpx.Response(
        response.status_code, headers=headers, content=response.content, request=request
    )


def _shareable(headers: httpx.Headers) -> httpx.Headers:
    shown = headers.copy()
    for name in SECRET_HEADERS:
        shown.pop(name, None)
    return shown


def _message(response: httpx.Response) -> str:
    """Return what an answer says went wrong; its beginning, if it is of no known form."""
    try:
        said = message_of(loads(response.content))
    except ValueError:
        said = ""
    if not said and response.next_request is not None:
        said = f"look at {address_of(response.next_request)}"
    return said or _beginning(response)


def _beginning(response: httpx.Response) -> str:
    # What it says of its charset may be anything, and such a page is only glanced at.
    return response.content[:1000].decode("utf-8", "replace")


def hidden(text: str, secrets: Iterable[str]) -> str:
    """Return a text without the secrets in it; words as short as ``a`` are not secret."""
    long_enough = {each for each in secrets if len(each) >= SHORTEST}
    for secret in sorted(long_enough, key=len, reverse=True):
        text = text.replace(secret, "***")
    return text


def _secrets(name: str, value: str) -> list[str]:
    """Return what must not be shown of a header's value."""
    scheme, _, credential = value.partition(" ")
    found = [value, credential]
    if name.endswith("Cookie"):
        found += [each.partition("=")[2] for each in value.split("; ")]
    if scheme == "Basic":
        try:
            user = base64.b64decode(credential).decode("utf-8", "replace")
            found += [user, user.partition(":")[2]]
        except binascii.Error:
            pass
    return found


def _shown(text: str) -> str:
    """Return the beginning of a text in one line, without what a terminal obeys."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
