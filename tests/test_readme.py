"""The README and docs: what they list is what there is."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from generator import cli
from generator.drift import found
from generator.drift.levels import CODES
from generator.drift.policy import read_policy
from generator.findings import diagnostics

ROOT = Path(__file__).parent.parent
PRODUCTION = """
import pytest
from superoffice import Client
from test_snippet_5 import client_of, name_of, show_headers

pytest_plugins = ["superoffice.testing.fixtures"]


def test_it(mock_client: Client, capsys: pytest.CaptureFixture[str]) -> None:
    assert name_of(mock_client, 161)
    show_headers(mock_client, 161)
    assert capsys.readouterr().out.startswith("200 {")
    assert "/api/state/Cust1" in repr(client_of("Cust1"))
"""
"""What proves that the part about production runs."""

PAGES = tuple(
    (ROOT / name).read_text(encoding="utf-8")
    for name in ("README.md", "docs/package.md", "docs/workflows.md", "docs/codes.md")
)
DOCS = "\n".join(PAGES)


def test_every_code_is_described() -> None:
    assert set(
        re.findall(r"^\| `([a-z0-9-]+)` \| (?:error|warning|note) \| `", DOCS, re.M)
    ) == set(diagnostics.CODES)


def test_every_code_that_is_given_is_known() -> None:
    given: set[str] = set()
    for path in (ROOT / "generator").rglob("*.py"):
        given |= set(
            re.findall(r'(?:WARNING|ERROR|NOTE),\s*"([a-z0-9-]+)"', path.read_text())
        )
        given |= set(
            re.findall(r'complain\([\w.+ ]+,\s*"([a-z0-9-]+)"', path.read_text())
        )
    assert len(given) > 15
    assert given <= diagnostics.CODES.keys()


def test_every_change_is_described() -> None:
    for code, meaning in CODES.items():
        levels = f"{meaning.callers} | {meaning.implementers}"
        assert f"| `{code}` | {levels} | {meaning.meaning} | `" in DOCS


def test_the_policy_it_shows_is_one() -> None:
    (text,) = re.findall(r"```toml\n(\[tool.agentgen.diff\]\n.*?)```", DOCS, re.S)
    policy = read_policy(tomllib.loads(text)["tool"]["agentgen"]["diff"])
    assert [rule.level for rule in policy.rules] == [None, "warning", "prose"]


def test_every_finding_of_check_is_described() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| (?:error|note) \| (\w.*) \|$", DOCS, re.M)
    assert dict(rows) == found.CODES


def test_it_is_installed_from_where_it_is() -> None:
    """The package that has its name in the public index is somebody else's."""
    walkthrough = (ROOT / "docs" / "walkthrough.md").read_text(encoding="utf-8")
    lines = f"{DOCS}\n{walkthrough}".splitlines()
    told = [each for each in lines if re.search(r"pip install .*agentgen", each)]
    assert len(told) == 5
    for each in told:
        assert "git+https://" in each or "./agentgen" in each


def test_every_command_is_described() -> None:
    rows = re.findall(r"^\| `(\w+)(?: [][A-Z ]+)?` \| [^|]", DOCS, re.M)
    assert set(cli.agentgen.commands) <= set(rows)


@pytest.fixture
def snippets(tmp_path: Path) -> list[Path]:
    """The Python of the DOCS, each piece in a file of its own."""
    paths = []
    for number, text in enumerate(re.findall(r"```python\n(.*?)```", DOCS, re.S)):
        paths.append(tmp_path / f"test_snippet_{number}.py")
        paths[-1].write_text(text, encoding="utf-8")
    return paths


@pytest.mark.slow
def test_what_it_shows_is_typed_and_runs(snippets: list[Path], tmp_path: Path) -> None:
    assert len(snippets) == 7
    tests = [path for path in snippets if "\ndef test_" in path.read_text()]
    snippets.append(tmp_path / "test_production.py")
    snippets[-1].write_text(PRODUCTION, encoding="utf-8")
    tests.append(snippets[-1])
    generated = str(ROOT / "generated")
    for tool, paths, variable in (
        (["mypy", "--strict", "--no-incremental"], snippets, "MYPYPATH"),
        (
            ["pytest", "-q", "-W", "error", "-p", "no:cacheprovider"],
            tests,
            "PYTHONPATH",
        ),
    ):
        done = subprocess.run(
            [sys.executable, "-m", *tool, *map(str, paths)],
            cwd=tmp_path,
            env={**os.environ, variable: generated, "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    "page",
    [
        "README.md",
        *(f"docs/{path.name}" for path in sorted((ROOT / "docs").glob("*.md"))),
    ],
)
def test_links_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", text):
        path, _, anchor = target.partition("#")
        file = (ROOT / page).parent / path if path else ROOT / page
        assert file.exists(), target
        titles = re.findall(r"^#+ (.*)$", file.read_text(), re.M) if anchor else []
        anchors = {re.sub(r"[^\w -]", "", title).replace(" ", "-") for title in titles}
        assert not anchor or anchor in {each.lower() for each in anchors}, target
