"""What is explained, by which names."""

from __future__ import annotations

import pytest

from generator.emit.python_api import python_api
from generator.errors import UsageError
from generator.explain import Explanations
from support import Doc, api_of, page


def getting(agent: str, name: str) -> Doc:
    return page(
        f"POST /api/v1/Agents/{agent}/{name}",
        query=["$select | string | What"],
        headers=["SO-Code | Which"],
        request="request",
        takes=["RowId | Integer | "],
        body="Row",
        gives=["FirstCell | string | ", "Rows | array | "],
        answered={"FirstCell": "omnis", "Rows": [["a"]]},
    )


PAGES = (getting("Table", "GetRow"), getting("Table", "Drop"), getting("Bin", "Drop"))
EXPLAINED = Explanations(python_api(api_of(*PAGES), {"Row": "Line"}))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("table.getrow", "Table.GetRow"),
        ("table.get_row", "Table.GetRow"),
        ("get_row", "Table.GetRow"),
        ("GetRow", "Table.GetRow"),
        ("POST /api/v1/Agents/Table/GetRow", "Table.GetRow"),
        ("post Agents/Table/GetRow", "Table.GetRow"),
        ("/api/v1/Agents/Bin/Drop/", "Bin.Drop"),
        ("v1BinAgent_Drop", "Bin.Drop"),
        ("table", "Table"),
        ("bin.drop.so_code", "Bin.Drop.SO-Code"),
        ("Line", "Row"),
        ("Line.first_cell", "Row.FirstCell"),
        ("row.firstcell", "Row.FirstCell"),
        ("table.get_row.row_id", "Table.GetRow.RowId"),
        ("get_row.select", "Table.GetRow.$select"),
        ("POST /api/v1/Agents/Table/GetRow RowId", "Table.GetRow.RowId"),
    ],
)
def test_names(name: str, expected: str) -> None:
    assert EXPLAINED.of(name)[0].name == expected


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("drop", "several endpoints are called 'drop': Bin.Drop, Table.Drop"),
        ("drop.row_id", "did you mean '(Bin|Table).Drop.RowId'?"),
        ("get_rwo", "no type or endpoint 'get_rwo'; did you mean 'Table.GetRow'?"),
        ("Line.frist_cell", "did you mean 'Row.FirstCell'?"),
        ("GET /api/v1/Agents/Table/GetRow", "did you mean 'Table.GetRow'?"),
        ("nonsense", "no type or endpoint 'nonsense'$"),
    ],
)
def test_what_is_called_so_by_nobody_or_several(name: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        EXPLAINED.of(name)


def test_each_reason_is_told_once() -> None:
    (found,) = EXPLAINED.of("Row.Rows")
    assert [each.rule for each in found.evidence].count("sampled-array") == 2
    assert len(found.evidence) == len(set(found.evidence))
