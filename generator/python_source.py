"""Python that people wrote: it is only read, never run."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from .errors import UsageError

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef
"""A function or method, whichever way it is called."""


def parsed(text: str, path: str) -> ast.Module:
    """Return the syntax tree of a module.

    Args:
        text: The module.
        path: What to call it in messages.

    Raises:
        UsageError: It is no Python.
    """
    try:
        return ast.parse(text.removeprefix("\ufeff"))
    except (SyntaxError, ValueError, RecursionError) as error:
        number = error.lineno if isinstance(error, SyntaxError) else None
        line = f":{number}" if number else ""
        reason = getattr(error, "msg", None) or error
        raise UsageError(f"{path}{line}: is no Python: {reason}") from None


def bound_names(body: Iterable[ast.AST]) -> Iterator[str]:
    """Yield the names that a module or a class gives a value, but for what it imports.

    Args:
        body: Its statements; those under a condition count as well.
    """
    for node in body:
        if isinstance(node, Function | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Name):
            if isinstance(node.ctx, ast.Store):
                yield node.id
        elif not isinstance(node, ast.comprehension):  # its names are its own
            yield from bound_names(ast.iter_child_nodes(node))
