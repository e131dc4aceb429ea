"""JSON is indented as `json` does it."""

from __future__ import annotations

import json

from hypothesis import example, given
from hypothesis import strategies as st

from generator.emit.indented import Repeated, indented, pieces
from generator.model import Json

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner)
    | st.dictionaries(st.text(), inner)
    | st.dictionaries(st.text(), inner)
    .map(Repeated)
    .map(lambda each: [each, {"": each}]),
)


@given(ANYTHING)
@example({"a": [{}, [], {"b": [1, None]}], "\ud800": -0.0})
def test_as_json_does(value: Json) -> None:
    written = json.dumps(value, indent=1)
    assert indented(value) == written
    assert "".join(pieces(value, 2)) == written
