"""Filling templates."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from generator.emit.templates import Templates
from generator.errors import UsageError


@dataclass(frozen=True, slots=True)
class View:
    name: str
    items: tuple[str, ...] = ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ name }}\n", "{{ 7*7 }}<&>\n"),
        ("{% for item in items %}\n  {{ item }}\n{% endfor %}\n", "  a\n  {% raw %}\n"),
        ("{% if name %}\nyes\n{% endif %}\nend", "yes\nend"),
    ],
)
def test_fill(text: str, expected: str) -> None:
    """What is filled in is not read again, nor escaped."""
    view = View("{{ 7*7 }}<&>", ("a", "{% raw %}"))
    assert Templates({"a/x.jinja": text}).fill("a/x.jinja", view) == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a\n{% for %}", "template x:2: "),
        ("{{ nobody }}", "template x: 'nobody' is undefined"),
        ("{{ name.nobody }}", "template x: 'str object' has no attribute 'nobody'"),
        ("{% include 'y' %}", "template x: .*y"),
    ],
)
def test_broken_templates(text: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        Templates({"x": text}).fill("x", View("n"))


def test_missing_template() -> None:
    with pytest.raises(UsageError, match="template nowhere: "):
        Templates({}).fill("nowhere", View("n"))
