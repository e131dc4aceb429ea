"""One call: what it sends, and what becomes of the answer."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

import httpx2 as httpx

from . import PACKAGE
from .codec import encode_whole
from .errors import ResponseError, StatusError, unreadable
from .headers import fields_of, merged, present
from .model import Model
from .operation import Operation
from .options import Options
from .refusal import RefusalError
from .selection import SELECT
from .upload import Body, Part, parts_of

T = TypeVar("T")


def _user_agent() -> str:
    """Return the name of this package, with its version if it has one."""
    version = getattr(sys.modules[PACKAGE], "__version__", "")
    return f"{PACKAGE}/{version}" if version else PACKAGE


_FIELDS = {
    "Accept": "application/json",
    "Accept-Encoding": "gzip, deflate",
    "User-Agent": _user_agent(),
}


@dataclass(frozen=True, slots=True)
class Call(Generic[T]):
    """A call that has not been made yet.

    Args:
        operation: The endpoint.
        read: What makes a result of the answer's body.
        body: What to send.
        parameters: The values of path and query by name on the wire.
        headers: Headers of this call.
    """

    operation: Operation[Any, Any]
    read: Callable[..., T]
    body: Any
    parameters: Mapping[str, Any]
    headers: Model | None = field(repr=False)  # They may hold secrets.

    def result(self, response: httpx.Response) -> T:
        """Return what an answer says.

        Raises:
            StatusError: An error, in place of the result.
            ResponseError: Nothing that is documented.
        """
        name = self.operation.name
        try:
            selects = self.parameters.get(SELECT) is not None
            return self.read(response.content, partial=selects)
        except RefusalError as why:
            raise StatusError(name, response.request, response, str(why)) from None
        except ValueError as why:
            said = unreadable(response, why)
            raise ResponseError(name, response.request, response, said) from why


def maker(
    call: Call[Any], options: Options, accept: str | None
) -> Callable[[str], httpx.Request]:
    """Return what makes the request of a call, for the address of the API.

    Args:
        call: The call.
        options: Its options.
        accept: The type of the answer, if that is not JSON.

    Raises:
        PartialError: The body holds an entity that was fetched in part.
        TypeError: A value has no place where it is to travel.
        ValueError: A value cannot travel there.
    """
    operation = call.operation
    path, query = operation.address(call.parameters)
    own = {} if accept is None else {"Accept": accept}
    parts: Sequence[Part] = ()
    if operation.has_body:
        own["Content-Type"] = "application/json"
        parts = parts_of(encode_whole(call.body))
    has_files = len(parts) > 1
    fields = present(merged(_FIELDS, options.headers, fields_of(call.headers), own))

    def make(root: str) -> httpx.Request:
        body = Body(parts)
        request = httpx.Request(
            operation.method,
            root + path,
            params=query or None,
            headers=fields,
            content=body if has_files else b"".join(body),
        )
        if has_files:
            request.stream = body  # What httpx2 makes of it cannot be awaited.
            request.headers["Content-Length"] = str(body.size)
            request.headers.pop("Transfer-Encoding", None)
        return request

    return make
