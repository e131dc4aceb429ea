"""Python names for names of the docs."""

from __future__ import annotations

import keyword
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.emit.names import allocate, class_case, snake_case, words


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("SendEvent", "send_event"),
        ("TZLocationID", "tz_location_id"),
        ("IDs", "ids"),
        ("changedIDsOf", "changed_ids_of"),
        ("cRMScriptEntityId", "crm_script_entity_id"),
        ("eMailAccountId", "e_mail_account_id"),
        ("EMail", "e_mail"),
        ("Number1", "number1"),
        ("Post3Address2", "post3_address2"),
        ("$select", "select"),
        ("odata.nextLink", "odata_next_link"),
        ("_Links", "links"),
        ("X-XSRF-TOKEN", "x_xsrf_token"),
        ("mergedTicket.createdBy.mask", "merged_ticket_created_by_mask"),
        ("From", "from_"),
        ("None", "none"),
        ("class", "class_"),
        ("type", "type"),
        ("match", "match"),
        ("3d", "value_3_d"),
        ("2023", "value_2023"),
        ("Størrelse", "storrelse"),
        ("ÆbleGrød", "aeble_grod"),
        ("StraßeŁódź", "strasse_lodz"),
        ("Café", "cafe"),
        ("con", "con_"),
        ("NUL", "nul_"),
        ("../../etc/passwd", "etc_passwd"),
        ("__init__", "init"),
        ("a\x00b\n", "a_b"),
    ],
)
def test_snake_case(name: str, expected: str) -> None:
    assert snake_case(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("PersonEntity", "PersonEntity"),
        ("URLList", "URLList"),
        ("person entity", "PersonEntity"),
        ("selectableMDOListItem", "SelectableMDOListItem"),
        ("None", "None_"),
        ("Con", "Con_"),
        ("3D", "Type_3D"),
        ("Person<T>", "PersonT"),
        ("../x", "X"),
    ],
)
def test_class_case(name: str, expected: str) -> None:
    assert class_case(name) == expected


@pytest.mark.parametrize("name", ["", "漢字", "…", "'\"\\"])
def test_names_without_a_letter(name: str) -> None:
    """They get one that follows from them alone."""
    assert re.fullmatch(r"value_[0-9a-f]{8}", snake_case(name))
    assert re.fullmatch(r"Type_[0-9a-f]{8}", class_case(name))
    assert snake_case(name) != snake_case(f"{name}!")


@given(st.text())
def test_always_identifiers(name: str) -> None:
    for made in (snake_case(name), class_case(name)):
        assert made.isidentifier()
        assert made.isascii()
        assert not keyword.iskeyword(made)
        assert len(made) < 200
    assert all(word.isalnum() for word in words(name))


@pytest.mark.parametrize(
    ("wanted", "reserved", "expected"),
    [
        ([("a", "x"), ("b", "y")], [], ["x", "y"]),
        ([("a", "x"), ("b", "x"), ("c", "x")], [], ["x", "x_2", "x_3"]),
        ([("a", "self")], ["self"], ["self_"]),
        ([("a", "self"), ("b", "self_")], ["self"], ["self_", "self__2"]),
        ([("a", "x"), ("a", "y")], [], ["x"]),
        ([("a", "x_2"), ("b", "x"), ("c", "x")], [], ["x_2", "x", "x_3"]),
        ([("a", "Url"), ("b", "URL")], [], ["Url", "URL"]),
    ],
)
def test_allocate(
    wanted: list[tuple[str, str]], reserved: list[str], expected: list[str]
) -> None:
    assert list(allocate(wanted, reserved).values()) == expected


def test_files_differ_in_more_than_case() -> None:
    wanted = [("a", "Url"), ("b", "URL"), ("c", "SELF")]
    assert list(allocate(wanted, ["self"], as_files=True).values()) == [
        "Url",
        "URL_2",
        "SELF_",
    ]


@given(st.lists(st.tuples(st.text(), st.sampled_from(["a", "a_", "a_2", "b", "self"]))))
def test_nobody_shares_a_name(wanted: list[tuple[str, str]]) -> None:
    settled = allocate(wanted, ["self"])
    assert settled.keys() == dict(wanted).keys()
    assert len(set(settled.values())) == len(settled)
    assert "self" not in settled.values()
