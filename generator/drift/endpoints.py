"""Endpoints of two states of an API: which belong together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from ..model import Endpoint
from ..paths import path_shape
from .fields import Pair, pairs

Item = TypeVar("Item")


def endpoint_pairs(
    old: Iterable[tuple[Endpoint, Item]], new: Iterable[tuple[Endpoint, Item]]
) -> Iterator[Pair[Item]]:
    """Yield what is told of an endpoint on both sides, or of one that one side has alone.

    Args:
        old, new: The sides: endpoints, and what is told of each.
    """
    before, after = (
        {_key(endpoint): item for endpoint, item in side} for side in (old, new)
    )
    return pairs(before, after, _alike)


def place(endpoint: Endpoint) -> str:
    """Return what an endpoint is called in changes."""
    return f"{endpoint.method} {endpoint.path}"


def _key(endpoint: Endpoint) -> str:
    return f"{endpoint.method} {path_shape(endpoint.path)}"


def _alike(key: str) -> str:
    method, _, path = key.partition(" ")
    return f"{method} {path.strip('/').casefold()}"
