"""Whole runs: folders of docs, what they give, and what is said of them.

``pytest --update`` rewrites what is expected; review the difference.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator import files
from generator.pipeline import understand
from serving import check_replay, imported, write_tree
from support import PACKAGE, ROOT, generated, runtime

CASES = sorted(path.parent for path in (ROOT / "tests" / "cases").glob("*/docs"))
DIAGNOSTICS = "diagnostics.txt"
"""What is said of the docs, with lines, beside the generated files without them."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path, update: bool) -> None:
    made = outcome(case)
    if update:
        shutil.rmtree(case / "expected", ignore_errors=True)
        write_tree(case / "expected", made)
    expected = expectation(case / "expected")
    assert made.keys() == expected.keys()
    for path, text in made.items():
        assert text == expected[path], path


def outcome(case: Path) -> Mapping[str, str]:
    """Return the files that a case gives, and what is said of its docs."""
    docs = files.load_docs(case / "docs")
    found = "".join(f"{each}\n" for each in understand(docs).diagnostics)
    return {**generated(docs), DIAGNOSTICS: found}


def expectation(folder: Path) -> Mapping[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case_works(case: Path, tmp_path: Path) -> None:
    """What is expected runs: its client calls its services, and is answered."""
    write_tree(tmp_path, {**expectation(case / "expected"), **runtime()})
    with imported(tmp_path, PACKAGE) as package:
        check_replay(package)
