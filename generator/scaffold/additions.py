"""Functions of a fresh module, added to one that people have edited.

Whatever is there stays as it is, byte for byte: only lines are inserted.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..errors import UsageError
from ..python_source import Function, bound_names, parsed


def add_functions(
    theirs: str, fresh: str, wanted: Collection[str], name: str, base: str = ""
) -> str:
    """Return a module with functions of another one at the end of its class.

    What these need to be imported is imported behind the imports that there are.

    Args:
        theirs: The module as people have it.
        fresh: The module as it is generated.
        wanted: The names of the functions.
        name: What to call the module in messages.
        base: The base of the class; empty to add to the module itself.

    Raises:
        UsageError: The module is no Python, has no such class, or calls something else by
            a name that the functions need.
    """
    module = parsed(theirs, name)
    scope = _scope(module, name, base)
    source = parsed(fresh, name)
    added = [
        each
        for each in _scope(source, name, base).body
        if isinstance(each, Function) and each.name in wanted
    ]
    if not added:
        return theirs
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", theirs)
    gap = [""] if base else ["", ""]
    indent = _indent(scope, lines) if base else ""
    inserted = [line for each in added for line in (*gap, *_lines(each, fresh, indent))]
    imports = list(_missing_imports(module, source, added, name))
    places = (
        (_last_import(module), imports),
        (_last_line(scope, lines, indent), inserted),
    )
    end = "\r\n" if "\r\n" in theirs else "\n"
    made = _inserted(lines, places, end)
    _check(made, name)
    return made


def _check(made: str, name: str) -> None:
    try:
        ast.parse(made.removeprefix("\ufeff"))
    except SyntaxError:
        told = "nothing can be added to its class; write that over several lines"
        raise UsageError(f"{name}: {told}") from None


def _scope(module: ast.Module, name: str, base: str) -> ast.Module | ast.ClassDef:
    if not base:
        return module
    known = _imports(module)
    for each in (node for node in module.body if isinstance(node, ast.ClassDef)):
        if base in (_class_name(node, known) for node in each.bases):
            return each
    raise UsageError(
        f"{name}: has no class of {base}; write one, or move the file away"
    )


def _class_name(node: ast.expr, known: Mapping[str, tuple[_Import, str]]) -> str:
    """Return the name of a class where it was made, whatever a module calls it."""
    name = ast.unparse(node)
    return known[name][0].name if name in known else name.rpartition(".")[2]


def _indent(scope: ast.Module | ast.ClassDef, lines: list[str]) -> str:
    first = scope.body[0]
    line = (
        lines[_first_line(first) - 1]
        if isinstance(first, Function)
        else lines[first.lineno - 1]
    )
    return line[: len(line) - len(line.lstrip())] or "    "


def _first_line(function: Function) -> int:
    return min([function.lineno, *(each.lineno for each in function.decorator_list)])


def _lines(function: Function, source: str, indent: str) -> Iterator[str]:
    """Yield the lines of a function of a fresh module, indented as its new neighbours."""
    whole = source.split("\n")[_first_line(function) - 1 : function.end_lineno]
    for line in whole:
        yield indent + line.removeprefix("    ") if indent and line else line


def _last_line(
    scope: ast.Module | ast.ClassDef, lines: Sequence[str], indent: str
) -> int:
    """Return the last line of a body, the comments that end it included."""
    last = max((each.end_lineno or 0 for each in scope.body), default=0)
    for number, line in enumerate(lines[last:], last + 1):
        is_comment = line.startswith(indent) and line.lstrip().startswith("#")
        is_inside = line[len(indent) : len(indent) + 1].isspace()
        if is_comment and (is_inside or number == last + 1):
            last = number
        elif line.strip():
            break
    return last


def _last_import(module: ast.Module) -> int:
    """Return the last line of the imports at the head of a module."""
    last = 0
    for each in module.body:
        if isinstance(each, Function | ast.ClassDef):
            break
        is_docstring = isinstance(each, ast.Expr) and isinstance(
            each.value, ast.Constant
        )
        if isinstance(each, ast.Import | ast.ImportFrom) or (is_docstring and not last):
            last = each.end_lineno or 0
    return last


@dataclass(frozen=True, slots=True)
class _Import:
    """A name that is imported: whence, and what it is called there."""

    module: str
    name: str

    def covers(self, other: _Import) -> bool:
        """Whether another import gets the same, be it from a module further inside."""
        inside = other.module == self.module or other.module.startswith(
            f"{self.module}."
        )
        return inside and self.name == other.name


def _imports(module: ast.Module) -> dict[str, tuple[_Import, str]]:
    """Return the names that a module imports, each with a line that does."""
    found: dict[str, tuple[_Import, str]] = {}
    for node in _statements(module.body):
        if isinstance(node, ast.ImportFrom):
            origin = "." * node.level + (node.module or "")
            for each in node.names:
                line = f"from {origin} import {ast.unparse(each)}"
                found[each.asname or each.name] = (_Import(origin, each.name), line)
        elif isinstance(node, ast.Import):
            for each in node.names:
                line = f"import {ast.unparse(each)}"
                called = each.asname or each.name.partition(".")[0]
                found[called] = (_Import(each.name, ""), line)
    return found


def _statements(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield the statements of a module, those under a condition too."""
    for each in body:
        yield each
        if isinstance(each, ast.If | ast.Try):
            yield from _statements((*each.body, *each.orelse))


def _missing_imports(
    theirs: ast.Module, fresh: ast.Module, added: list[Function], name: str
) -> Iterator[str]:
    """Yield the lines that import what functions need and a module does not have.

    Raises:
        UsageError: It has something else by that name.
    """
    used = {
        node.id
        for each in added
        for node in ast.walk(each)
        if isinstance(node, ast.Name)
    }
    known, others = _imports(theirs), set(bound_names(theirs.body))
    for called, (wanted, line) in sorted(_imports(fresh).items()):
        if called not in used:
            continue
        if called in others or (
            called in known and not wanted.covers(known[called][0])
        ):
            raise UsageError(
                f"{name}: {called!r} is something else there than in {line!r}; rename it first"
            )
        if called not in known:
            yield line


def _inserted(
    lines: list[str], places: Iterable[tuple[int, list[str]]], end: str
) -> str:
    """Return lines with others behind some of them.

    Args:
        lines: With their ends.
        places: Numbers of lines from 1, and what to insert behind them; 0 is the head.
        end: What ends an inserted line.
    """
    made: list[str] = []
    for number, line in enumerate(["", *lines]):
        made.append(line)
        for place, more in places:
            if place == number and more:
                is_open = made[-1] and not made[-1].endswith("\n")
                made.append(end if is_open else "")
                made += [f"{each}{end}" for each in more]
    return "".join(made)
