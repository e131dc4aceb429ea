"""Changes as people read them, and as programs do."""

from __future__ import annotations

from collections.abc import Sequence

from generator.drift.change import Change
from generator.drift.changes import compare
from generator.drift.report import change_lines, changelog, report
from generator.findings.formats import FORMATS
from generator.model import Api
from support import Doc, api_of, page


def endpoint(agent: str, name: str) -> Doc:
    return page(f"POST /api/v1/Agents/{agent}/{name}", body="string")


OLD = api_of(endpoint("Flow", "Run"))
NEW = api_of(
    *(endpoint("Flow", name) for name in ("Run", "Stop")),
    *(endpoint("Sale", name) for name in ("Get", "Save", "Drop")),
    endpoint("Tooltip", "Get"),
)


def lines(old: Api, new: Api) -> list[str]:
    return list(change_lines(compare(old, new)))


def in_format(kind: str, changes: Sequence[Change]) -> str:
    return "\n".join(FORMATS[kind](report(changes, title="old → new")))


def test_an_agent_that_comes_or_goes_is_one_line() -> None:
    """One that has a single endpoint is told by that, which tells more."""
    assert lines(OLD, NEW) == [
        "warning:",
        "- POST /api/v1/Agents/Flow/Stop: an endpoint is new [endpoint-added] for implementers",
        "- Sale: an agent is new, with 3 endpoints [endpoint-added] for implementers",
        "- POST /api/v1/Agents/Tooltip/Get: an endpoint is new [endpoint-added] for implementers",
    ]
    gone = "- Sale: an agent is gone, with its 3 endpoints [endpoint-removed]"
    assert gone in lines(NEW, OLD)
    entry = list(changelog(compare(NEW, OLD)))
    assert "- **Breaking:** Sale: an agent is gone, with its 3 endpoints" in entry
    assert len([line for line in entry if "Sale" in line]) == 1


def test_programs_are_told_each_endpoint() -> None:
    changes = compare(OLD, NEW)
    assert in_format("json", changes).count('"code": "endpoint-added"') == 5
    table = in_format("markdown", changes)
    assert "### Warning (3)" in table
    assert "| Sale | an agent is new, with 3 endpoints |" in table
    assert "Agents/Sale" not in table


def test_endpoints_of_which_some_are_not_told_are_told_one_by_one() -> None:
    kept = [each for each in compare(OLD, NEW) if "Drop" not in each.subject]
    told = "\n".join(change_lines(kept))
    assert "an agent is new" not in told
    assert "POST /api/v1/Agents/Sale/Get: an endpoint is new" in told


def test_an_agent_that_is_spelled_otherwise_is_not_new() -> None:
    old = api_of(endpoint("sale", "Get"))
    told = "\n".join(
        lines(old, api_of(*(endpoint("Sale", n) for n in ("Get", "A", "B"))))
    )
    assert "an agent is" not in told
    assert told.count("an endpoint is new") == 2
