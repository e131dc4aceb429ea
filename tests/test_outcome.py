"""What there is to tell of a run, told again from text."""

from __future__ import annotations

import pytest

from generator.outcome import as_text, from_text, outcome_of
from support import api_of, page

BROKEN = ("broken.md", b"---\nuid: b\n---\n# B\n")


def test_counts() -> None:
    twins = (page("GET /api/v1/A"), ("z.md", page("GET /api/v1/A")[1]))
    found = outcome_of(api_of(*twins, page("GET /api/v1/B"), BROKEN))
    assert (found.pages, found.endpoints) == (4, 2)
    assert found.missing == ("broken.md", "z.md")
    assert from_text(as_text(found)) == found


@pytest.mark.parametrize("text", ["", "x", "1", "[]", "[[[]], 1, 1, []]"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_text(text)
