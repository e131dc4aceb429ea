"""What pages mean together depends neither on their order nor on strangers."""

from __future__ import annotations

import random
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.link import link
from generator.model import Api, Json
from generator.page import Page
from generator.read import read_page
from support import INPUT_DOCS, Doc, api_of, page

NAMES = st.sampled_from(["Id", "Names", "Kind", "Extra", "Person"])
CELLS = st.sampled_from(["string", "int32", "array", "object", "Person", "Rights", ""])
SCALARS = st.sampled_from([None, 1, 2.5, True, "omnis", "Word", "2000-10-16T14:19:02Z"])
SAMPLES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=2)
    | st.dictionaries(NAMES | st.sampled_from(["fieldName", "1"]), inner, max_size=2),
    max_leaves=5,
)
TABLES = st.dictionaries(NAMES, st.tuples(CELLS, SAMPLES), min_size=1, max_size=3)


@st.composite
def pages(draw: st.DrawFn) -> list[Doc]:
    """Return some pages that have everything to do with each other."""
    return [
        page(
            f"POST /api/v1/Agents/{draw(st.sampled_from('AB'))}/{verb}{draw(NAMES)}",
            uid=f"v1{number}",
            title="",
            request=draw(st.sampled_from(["request", "entity"])),
            **_table(draw(TABLES), "takes", "sent"),
            heading=draw(st.sampled_from(["", "array", "object"])),
            statuses=[draw(st.sampled_from(["200 | ", "200 | ", "204 | "]))],
            body=draw(st.sampled_from(["Person", "Rights", "array", "Kind", ""])),
            **_table(draw(TABLES), "gives", "answered"),
        )
        for number, verb in enumerate(("Get", "Save", "Create", "Find")[: draw(ANY)])
    ]


ANY = st.integers(1, 4)


def _table(
    table: Mapping[str, tuple[str, Json]], rows: str, sample: str
) -> dict[str, Json]:
    return {
        rows: [f"{name} | {cell} | " for name, (cell, _) in table.items()],
        sample: {name: value for name, (_, value) in table.items()},
    }


def read(*docs: Doc) -> list[Page]:
    found = [read_page(path, content).page for path, content in docs]
    return [each for each in found if each]


@settings(max_examples=100)
@given(pages(), st.randoms(use_true_random=False))
def test_any_order(docs: list[Doc], generator: random.Random) -> None:
    shuffled = read(*docs)
    generator.shuffle(shuffled)
    one, other = link(read(*docs)), link(shuffled)
    assert one == other
    assert one.diagnostics == other.diagnostics


def test_any_order_of_real_pages() -> None:
    docs = [(path.name, path.read_bytes()) for path in sorted(INPUT_DOCS.glob("*.md"))]
    expected = link(read(*docs))
    random.Random(1).shuffle(docs)
    assert link(read(*docs)) == expected


STRANGER = page(
    "POST /api/v1/Agents/Stranger/GetUnknown",
    request="request",
    takes=["Alien | Object | "],
    sent={"Alien": {"Tentacles": [{"Suckers": 8}]}},
    body="Unknown",
    gives=["Moon | int32 | ", "Stars | array | "],
    answered={"Moon": 1, "Stars": [{"Light": 1.5}]},
)


@pytest.mark.parametrize("path", ["a.md", "v1WorkflowAgent_M.md", "z.md"])
def test_a_stranger_changes_nothing(path: str) -> None:
    docs = [(each.name, each.read_bytes()) for each in sorted(INPUT_DOCS.glob("*.md"))]
    alone, together = api_of(*docs), api_of(*docs, (path, STRANGER[1]))
    assert {"Alien", "Star", "Tentacle", "Unknown"} == _names(together) - _names(alone)
    assert set(alone.types) < set(together.types)
    assert set(alone.agents) < set(together.agents)
    assert alone.diagnostics == together.diagnostics


def _names(api: Api) -> set[str]:
    return {each.name for each in api.types}
