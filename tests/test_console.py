"""What is printed acts neither on a terminal nor on the pipeline whose log it is in."""

from __future__ import annotations

import pytest

from generator.console import print_lines

SAID = [
    "::error::x",
    " \t::set-env::x",
    "a ::b",
    "##[error]x ##vso[y]",
    "# # [",
    "\u202e",
]
SAFE = [
    r"\x3a:error::x",
    " \t\\x3a:set-env::x",
    "a ::b",
    "## [error]x ## vso[y]",
    "# # [",
]
ESCAPED = r"\u202e"


@pytest.mark.parametrize("for_programs", [False, True])
def test_commands(capsys: pytest.CaptureFixture[str], for_programs: bool) -> None:
    print_lines(SAID, for_programs=for_programs)
    shown = SAID[:-1] if for_programs else SAFE
    assert capsys.readouterr().out.split("\n") == [*shown, ESCAPED, ""]
