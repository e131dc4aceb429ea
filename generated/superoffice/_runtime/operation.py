"""One documented endpoint as data: client, service and fixtures all read it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass
from types import NoneType
from typing import Any, Generic, TypeVar, cast
from urllib.parse import quote

from .codec import loads
from .kinds import kind_of, name_of
from .parameter import Parameter, write
from .selection import SELECT, wire_paths
from .values import presented

RequestT = TypeVar("RequestT")
ResponseT = TypeVar("ResponseT")

ANYTHING: type[Any] = cast("type[Any]", Any)
"""The type of a body that the docs say nothing about."""


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

    def has_in_path(self, parameter: Parameter) -> bool:
        """Return whether ``parameter`` travels in the path."""
        return f"{{{parameter.name}}}" in self.path

    def address(self, values: Mapping[str, Any]) -> tuple[str, dict[str, str]]:
        """Return the path and the query of a call.

        Args:
            values: By name on the wire; what is ``None`` is left out.

        Raises:
            TypeError: A value is of no type that can travel there.
            ValueError: A path parameter is missing, or would change the path; what is to
                be selected is not there.
        """
        texts = {
            name: self._text(name, given)
            for name, given in values.items()
            if given is not None
        }
        path = self.path
        for parameter in filter(self.has_in_path, self.parameters):
            text = texts.pop(parameter.name, "")
            if text in ("", ".", ".."):
                raise ValueError(
                    f"{self.name}: {parameter.argument} cannot be {text!r}"
                )
            path = path.replace(f"{{{parameter.name}}}", quote(text, safe=""))
        return path, texts

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
            ValueError: It is no JSON, or plainly not what is documented.
        """
        if self.response is NoneType:
            return None
        kind, json = kind_of(self.response), loads(content, partial=partial)
        if json is None:
            nothing: ResponseT | None = kind.empty()
            return nothing
        if not kind.fits(json):
            raise ValueError(f"{name_of(json)} where {kind.expected} is documented")
        found: ResponseT | None = presented(kind.read(json))
        return found

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
