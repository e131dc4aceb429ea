"""Formatting with black: here, or in other processes."""

from __future__ import annotations

import black
import pytest

from generator.emit.formatting import format_files, format_module, load_formatter
from generator.errors import UsageError
from generator.workers import Workers

FILES = {"b.py": "x = { 'a':1 }", "a.json": "{ }", "a.py": "def f( ): return 1"}


@pytest.mark.parametrize("jobs", [None, 1, 2])
def test_modules_only(jobs: int | None) -> None:
    seen: list[tuple[int, int]] = []
    with Workers(jobs) as workers:
        formatted = dict(
            format_files(
                FILES,
                workers=workers,
                advance=lambda done, of: seen.append((done, of)),
            )
        )
    assert formatted == {
        "b.py": 'x = {"a": 1}\n',
        "a.json": "{ }",
        "a.py": "def f():\n    return 1\n",
    }
    assert seen == [(1, 2), (2, 2)]


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("text", ["def :", "x = " + "(" * 5000])
def test_no_python(jobs: int, text: str) -> None:
    with (
        pytest.raises(
            UsageError, match=r"^b\.py: its template gives no Python: "
        ) as caught,
        Workers(jobs) as workers,
    ):
        list(format_files({**FILES, "b.py": text}, workers=workers))
    assert "\n" not in str(caught.value)


def test_workers_are_prepared() -> None:
    """There must be some; it changes nothing but what is loaded there."""
    with Workers(2) as workers:
        workers.prepare(lambda: pytest.fail("this is no worker"))
        formatted = list(format_files(FILES, workers=workers))
        workers.prepare(load_formatter)
        assert list(format_files(FILES, workers=workers)) == formatted


def test_nothing_to_do() -> None:
    assert list(format_files({})) == []


def test_as_the_command_line_does() -> None:
    """No line is too long by default, and nothing depends on the folder."""
    assert format_module(f"x = f({'a, ' * 40})").count("\n") > 2
    with pytest.raises(black.InvalidInput):
        format_module("def :")
