"""What the runtime needs for itself is reserved."""

from __future__ import annotations

import ast
import re
import subprocess
import sys

import pytest

from generator.emit import reserved
from support import all_templates


def members(module: str, class_name: str) -> set[str]:
    """Return the public names of a class of the runtime."""
    tree = ast.parse(all_templates()[f"runtime/{module}.py"])
    (found,) = (
        each
        for each in tree.body
        if isinstance(each, ast.ClassDef) and each.name == class_name
    )
    names: set[str] = set()
    for each in found.body:
        match each:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                names.add(name)
            case ast.AnnAssign(target=ast.Name(id=name)):
                names.add(name)
    for node in ast.walk(found):
        match node:
            case ast.Attribute(value=ast.Name(id="self"), attr=name):
                names.add(name)
    return {name for name in names if not name.startswith("_")}


@pytest.mark.parametrize(
    ("module", "class_name", "names"),
    [
        ("model", "Model", reserved.ATTRIBUTES),
        ("model", "Request", reserved.ATTRIBUTES),
        ("server", "Service", reserved.METHODS),
        ("agent", "Agent", reserved.METHODS),
        ("agent", "AsyncAgent", reserved.METHODS),
        ("base", "BaseClient", reserved.CLIENT),
        ("client", "SyncApiClient", reserved.CLIENT),
        ("client", "AsyncApiClient", reserved.CLIENT),
    ],
)
def test_members_of_base_classes(
    module: str, class_name: str, names: frozenset[str]
) -> None:
    assert members(module, class_name) <= names


def test_fixtures_of_pytest() -> None:
    """A fixture of an endpoint is called by two words at least: agent and endpoint."""
    asked = [sys.executable, "-m", "pytest", "--fixtures", "--noconftest", __file__]
    told = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    theirs = re.findall(r"^(\w+).* -- \S*(?:_pytest|anyio)\W", told, re.MULTILINE)
    assert "tmp_path" in theirs
    assert {name for name in theirs if "_" in name} <= reserved.FIXTURES
