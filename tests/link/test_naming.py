"""Names for what has none."""

from __future__ import annotations

import pytest

from generator.link.naming import fitting, qualified, singular, without_verb, words


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("SendEvent", ("Send", "Event")),
        ("URLList", ("URL", "List")),
        ("getAll2", ("get", "All2")),
        ("", ()),
    ],
)
def test_words(name: str, expected: tuple[str, ...]) -> None:
    assert words(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Emails", "Email"),
        ("Properties", "Property"),
        ("Faxes", "Fax"),
        ("Searches", "Search"),
        ("Wishes", "Wish"),
        ("Addresses", "Address"),
        ("Address", "Address"),
        ("Status", "Status"),
        ("ColumnList", "Column"),
        ("List", "List"),
        ("Person", "Person"),
        ("Basis", "Basis"),
    ],
)
def test_singular(name: str, expected: str) -> None:
    assert singular(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("GetContactAppointments", "ContactAppointments"),
        ("GetPersonsByIds", "Persons"),
        ("CreateDefaultPersonFromContact", "DefaultPerson"),
        ("Get", "Get"),
        ("getall", "getall"),
    ],
)
def test_without_verb(name: str, expected: str) -> None:
    assert without_verb(name) == expected


@pytest.mark.parametrize(
    ("owner", "expected"),
    [
        ("Group", "GroupUser"),
        ("groupList", "GroupUser"),
        ("GroupUsers", "GroupUser"),
        ("", "User"),
    ],
)
def test_qualified(owner: str, expected: str) -> None:
    assert qualified(owner, "User") == expected


@pytest.mark.parametrize(
    ("context", "candidates", "expected"),
    [
        ("Categories", "Category Business", "Category"),
        ("ContactAppointments", "Appointment Contact Task", "Appointment"),
        ("Events", "WorkflowEvent Contact", "WorkflowEvent"),
        ("Persons", "PersonEntity Person", "Person"),
        ("Children", "Category Business", None),
        ("A", "BA CA", None),
        ("Anything", "", None),
    ],
)
def test_fitting(context: str, candidates: str, expected: str | None) -> None:
    assert fitting(context, frozenset(candidates.split())) == expected
