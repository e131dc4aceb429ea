"""Settings: where they come from, and what is refused."""

from __future__ import annotations

import ast
import sys
from collections.abc import Set
from pathlib import Path
from typing import Any

import pytest

from generator.config import (
    NEEDED_BY_GENERATED_CODE,
    NEEDED_HERE,
    Settings,
    load_settings,
)
from generator.errors import UsageError
from support import ROOT

DEFAULTS = Settings(Path("input_docs"), Path("generated"), "superoffice", None, False)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def configure(folder: Path, lines: str) -> None:
    (folder / "pyproject.toml").write_text(f"[tool.agentgen]\n{lines}", "utf-8")


def test_defaults(folder: Path) -> None:
    assert load_settings({}) == DEFAULTS


def test_the_file_comes_before_defaults_and_options_before_the_file(
    folder: Path,
) -> None:
    configure(
        folder, "docs = 'pages'\npackage = 'acme'\ntemplates = 'mine'\nstrict = true"
    )
    settings = load_settings({"docs": None, "package": "other", "out": Path("there")})
    assert settings == Settings(
        Path("pages"), Path("there"), "other", Path("mine"), True
    )


def test_paths_of_the_file_are_relative_to_it_and_options_to_the_working_directory(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    configure(folder, f"docs = 'pages'\ntemplates = '{folder / 'mine'}'")
    (folder / "a" / "b").mkdir(parents=True)
    (folder / "a" / "pyproject.toml").write_text("[tool.other]\n")
    monkeypatch.chdir(folder / "a" / "b")
    settings = load_settings({"out": Path("out")})
    assert settings.docs == Path("../../pages")
    assert settings.templates == folder / "mine"
    assert settings.out == Path("out")


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("dosc = 'x'", "[tool.agentgen]: unknown key 'dosc'; did you mean 'docs'?"),
        ("x = 1", "[tool.agentgen]: unknown key 'x'; known: docs, out, package"),
        ("docs = 3", "'docs' must be a path in quotes, not 3"),
        ("out = ''", "'out' must be a path in quotes, not ''"),
        ('docs = "a\\u0000b"', "'docs' must be a path in quotes, not 'a\\x00b'"),
        ("package = ['a']", "'package' must be a name in quotes, not ['a']"),
        ("strict = 'yes'", "'strict' must be true or false, not 'yes'"),
        ("package = 'class'", "package: 'class' is a Python keyword"),
        ("package = 'a-b'", "package: 'a-b' is no Python identifier"),
        ("package = 'a.b'", "package: 'a.b' is no Python identifier"),
        ("package = 'ä'", "package: 'ä' is no Python identifier"),
        ("package = 'json'", "package: 'json' would hide a module of Python's"),
        ("package = 'httpx2'", "'httpx2' would hide a package that the generated"),
        ("package = 'jwt'", "'jwt' would hide a package that the generated code needs"),
        ("package = 'click'", "'click' would hide a package that agentgen needs"),
        ("docs = [", "not valid TOML"),
        ("classes = 1", "'classes' must be a table: [tool.agentgen.classes]"),
        ("classes.Url = 1", "Url = 1 is no name of a class"),
        ("classes.Url = 'a-b'", "Url = 'a-b' is no name of a class"),
        ("classes.Url = 'None'", "Url = 'None' is no name of a class"),
    ],
)
def test_refused(folder: Path, lines: str, message: str) -> None:
    configure(folder, lines)
    with pytest.raises(UsageError) as caught:
        load_settings({})
    assert str(caught.value).startswith("pyproject.toml: ")
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("place", "needed"),
    [
        ("templates/runtime", NEEDED_BY_GENERATED_CODE),
        ("generator", NEEDED_BY_GENERATED_CODE | NEEDED_HERE),
    ],
)
def test_all_that_is_imported_is_known(place: str, needed: Set[str]) -> None:
    imported = {
        name.partition(".")[0]
        for path in (ROOT / place).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in _imported(node)
    }
    assert "httpx2" in imported or "click" in imported
    assert imported - sys.stdlib_module_names <= needed


def _imported(node: ast.AST) -> list[str]:
    match node:
        case ast.Import(names):
            return [each.name for each in names]
        case ast.ImportFrom(module=str(name), level=0):
            return [name]
        case _:
            return []


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\xff", "not valid TOML"),
        (b"[tool]\nagentgen = 1", "'tool.agentgen' must be a table"),
        (b"x = " + b"[" * 100_000, "not valid TOML"),
    ],
)
def test_broken_files(folder: Path, content: bytes, message: str) -> None:
    (folder / "pyproject.toml").write_bytes(content)
    with pytest.raises(UsageError, match=message):
        load_settings({})


@pytest.mark.parametrize("content", [b"", b"tool = 1", b"[tool.other]\nx = 1"])
def test_files_without_our_table_are_passed_over(folder: Path, content: bytes) -> None:
    (folder / "pyproject.toml").write_bytes(content)
    assert load_settings({}) == DEFAULTS


def test_options_are_named_in_messages(folder: Path) -> None:
    options: dict[str, Any] = {"package": "if"}
    with pytest.raises(UsageError, match=r"--package: 'if' is a Python keyword"):
        load_settings(options)
