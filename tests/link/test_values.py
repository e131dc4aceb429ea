"""What a single sample value gives away."""

from __future__ import annotations

import time

import pytest

from generator.link.values import is_dictionary, is_member, is_raw_bytes, is_timestamp
from generator.model import Json


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2000-10-16T14:19:02.6177097+02:00", True),
        ("2000-10-16T14:19:02Z", True),
        ("2000-10-16T14:19:02", True),
        ("2000-10-16", False),
        ("at 2000-10-16T14:19:02Z", False),
        ("2000-10-16T14:19:02Z and more", False),
        (20001016, False),
        (None, False),
    ],
)
def test_is_timestamp(value: Json, expected: bool) -> None:
    assert is_timestamp(value) is expected


def test_is_raw_bytes() -> None:
    assert is_raw_bytes("GIF89....File contents as raw bytes...")
    assert not is_raw_bytes("GIF89")
    assert not is_raw_bytes(["GIF89....File contents as raw bytes..."])


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("Type", "AddedMessage", True),
        ("Type", "adminGUI", True),
        ("Type", "None", True),
        ("Type", "A1_b", True),
        ("Type", "omnis", False),
        ("Type", "Two Words", False),
        ("Type", "e-Mail", False),
        ("Type", "https://X.com", False),
        ("Type", "", False),
        ("Type", "Word\n", False),
        ("Type", 1, False),
        ("Firstname", "Alec", False),
        ("LastName", "Alec", False),
        ("Country", "Sokovia", False),
    ],
)
def test_is_member(name: str, value: Json, expected: bool) -> None:
    assert is_member(name, value) is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"fieldName": {"FieldRight": None}}, True),
        ({"fieldName": {}}, True),
        ({"SuperOffice:1": "a", "SuperOffice:2": "b"}, True),
        ({"Extra1": "a", "Extra2": "b"}, True),
        ({"Extra1": "a"}, True),
        ({"1": "a", "2": "b"}, True),
        ({"2": "a", "1": "b"}, False),
        ({"Extra1": "a", "Other2": "b"}, False),
        ({"Number1": 1, "Number2": 2}, False),
        ({"Extra": "a"}, False),
        ({"fieldName": 1, "Id": 2}, False),
        ({}, False),
        ([], False),
        (None, False),
    ],
)
def test_is_dictionary(value: Json, expected: bool) -> None:
    assert is_dictionary("Extra", value) is expected


def test_long_keys_take_no_time() -> None:
    start = time.process_time()
    assert not is_dictionary("Extra", {"1" * 100_000 + "x": 1})
    assert is_dictionary("", {"1": 1, "2": 2})
    assert time.process_time() - start < 1
