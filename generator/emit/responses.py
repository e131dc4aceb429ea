"""Answers in OpenAPI."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import NamedTuple

from ..model import Endpoint, Json, Response, Type
from .components import Components

_PHRASES = {
    413: "Content Too Large",
    414: "URI Too Long",
    416: "Range Not Satisfiable",
    422: "Unprocessable Content",
}
"""What Python calls otherwise before 3.13."""


class Empty(NamedTuple):
    """What a document says of an answer without content."""

    status: int
    description: str

    @property
    def name(self) -> str:
        """Its status in words, as far as that has any."""
        try:
            phrase = _PHRASES.get(self.status) or HTTPStatus(self.status).phrase
        except ValueError:
            return f"Status{self.status}"
        return "".join(filter(str.isalnum, phrase))


class Responses:
    """The answers of all operations: those without content are components.

    Args:
        endpoints: All endpoints.
        content: Returns what the document says of content, from its type, and the name of
            the endpoint that answers it.
    """

    def __init__(
        self,
        endpoints: Iterable[Endpoint],
        content: Callable[[Type, str], dict[str, Json]],
    ) -> None:
        self._content = content
        empty = (
            Empty(each.status, each.description)
            for endpoint in endpoints
            for each in endpoint.responses
            if each.type is None
        )
        self._components = Components(
            "responses", ((each, each.name) for each in empty)
        )

    def of(self, endpoint: Endpoint) -> dict[str, Json]:
        """Return the answers of an operation.

        Args:
            endpoint: One of those that were given before.
        """
        return {
            str(each.status): self._response(each, endpoint.name)
            for each in endpoint.responses
        } or {"default": {"description": "Not documented."}}

    def components(self) -> dict[str, Json]:
        """Return the answers that have a key, by it."""
        return self._components.described(_described)

    def _response(self, response: Response, name: str) -> dict[str, Json]:
        empty = Empty(response.status, response.description)
        if response.type is None:
            return self._components.reference(empty)
        return {**_described(empty), "content": self._content(response.type, name)}


def _described(response: Empty) -> dict[str, Json]:
    return {"description": response.description or str(response.status)}
