"""What descriptions say in passing."""

from __future__ import annotations

import pytest

from generator.link import hints


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Deprecated: Use CustomFields instead. It is new.",
            "Deprecated: Use CustomFields instead.",
        ),
        ("Obsolete, but still maintained", "Obsolete, but still maintained"),
        ("Deprecated", "Deprecated"),
        ("Deprecation is no word here", ""),
        ("Replaces the deprecated UserDefinedFields", ""),
    ],
)
def test_deprecation(text: str, expected: str) -> None:
    assert hints.deprecation(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("The id (read-only)", True), ("Read only.", True), ("Already only read", False)],
)
def test_read_only(text: str, expected: bool) -> None:
    assert hints.is_read_only(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Post? 1=Active, 2=Stopped or 3=TooMany", "Active Stopped TooMany"),
        ("Type: 0 = None; 1 = Todo, and 2 = Task. Or so", "None Todo Task"),
        ("Whose (Company, Group, Associate)", "Company Group Associate"),
        ("1 = incoming, 2 = outgoing", ""),
        ("1=Number, 2=list of values", ""),
        ("0 = Unknown, 1 = to external persons", ""),
        ("Kept for v1.2=Old, v1.3=New", ""),
        ("For (Sale, Project, Appointment...)", ""),
        ("As (Count, Sum, etc.) or (Amount, Count...", ""),
        ("(Company) may be 1=Alone", ""),
        ("1=Open, 2=Shut, of (Door, Gate)", "Open Shut, Door Gate"),
    ],
)
def test_lists_of_members(text: str, expected: str) -> None:
    lists = [frozenset(each.split()) for each in expected.split(", ") if each]
    assert list(hints.lists_of_members(text)) == lists


def test_mdo_list() -> None:
    assert hints.mdo_list(
        'Who.\n\nUse MDO List name "associate" to get list items.'
    ) == ("associate")
    assert hints.mdo_list("Use no list") == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**Required** The key", (True, "The key")),
        ("The key **Required**", (True, "The key")),
        ("**Required**", (True, "")),
        ("**required** The key", (True, "The key")),
        ("*Required* The key", (True, "The key")),
        ("The __Required__ key", (True, "The key")),
        ("The key **required**", (True, "The key")),
        ("**Required:** The key", (True, "The key")),
        ("**Required**The key", (True, "The key")),
        ("The key**Required**.", (True, "The key")),
        ("The key (**required**)", (True, "The key")),
        ("***Required***, the key", (True, "the key")),
        ("The *required* key", (False, "The *required* key")),
        ("is_Required_by", (False, "is_Required_by")),
        ("_required_by", (False, "_required_by")),
        ("**Required by** nobody", (False, "**Required by** nobody")),
        ("Required by nobody", (False, "Required by nobody")),
        (" The key ", (False, "The key")),
    ],
)
def test_required(text: str, expected: tuple[bool, str]) -> None:
    assert hints.required(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gets one. Then more.", "Gets one."),
        ("Gets one! Really?", "Gets one!"),
        ("Costs 1.5 each, e.g. here. Next.", "Costs 1.5 each, e.g. here."),
        ("And so on... Then.", "And so on... Then."),
        ("No full stop\n\nNext.", "No full stop"),
        ("- a list\n- of items", "- a list"),
        ("", ""),
    ],
)
def test_first_sentence(text: str, expected: str) -> None:
    assert hints.first_sentence(text) == expected
