"""Sample requests and responses."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.model import Diagnostic
from generator.page import Sample
from generator.read.sample import read_sample

HEAD = "HTTP/1.1 200 OK\nContent-Type: application/json\n\n"


def sample_of(body: str) -> Sample:
    sample = read_sample("a.md", HEAD + body, 10)
    assert isinstance(sample, Sample)
    return sample


@pytest.mark.parametrize(
    "value", [{"a": 1}, [{}, {}], None, "text", True, 1.5, {"a": {"b": [1, 2]}}]
)
def test_values(value: Any) -> None:
    sample = sample_of(json.dumps(value, indent=2))
    assert sample.value == value
    assert str(sample.source) == "a.md:13"


@pytest.mark.parametrize("content", ["", "GET /x", HEAD, f"{HEAD}\n \n"])
def test_no_body(content: str) -> None:
    assert read_sample("a.md", content, 10) is None


def test_places() -> None:
    value = {"a": [{"b": 1}, {"b": 2, "c": 3}], "d": {"a": {"b": "}"}}}
    sample = sample_of(json.dumps(value, indent=2))
    assert sample.lines == {
        ("a",): 1,
        ("a", "b"): 3,
        ("a", "c"): 7,
        ("d",): 10,
        ("d", "a"): 11,
        ("d", "a", "b"): 12,
    }
    assert str(sample.at(("d", "a", "b"))) == "a.md:25"
    assert str(sample.at(("nowhere",))) == "a.md:13"


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (
            "{'a': 1}",
            "a.md:13: warning: the sample is no JSON: Expecting property name",
        ),
        ('{\n  "a": 1,\n  b\n}', "a.md:15: warning: the sample is no JSON: Expecting"),
        ("<html>", "a.md:13: warning: the sample is no JSON: Expecting value"),
        ("{} {}", "a.md:13: warning: the sample is no JSON: Extra data"),
        ("9" * 5000, "a.md:13: warning: the sample cannot be read: a number is too"),
        ("[" * 60 + "]" * 60, "a.md:13: warning: the sample cannot be read: "),
        ("[" * 99999 + "]" * 99999, "a.md:13: warning: the sample cannot be read: "),
        ('{"a":' * 60 + "1" + "}" * 60, "a.md:13: warning: the sample cannot be read"),
    ],
)
def test_bad_samples(body: str, problem: str) -> None:
    found = read_sample("a.md", HEAD + body, 10)
    assert isinstance(found, Diagnostic)
    assert str(found).startswith(problem)
    assert str(found).endswith("[bad-sample]")


def test_nesting_that_is_fine() -> None:
    assert sample_of("[" * 50 + "]" * 50).value
