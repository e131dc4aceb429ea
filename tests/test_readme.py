"""The README: what it lists is what there is."""

from __future__ import annotations

import re
from pathlib import Path

from generator import cli, findings

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")


def test_every_code_is_described() -> None:
    assert set(re.findall(r"^\| `([a-z0-9-]+)` \| \w+ \|", README, re.M)) == set(
        findings.CODES
    )


def test_every_command_is_described() -> None:
    rows = re.findall(r"^\| `(\w+)(?: NAME)?` \| [^|]", README, re.M)
    assert set(cli.agentgen.commands) <= set(rows)
