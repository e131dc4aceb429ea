"""The README: what it lists is what there is."""

from __future__ import annotations

import re
from pathlib import Path

from generator import cli, findings

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_code_is_described() -> None:
    assert set(re.findall(r"^\| `([a-z0-9-]+)` \| \w+ \|", README, re.M)) == set(
        findings.CODES
    )


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
    assert given <= findings.CODES.keys()


def test_every_command_is_described() -> None:
    rows = re.findall(r"^\| `(\w+)(?: [A-Z ]+)?` \| [^|]", README, re.M)
    assert set(cli.agentgen.commands) <= set(rows)
