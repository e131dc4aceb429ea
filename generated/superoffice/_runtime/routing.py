"""Which operation a request is for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias
from urllib.parse import unquote

from starlette.exceptions import HTTPException
from starlette.types import Scope

from .operation import Operation

Segments: TypeAlias = tuple[str, ...]
"""A path between its slashes, each part decoded: one may hold a slash then."""

Methods: TypeAlias = dict[str, Operation[Any, Any]]
"""The operations at one path, by their HTTP methods."""

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def segments_of(scope: Scope) -> Segments:
    """Return the path of a request, below where the application is mounted."""
    path: str = scope["path"]
    root: str = scope.get("root_path", "")
    raw: bytes | None = scope.get("raw_path")
    parts = raw.decode("latin-1").split("/") if raw else path.split("/")
    below = 1 + root.count("/") if f"{path}/".startswith(f"{root}/") else 1
    return ("", *(unquote(part) if raw else part for part in parts[below:]))


@dataclass(frozen=True, slots=True)
class _Shape:
    """A path with parameters in it.

    Args:
        patterns: One for each segment; their groups are the values.
        names: What the values are called on the wire.
        precedence: Sort by this for what says more to win, from left to right:
            ``/orders/{id}/lines`` over ``/orders/{id}/{part}``, and ``/orders/{id}.pdf``
            over ``/orders/{id}``.
        methods: What is there.
    """

    patterns: tuple[re.Pattern[str], ...]
    names: tuple[str, ...]
    precedence: tuple[tuple[bool, int], ...]
    methods: Methods = field(default_factory=Methods)

    def values(self, path: Segments) -> Mapping[str, str] | None:
        """Return the values in a path, ``None`` if it is another one."""
        if len(path) != len(self.patterns):
            return None
        found: list[str] = []
        for pattern, segment in zip(self.patterns, path, strict=True):
            match = pattern.fullmatch(segment)
            if match is None:
                return None
            found += match.groups()
        return dict(zip(self.names, found, strict=True))


class Routes:
    """Finds operations: most by their path alone, however many there are.

    Args:
        operations: All that there are.
    """

    def __init__(self, operations: Iterable[Operation[Any, Any]]) -> None:
        self._fixed: dict[Segments, Methods] = {}
        shapes: dict[str, _Shape] = {}
        for operation in operations:
            if "{" in operation.path:
                shape = shapes.setdefault(operation.path, _shape(operation.path))
                methods = shape.methods
            else:
                fixed = tuple(map(unquote, operation.path.split("/")))
                methods = self._fixed.setdefault(fixed, {})
            methods[operation.method] = operation
        self._shapes = sorted(shapes.values(), key=lambda each: each.precedence)

    def find(
        self, method: str, path: Segments
    ) -> tuple[Operation[Any, Any], Mapping[str, str]]:
        """Return the operation of a request, and the values in its path by their names.

        Args:
            method: The HTTP method; ``HEAD`` finds what ``GET`` does.
            path: What `segments_of` gives.

        Raises:
            HTTPException: There is none at this path (404), or of another method (405).
        """
        wanted = "GET" if method == "HEAD" else method
        allowed: set[str] = set()
        for methods, values in self._at(path):
            if wanted in methods:
                return methods[wanted], values
            allowed |= methods.keys()
        if not allowed:
            raise HTTPException(404, "no endpoint is at this path")
        told = ", ".join(sorted(allowed | ({"HEAD"} if "GET" in allowed else set())))
        raise HTTPException(405, f"this endpoint takes {told}", {"Allow": told})

    def _at(self, path: Segments) -> Iterator[tuple[Methods, Mapping[str, str]]]:
        if path in self._fixed:
            yield self._fixed[path], {}
        for shape in self._shapes:
            values = shape.values(path)
            if values is not None:
                yield shape.methods, values


def _shape(path: str) -> _Shape:
    # Before its segments: the name of a placeholder may hold a slash.
    names = tuple(_PLACEHOLDER.findall(path))
    segments = [
        [unquote(literal) for literal in segment.split("{}")]
        for segment in _PLACEHOLDER.sub("{}", path).split("/")
    ]
    return _Shape(
        tuple(
            re.compile("(.+)".join(map(re.escape, each)), re.DOTALL)
            for each in segments
        ),
        names,
        tuple((len(each) > 1, -sum(map(len, each))) for each in segments),
    )
