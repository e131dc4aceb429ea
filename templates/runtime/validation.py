"""What a request says, checked against what is documented, before a handler sees it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Message, Receive

from .codec import MismatchError, decode_checked
from .kinds import Mismatch
from .operation import Operation
from .parameter import Parameter

Arguments: TypeAlias = tuple[list[Any], dict[str, Any]]
"""What a handler is called with: the body, if there is one, and parameters by name."""

_CHARSETS = {"utf-8", "utf8", "us-ascii"}
_LONGEST_LENGTH = 18
"""Digits; with more, the length of a body is no number that makes sense."""


class MalformedError(ValueError):
    """A request is not as documented.

    Attributes:
        problems: Pairs of ``body``, ``path`` or ``query``, and what is amiss there.
    """

    def __init__(self, *problems: tuple[str, Mismatch]) -> None:
        super().__init__(*problems)
        self.problems = problems


def limited(receive: Receive, most: int) -> Receive:
    """Return what receives a request, whoever reads it, until its body is too large.

    Args:
        receive: Receives it.
        most: How many bytes its body may have; more are refused with 413.
    """
    size = 0

    async def receive_limited() -> Message:
        nonlocal size
        message = await receive()
        size += len(message.get("body", b""))
        if size > most:
            raise _too_large(most)
        return message

    return receive_limited


async def read_arguments(
    operation: Operation[Any, Any], http: Request, in_path: Mapping[str, str], most: int
) -> Arguments:
    """Return what the handler of an operation is called with.

    Args:
        operation: What is called.
        http: The request.
        in_path: The values in its path.
        most: How many bytes its body may have.

    Raises:
        HTTPException: The body is too large (413), or of a wrong type (415).
        MalformedError: Body or parameters are not as documented.
    """
    content = await _read_body(http, most) if operation.has_body else b""
    problems: list[tuple[str, Mismatch]] = []
    body: list[Any] = []
    if operation.has_body:
        try:
            body.append(decode_checked(operation.request, content))
        except MismatchError as why:
            problems += [("body", each) for each in why.mismatches]
    parameters: dict[str, Any] = {}
    for parameter in operation.parameters:
        place = "path" if operation.has_in_path(parameter) else "query"
        given = in_path if place == "path" else _query(parameter, http)
        try:
            parameters[parameter.argument] = _value(parameter, given)
        except MismatchError as why:
            problems += [(place, each) for each in why.mismatches]
    if problems:
        raise MalformedError(*problems)
    return body, parameters


def _query(parameter: Parameter, http: Request) -> Mapping[str, str]:
    """Return a parameter's text in the query; given several times, it is a list."""
    texts = http.query_params.getlist(parameter.name)
    return {parameter.name: ",".join(texts)} if texts else {}


def _value(parameter: Parameter, given: Mapping[str, str]) -> Any:
    """Return the value of a parameter, ``None`` if it was left out."""
    if parameter.name in given:
        return parameter.read(given[parameter.name])
    if parameter.required:
        raise MismatchError(Mismatch(parameter.pointer, "required"))
    return None


async def _read_body(http: Request, most: int) -> bytes:
    """Return the body of a request, which is kept for handlers that ask for it, too."""
    if problem := _wrong_type(http):
        raise HTTPException(415, problem)
    said = http.headers.get("content-length", "")
    if said.isdecimal() and (len(said) > _LONGEST_LENGTH or int(said) > most):
        raise _too_large(most)
    return await http.body()


def _too_large(most: int) -> HTTPException:
    return HTTPException(413, f"the body has more than {most:,} bytes")


def _wrong_type(http: Request) -> str | None:
    """Return why the body is not JSON as it should be; ``None``, if it does not say."""
    given = http.headers.get("content-type", "application/json")
    kind, *options = (part.strip().lower() for part in given.split(";"))
    if kind not in ("application/json", "text/json") and not kind.endswith("+json"):
        return "the body's type should be application/json"
    for option in options:
        name, _, charset = option.partition("=")
        if name.strip() == "charset" and charset.strip(' "') not in _CHARSETS:
            return "the body's charset should be utf-8"
    coding = http.headers.get("content-encoding", "identity").strip().lower()
    if coding != "identity":
        return "the body should not be compressed"
    return None
