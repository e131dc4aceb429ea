"""Answers of endpoints that nobody has written: those of the fixtures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from .catalog import payload_of
from .kinds import kind_of
from .operation import Operation

Json: TypeAlias = dict[str, Any] | list[Any] | str | float | None
Tree: TypeAlias = Mapping[str, "Tree"]
"""What to select of an object: names in lower case, with what to select of each."""


def documented_answer(operation: Operation[Any, Any], select: str) -> Any:
    """Return the documented answer of an operation as JSON, or as bytes: always the same.

    Args:
        operation: What was called.
        select: Which properties were asked for; all, if it is empty. The others are
            ``None``.
    """
    json = payload_of(operation).get("response")
    if select:
        json = _selected(json, _tree(select))
    is_text = operation.response is bytes  # in base64
    return kind_of(bytes).read(json) if is_text else json


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
    """Return a copy in which all that was not selected is ``None``."""
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
