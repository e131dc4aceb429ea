"""What changed, as an entry of a changelog; and which version it asks for."""

from __future__ import annotations

import pytest
from edits.pages import QUERY, RESTRICTED, RUN, SAVE, state

from generator.drift.changes import compare
from generator.drift.levels import Bump, Level, bump
from generator.drift.report import changelog
from generator.model import Api

B, C, P = Level.BREAKING, Level.COMPATIBLE, Level.PROSE


def test_a_changelog() -> None:
    rows = ["Name | int32 | Its name", "Kind | string | Deprecated.", "New | array | "]
    edit = {
        "gives": rows,
        "description": f"Save it.\n\n{RESTRICTED}",
        "query": QUERY[1:],
    }
    run = {**RUN, "endpoint": "POST /api/v1/Agents/Flow/*Run*"}
    old, new = state(SAVE), state({**SAVE, **edit})
    assert list(changelog((*compare(old, new), *compare(Api(), state(run))))) == [
        "## [Unreleased]",
        "",
        "### Added",
        "",
        "- Flow.New: a type that is answered has a new property: \\[?]",
        r"- POST /api/v1/Agents/Flow/\*Run\*: an endpoint is new",
        "",
        "### Changed",
        "",
        "- **Breaking:** Flow.Name: a property has another type: string → int32",
        "- POST /api/v1/Agents/Flow/SaveFlow: an endpoint is not available everywhere any more:"
        " Not available.",
        "",
        "### Deprecated",
        "",
        "- Flow.Kind: something is deprecated now: Deprecated.",
        "",
        "### Removed",
        "",
        "- **Breaking:** Flow.Steps: a type that is answered lost a property: \\[?]",
        "- **Breaking:** POST /api/v1/Agents/Flow/SaveFlow flowId: a parameter is gone: int32",
    ]
    assert list(changelog(()))[-1] == "No change of the API."


@pytest.mark.parametrize(
    ("levels", "asked"),
    [([], Bump.NONE), ([P], Bump.PATCH), ([P, C], Bump.MINOR), ([C, B], Bump.MAJOR)],
)
def test_bump(levels: list[Level], asked: Bump) -> None:
    assert bump(levels) is asked
