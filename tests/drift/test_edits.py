"""One page edited, and what is said about it: every code there is."""

from __future__ import annotations

import re
from typing import Any

import pytest
from edits import EDITS
from edits.pages import changes, told

from generator.drift.levels import CODES
from support import ROOT

CODES_PAGE = (ROOT / "docs/codes.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("base", "edit", "there", "back"), EDITS)
def test_one_edit(
    base: dict[str, Any], edit: dict[str, Any], there: list[str], back: list[str]
) -> None:
    assert told(base, {**base, **edit}) == there
    assert told({**base, **edit}, base) == back


def test_the_table_is_large_and_has_every_code() -> None:
    lines = {line for *_, there, back in EDITS for line in (*there, *back)}
    assert len(EDITS) >= 40
    assert {line.partition(":")[0] for line in lines} - {"bump"} == CODES.keys()


def test_the_readme_gives_an_example_of_each_change() -> None:
    """Each is one of what the table's edits give, without what all subjects share."""
    examples: dict[str, set[str]] = {}
    for base, edit, *_ in EDITS:
        for pair in ((base, {**base, **edit}), ({**base, **edit}, base)):
            for each in changes(*pair):
                said = " → ".join(filter(None, (each.old, each.new)))
                words = f"{each.subject}: {said}".removesuffix(": ")
                short = re.sub(r"(POST )?/api/v1/(Agents/)?", "", words)
                examples.setdefault(each.code, set()).add(short)
    for code, each in CODES.items():
        start = (
            f"| `{code}` | {each.callers} | {each.implementers} | {each.meaning} | `"
        )
        (row,) = (line for line in CODES_PAGE.splitlines() if line.startswith(start))
        assert row.removeprefix(start).removesuffix("` |") in examples[code]
