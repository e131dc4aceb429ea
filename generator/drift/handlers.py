"""Whether a handler can be called as the service will call it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from ..model import Severity
from ..python_source import Function

_ANYTHING = {"Any", "object"}
_AWAITED = {"Answer", "Awaitable", "Coroutine"}
_STREAMS = {
    "AsyncGenerator",
    "AsyncIterable",
    "AsyncIterator",
    "Generator",
    "Iterable",
    "Iterator",
}


def misfit(handler: Function, expected: Function) -> tuple[Severity, str] | None:
    """Tell why a handler does not fit; ``None`` if it does.

    Args:
        handler: As somebody wrote it.
        expected: As it is generated.

    Returns:
        An error if calls will fail, a warning if types are not what they were, and why.
    """
    wanted, given = expected.args, handler.args
    positional = [*given.posonlyargs, *given.args][1:]
    count = len([*wanted.posonlyargs, *wanted.args]) - 1
    if len(positional) < count and given.vararg is None:
        missing = [each.arg for each in wanted.args[1 + len(positional) :]]
        return Severity.ERROR, f"takes no {', '.join(missing)}"
    names = {each.arg for each in wanted.kwonlyargs}
    by_name = {each.arg for each in (*positional[count:], *given.kwonlyargs)}
    if given.kwarg is None and (missing := sorted(names - by_name)):
        return Severity.ERROR, f"takes no {', '.join(missing)}"
    if unknown := sorted(_required(handler, count) - names):
        return Severity.ERROR, f"needs {', '.join(unknown)}, which nothing gives"
    if told := list(_annotations(handler, expected, count)):
        return Severity.WARNING, "; ".join(told)
    return None


def _required(handler: Function, count: int) -> set[str]:
    """Return the names of what must be given, besides the first ``count`` arguments."""
    given = handler.args
    positional = [*given.posonlyargs, *given.args]
    needed = positional[1 + count : len(positional) - len(given.defaults)]
    by_name = [
        each
        for each, default in zip(given.kwonlyargs, given.kw_defaults, strict=True)
        if default is None
    ]
    return {each.arg for each in (*needed, *by_name)}


def _annotations(handler: Function, expected: Function, count: int) -> Iterator[str]:
    """Yield the parameters and results whose types are not those of the docs."""
    pairs = [
        *zip(_all(handler)[1 : count + 1], _all(expected)[1 : count + 1], strict=False),
        *_by_name(handler, expected, count),
    ]
    for ours, theirs in pairs:
        now, was = _members(theirs.annotation), _members(ours.annotation)
        if now and was and not was & _ANYTHING and not now <= was:
            yield f"{ours.arg} is {_shown(theirs.annotation)} now"
    result, promised = _members(handler.returns), _members(expected.returns)
    if result and promised and not result & _ANYTHING and not _fits(result, promised):
        yield f"answers {_shown(expected.returns)} now"


def _fits(result: set[str], promised: set[str]) -> bool:
    """Whether a handler returns nothing but what it may."""
    is_stream = "Stream" in promised
    return all(
        each.endswith("Response")  # Starlette's, or one that derives from it
        or (is_stream and each.partition("[")[0] in _STREAMS)
        for each in result - promised
    )


def _all(function: Function) -> list[ast.arg]:
    return [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]


def _by_name(
    handler: Function, expected: Function, count: int
) -> Iterator[tuple[ast.arg, ast.arg]]:
    ours: Mapping[str, ast.arg] = {
        each.arg: each for each in _all(handler)[1 + count :]
    }
    for theirs in expected.args.kwonlyargs:
        if theirs.arg in ours:
            yield ours[theirs.arg], theirs


def _members(annotation: ast.expr | None) -> set[str]:
    """Return the types that an annotation allows, without the modules they are from."""
    match annotation:
        case None:
            return set()
        case ast.Constant(str(text)):
            try:
                return _members(ast.parse(text, mode="eval").body)
            except SyntaxError:
                return {text}
        case ast.BinOp(left, ast.BitOr(), right):
            return _members(left) | _members(right)
        case ast.Subscript(value, inner) if _bare(value) in _AWAITED:
            return _members(_last(inner))
        case ast.Subscript(value, inner) if _bare(value) == "Optional":
            return {"None"} | _members(inner)
        case ast.Subscript(value, ast.Tuple(elements)) if _bare(value) == "Union":
            return {each for element in elements for each in _members(element)}
        case _:
            return {_bare(annotation)}


def _bare(annotation: ast.expr) -> str:
    return ast.unparse(_Unqualified().visit(ast.parse(ast.unparse(annotation))))


def _last(arguments: ast.expr) -> ast.expr:
    return arguments.elts[-1] if isinstance(arguments, ast.Tuple) else arguments


def _shown(annotation: ast.expr | None) -> str:
    match annotation:
        case None:
            return "nothing"
        case ast.Subscript(value, inner) if _bare(value) in _AWAITED:
            return _bare(inner)
        case _:
            return _bare(annotation)


class _Unqualified(ast.NodeTransformer):
    """Takes the modules off of names: ``models.Contact`` is ``Contact``."""

    def visit_Attribute(self, node: ast.Attribute) -> ast.Name:
        return ast.Name(node.attr)
