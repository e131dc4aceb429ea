"""What docstrings tell of types that the docs do not name."""

from __future__ import annotations

from generator.emit.holders import first_holders
from generator.emit.python_api import python_api
from support import Doc, api_of, page


def answering(name: str, row: str, value: object, **options: str) -> Doc:
    return page(
        f"POST /api/v1/Agents/A/Get{name}",
        **{"body": name, **options},
        gives=[row],
        answered=value,
    )


def told(*pages: Doc) -> dict[str, str]:
    return first_holders(python_api(api_of(*pages), {}))


def test_what_the_docs_name_comes_first() -> None:
    point = {"X": 1, "Points": [{"X": 2, "Points": []}]}
    pages = [
        answering("Box", "Corners | array | ", {"Corners": [point]}),
        answering("Area", "Points | array | ", [{"Points": [point]}], body="array"),
        page(
            "POST /api/v1/Agents/A/Draw",
            request="request",
            takes=["Pen | Object | ", "Start | Object | "],
            sent={"Pen": {"Tips": [{"Width": 1}]}, "Start": point},
        ),
    ]
    expected = {
        "Area": "What `a.get_area` answers.",
        "Box": "What `a.get_box` answers.",
        "Pen": "What `a.draw` takes as `pen`.",
        "Point": "What `Box.corners` holds.",
        "Tip": "What `Pen.tips` holds.",
    }
    assert told(*pages) == told(*reversed(pages)) == expected
