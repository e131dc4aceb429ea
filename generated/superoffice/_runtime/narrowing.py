"""``$select``, served: answers without what nobody asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any] | list[Any] | str | float | None
Tree: TypeAlias = Mapping[str, "Tree"]
"""What to select of an object: names in lower case, with what to select of each."""


def narrowed(json: Json, select: str) -> Any:
    """Return a copy of an answer in which all that was not asked for is ``None``.

    Args:
        json: The answer, plain JSON.
        select: Which properties were asked for, as on the wire.
    """
    return _selected(json, _tree(select))


def _tree(select: str) -> Tree:
    tree: dict[str, Any] = {}
    paths = [path.strip().split("/") for path in select.lower().split(",")]
    # The longest come first: what is asked for as a whole is whole then.
    for *parents, name in sorted(paths, key=len, reverse=True):
        branch = tree
        for parent in parents:
            branch = branch.setdefault(parent, {})
        branch[name] = {}
    return tree


def _selected(json: Json, tree: Tree) -> Any:
    match json:
        case list():
            return [_selected(item, tree) for item in json]
        case dict() if tree:
            return {
                name: (
                    _selected(value, tree[name.lower()])
                    if name.lower() in tree
                    else None
                )
                for name, value in json.items()
            }
        case _:
            return json
