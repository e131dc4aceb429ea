"""The architecture: imports run one way, I/O stays at the edges, nothing grows large."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from support import ROOT

GENERATOR = ROOT / "generator"
MODULES = sorted(GENERATOR.rglob("*.py"))
RUNTIME = sorted((ROOT / "templates" / "runtime").rglob("*.py"))

CORE = {
    "errors": set[str](),
    "distribution": {"errors"},
    "model": set[str](),
    "page": {"model"},
    "paths": set[str](),
    "nesting": {"model"},
    "kept": set[str](),
    "outcome": {"model"},
    "interrupts": set[str](),
    "workers": {"interrupts"},
    "read": {"errors", "model", "page", "paths"},
    "link": {"model", "nesting", "page", "paths"},
    "write": {"link", "model", "page", "read"},
    "draft": {
        "errors",
        "link",
        "model",
        "model_text",
        "nesting",
        "page",
        "paths",
        "read",
    },
    "emit": {"distribution", "errors", "kept", "model", "nesting", "paths", "workers"},
    "python_source": {"errors"},
    "scaffold": {"errors", "python_source"},
    "pipeline": {
        "distribution",
        "emit",
        "kept",
        "link",
        "model",
        "outcome",
        "page",
        "read",
        "workers",
    },
}
"""The parts without I/O, and what each may import of the generator."""
FORBIDDEN_MODULES = {
    "asyncio",
    "builtins",
    "click",
    "ctypes",
    "fcntl",
    "glob",
    "http.client",
    "http.cookiejar",
    "http.server",
    "importlib",
    "io",
    "locale",
    "logging",
    "multiprocessing",
    "os",
    "pathlib",
    "random",
    "rich",
    "secrets",
    "shutil",
    "signal",
    "socket",
    "subprocess",
    "sys",
    "tempfile",
    "threading",
    "time",
    "urllib",
    "warnings",
}
FORBIDDEN_CALLS = {
    "breakpoint",
    "compile",
    "eval",
    "exec",
    "input",
    "open",
    "print",
    "__import__",
}
PROCESSES = {
    GENERATOR / "workers.py": {"multiprocessing", "os", "signal", "threading"},
    GENERATOR / "interrupts.py": {"signal", "threading", "time"},
}
"""The one place that may start processes, the one that keeps Ctrl-C out, and their means."""


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def part_of(path: Path) -> str:
    """Return the part that a module is of: a folder of the generator, or a module there."""
    return path.relative_to(GENERATOR).parts[0].removesuffix(".py")


def core_modules() -> list[Path]:
    return [path for path in MODULES if part_of(path) in CORE]


def imports(path: Path) -> Iterator[str]:
    """Yield the modules that one imports, each by its whole name."""
    package = named(path).split("/")[:-1]
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            whole = [*base, *(node.module.split(".") if node.module else ())]
            if node.module:
                yield ".".join(whole)
            else:
                yield from (".".join([*whole, alias.name]) for alias in node.names)


def parts_imported(path: Path) -> set[str]:
    found = (each.split(".") for each in imports(path))
    parts = {each[1] for each in found if each[0] == "generator" and len(each) > 1}
    return parts - {part_of(path), "__version__"}


@pytest.mark.parametrize("path", core_modules(), ids=named)
def test_the_core_imports_one_way(path: Path) -> None:
    assert parts_imported(path) <= CORE[part_of(path)]


def test_imports_have_no_circles() -> None:
    graph: dict[str, set[str]] = {}
    for path in MODULES:
        graph.setdefault(part_of(path), set()).update(parts_imported(path))
    order = list(TopologicalSorter(graph).static_order())
    assert order.index("read") < order.index("pipeline") < order.index("cli")
    assert order[-1] == "__main__"


def test_modules_of_a_stage_have_no_circles() -> None:
    graph = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts): set(imports(path))
        for path in MODULES
    }
    assert list(TopologicalSorter(graph).static_order())


@pytest.mark.parametrize("path", core_modules(), ids=named)
def test_the_core_does_no_io(path: Path) -> None:
    tree = ast.parse(path.read_text())
    found = set(imports(path))
    used = {*found, *(each.partition(".")[0] for each in found)} & FORBIDDEN_MODULES
    calls = {
        node.func.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert not calls & FORBIDDEN_CALLS
    if path not in PROCESSES:
        assert not used
        assert "concurrent.futures" not in found
        return
    assert used == PROCESSES[path]
    of_os = [
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "os"
    ]
    assert set(of_os) <= {"cpu_count", "_exit"}


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_the_generator_does_not_know_what_it_generates(path: Path) -> None:
    for each in imports(path):
        assert not {"runtime", "_runtime", "superoffice"} & set(each.split("."))
        assert not each.startswith("templates")


def test_one_place_runs_what_was_generated() -> None:
    importing = [named(path) for path in MODULES if "importlib" in imports(path)]
    assert importing == ["generator/serving/package.py"]


@pytest.mark.parametrize("path", RUNTIME, ids=named)
def test_the_runtime_knows_nothing_of_the_generator(path: Path) -> None:
    assert not {each for each in imports(path) if "generator" in each.split(".")}


@pytest.mark.parametrize("path", [*MODULES, *RUNTIME], ids=named)
def test_sizes(path: Path) -> None:
    text = path.read_text()
    assert len(text.splitlines()) <= 300
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or 0) - node.lineno + 1
            told = ast.get_docstring(node, clean=False) or ""
            assert lines - told.count("\n") <= 40, node.name
