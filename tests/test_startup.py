"""Commands load what they need and no more: starting is most of what a short run takes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from support import INPUT_DOCS, ROOT

HEAVY = {"black", "jinja2", "markdown_it", "rich", "yaml", "multiprocessing"}
SCRIPT = """
import json, sys
from generator import cli
code = cli.main(json.loads(sys.argv[1]))
print(json.dumps([code, sorted({name.partition(".")[0] for name in sys.modules})]))
"""


def loaded(*arguments: str) -> set[str]:
    """Return the packages that a command has loaded when it is done."""
    command = [sys.executable, "-c", SCRIPT, json.dumps(arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    code, modules = json.loads(done.stdout.splitlines()[-1])
    assert code == 0
    return set(modules)


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["check", "--help"]])
def test_help(arguments: list[str]) -> None:
    # `email` is what looking up the versions of what is installed loads.
    assert not loaded(*arguments) & {*HEAVY, "email"}


def test_check(tmp_path: Path) -> None:
    """Without change it reads, renders and formats nothing; with little, it formats alone."""
    where = ["--docs", str(INPUT_DOCS), "--out", str(tmp_path / "out")]
    where += ["--cache-dir", str(tmp_path / "cache")]
    assert {"black", "jinja2", "markdown_it"} <= loaded(
        "generate", "--jobs", "1", *where
    )
    assert not loaded("check", *where) & HEAVY
    assert not loaded("generate", *where) & HEAVY


def test_understanding_renders_nothing() -> None:
    assert not loaded("lint", "--docs", str(INPUT_DOCS)) & {"black", "jinja2", "rich"}
