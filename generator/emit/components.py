"""Components of OpenAPI: what a document says once, and refers to by a key."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Generic

from ..model import Json
from .names import Key, allocate


class Components(Generic[Key]):
    """All components of a kind.

    What is one must follow from itself, not from how often it is referred to: then what is
    new changes nothing that the document says of others.

    Args:
        kind: What the document calls them all, such as ``schemas``.
        wanted: Each with the name that it would like to have, as often as it is referred to.
    """

    def __init__(self, kind: str, wanted: Iterable[tuple[Key, str]]) -> None:
        self._kind = kind
        # What is most common gets the plain name, whatever pages come and go.
        self._keys = allocate(
            (component, _key(name))
            for (component, name), _ in Counter(wanted).most_common()
        )

    def reference(self, component: Key) -> dict[str, Json]:
        """Return what stands for a component wherever it is referred to."""
        return {"$ref": f"#/components/{self._kind}/{self._keys[component]}"}

    def described(self, describe: Callable[[Key], Json]) -> dict[str, Json]:
        """Return all of them by their keys, sorted.

        Args:
            describe: Returns what the document says of one.
        """
        by_key = {key: component for component, key in self._keys.items()}
        return {key: describe(by_key[key]) for key in sorted(by_key)}


def _key(name: str) -> str:
    """Return a key for a component: letters, digits, dots, hyphens and underscores."""
    return re.sub(r"[^A-Za-z0-9._-]", "_", name) or "_"
