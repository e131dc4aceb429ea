"""One documented endpoint as data: client, service and fixtures all read it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass
from types import NoneType
from typing import Any, Generic, TypeVar, cast, get_origin
from urllib.parse import quote

from .codec import loads
from .kinds import kind_of, name_of
from .model import Model, properties
from .parameter import Parameter, write
from .refusal import RefusalError, is_error_object, message_of
from .selection import SELECT, wire_paths
from .values import presented

RequestT = TypeVar("RequestT")
ResponseT = TypeVar("ResponseT")

ANYTHING: type[Any] = cast("type[Any]", Any)
"""The type of a body that the docs say nothing about."""

_READS = r"(Get(?!Or[A-Z])|Find|CreateDefault|Validate|Is|Has|Can)(?![a-z])"
"""What the names of methods that change nothing begin with; ``GetOrCreate`` does."""


@dataclass(frozen=True, slots=True)
class Operation(Generic[RequestT, ResponseT]):
    """An endpoint: where it is, what it takes, what it returns.

    Args:
        name: ``<agent>.<method>``, as an attribute of the client; what errors name.
        method: The HTTP method.
        path: With ``{name}`` for each path parameter.
        parameters: Those named in the path travel there, the others in the query.
        request: The type of the body; ``NoneType`` if there is none.
        response: The type of the answer; ``NoneType`` if there is none.
        status: The documented status of the answer.
    """

    name: str
    method: str
    path: str
    _: KW_ONLY
    parameters: tuple[Parameter, ...] = ()
    request: type[RequestT]
    response: type[ResponseT]
    status: int = 200

    @property
    def agent_name(self) -> str:
        """The client's attribute that holds the agent."""
        return self.name.partition(".")[0]

    @property
    def method_name(self) -> str:
        """What the methods of client and service are called."""
        return self.name.partition(".")[2]

    @property
    def has_body(self) -> bool:
        """Whether a call carries a body."""
        return self.request is not NoneType

    @property
    def reads_only(self) -> bool:
        """Whether a call changes nothing, and may be repeated without harm.

        Agents are called with POST whatever they do, so that only the method's name on
        the wire tells: the last part of the path.
        """
        if self.method in ("GET", "HEAD"):
            return True
        return re.match(_READS, self.path.rpartition("/")[2]) is not None

    def has_in_path(self, parameter: Parameter) -> bool:
        """Return whether ``parameter`` travels in the path."""
        return f"{{{parameter.name}}}" in self.path

    def address(self, values: Mapping[str, Any]) -> tuple[str, dict[str, str]]:
        """Return the path and the query of a call.

        Args:
            values: By name on the wire; what is ``None`` is left out.

        Raises:
            TypeError: A value is of a type that cannot travel there.
            ValueError: A required parameter is missing, or one would change the path; what
                is to be selected is not there.
        """
        for parameter in self.parameters:
            if parameter.required and values.get(parameter.name) is None:
                raise ValueError(f"{self.name}: {parameter.argument} cannot be None")
        texts = self.texts(values)
        path = self.path
        for parameter in filter(self.has_in_path, self.parameters):
            text = texts.pop(parameter.name, "")
            if text in ("", ".", ".."):
                raise ValueError(
                    f"{self.name}: {parameter.argument} cannot be {text!r}"
                )
            path = path.replace(f"{{{parameter.name}}}", quote(text, safe=""))
        return path, texts

    def texts(self, values: Mapping[str, Any]) -> dict[str, str]:
        """Return parameters as they travel, by name on the wire. See `address`."""
        return {
            name: self._text(name, given)
            for name, given in values.items()
            if given is not None
        }

    def _text(self, name: str, value: Any) -> str:
        if name == SELECT:
            return wire_paths(value, kind_of(self.response))
        return write(value)

    def find(self, content: bytes, *, partial: bool = False) -> ResponseT | None:
        """Return what an answer says, ``None`` if that is ``null`` or nothing.

        Args:
            content: The body of the answer.
            partial: Whether only some of it was selected.

        Raises:
            RefusalError: An error, in place of what is documented.
            ValueError: It is no JSON, or plainly not what is documented.
        """
        if self.response is NoneType:
            self._expect_nothing(content)
            return None
        kind, json = kind_of(self.response), loads(content, partial=partial)
        if json is None:
            nothing: ResponseT | None = kind.empty()
            return nothing
        if self._is_refused(json):
            raise RefusalError(message_of(json))
        if not kind.fits(json):
            raise ValueError(f"{name_of(json)} where {kind.expected} is documented")
        found: ResponseT | None = presented(kind.read(json))
        return found

    def _is_refused(self, answer: Any) -> bool:
        """Return whether an answer is an error object, and cannot be what is documented.

        A type that has ``Message`` or ``Error`` cannot be told from one, nor can a type
        that the docs leave open.
        """
        if not is_error_object(answer):
            return False
        documented = get_origin(self.response) or self.response
        if documented is dict or documented is Any:
            return False
        if isinstance(documented, type) and issubclass(documented, Model):
            names = {each.name for each in properties(documented).values()}
            return not names & {"Message", "Error", *answer}
        return True

    def _expect_nothing(self, content: bytes) -> None:
        """Pass over an answer where none is documented, unless it says what went wrong."""
        try:
            json = loads(content)
        except ValueError:
            return
        if is_error_object(json):
            raise RefusalError(message_of(json))

    def read(self, content: bytes, *, partial: bool = False) -> ResponseT:
        """Return what an answer says; of a list or a dictionary, ``null`` says empty.

        See `find`.

        Raises:
            ValueError: It is no JSON, or plainly not what is documented.
        """
        found = self.find(content, partial=partial)
        if found is None and not (kind := kind_of(self.response)).fits(None):
            raise ValueError(f"null where {kind.expected} is documented")
        return cast("ResponseT", found)
