"""What is stored of a page is all of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.read import Shared, from_text, read_as_text, read_page
from support import INPUT_DOCS, ROOT

PAGES = sorted([*INPUT_DOCS.glob("*.md"), *(ROOT / "tests" / "cases").rglob("*.md")])


def test_it_comes_back() -> None:
    shared = Shared()
    for page in PAGES:
        document = page.name, page.read_bytes()
        found = from_text(page.name, read_as_text(document), shared)
        assert found == read_page(*document)


@given(st.binary())
def test_any_bytes_come_back(content: bytes) -> None:
    document = "a.md", content
    found = from_text("a.md", read_as_text(document), Shared())
    assert found == read_page(*document)


@pytest.mark.parametrize(
    "text", ["", "x", "1", "[1]", "[null, 1]", "[{}, []]", "[[], [[]]]", "[" * 9999]
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_text("a.md", text, Shared())
