"""The walk-through: all that it tells people to do is done, in its order."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from generator import cli
from processes import serving
from repositories import git
from support import INPUT_DOCS, ROOT

TEXT = (ROOT / "docs" / "walkthrough.md").read_text(encoding="utf-8")


def blocks() -> Iterator[tuple[str, str]]:
    """Yield the fenced blocks, by their kind."""
    yield from re.findall(r"^```(\w+)\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)


def commands(block: str) -> Iterator[tuple[str, str]]:
    """Yield each command of a console, and what it is shown to print."""
    for each in block.split("$ ")[1:]:
        command, _, printed = each.partition("\n")
        yield command, printed


class Walk:
    """Does what blocks say, in the working directory."""

    def __init__(self, capsys: pytest.CaptureFixture[str], ending: ExitStack) -> None:
        self.capsys = capsys
        self.ending = ending
        self.port = "8000"
        self.done: list[tuple[str, int, str]] = []

    def toml(self, text: str) -> None:
        Path("pyproject.toml").write_text(text)

    def python(self, text: str) -> None:
        """Write a file that names itself, fill in a handler, or add a test."""
        if found := re.match(r"# (\w+\.py)\n", text):
            Path(found[1]).write_text(text.replace("8000", self.port))
        elif text.startswith("def "):
            tests = Path("services/test_workflow.py")
            tests.write_text(f"{tests.read_text()}\n\n{text}")
        else:
            service = Path("services/workflow.py")
            head = text[: text.index("return")].rstrip()
            before = service.read_text()
            unwritten = (
                re.escape(head) + r"\n +raise exceptions\.HTTPException\([^)]*\)\n"
            )
            after = re.sub(unwritten, lambda _: text, before)
            assert after != before
            service.write_text(after)

    def console(self, text: str) -> None:
        for command, shown in commands(text):
            code, printed = self.run(command)
            assert shown.strip().replace("8000", self.port) in printed
            self.done.append((command, code, printed))

    def run(self, command: str) -> tuple[int, str]:
        program, *arguments = shlex.split(command)
        names = dict[str, str]()
        while "=" in program:
            name, _, value = program.partition("=")
            names[name] = value
            program, *arguments = arguments
        if arguments[:1] == ["serve"]:
            server = self.ending.enter_context(serving(*arguments[1:]))
            self.port = server.url.rpartition(":")[2]
            return 0, "\n".join([*server.told, server.begun])
        if program == "agentgen":
            code = cli.main(arguments)
            return code, self.capsys.readouterr().out
        if program == "pip":
            return 0, ""  # what it installs is what runs this test
        done = subprocess.run(
            [
                sys.executable,
                *(["-m", program] if program != "python" else []),
                *arguments,
            ],
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **names},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout + done.stderr


def walked(walk: Walk) -> None:
    for kind, text in blocks():
        if "agentgen diff main" in text:
            git(Path(), "init", "--quiet", "--initial-branch=main")
            git(Path(), "add", "input_docs")
            git(Path(), "commit", "--quiet", "--message=docs")
        getattr(walk, kind)(text)


@pytest.mark.slow
def test_every_command_does_what_the_text_says(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(INPUT_DOCS, "input_docs")
    with ExitStack() as ending:
        walk = Walk(capsys, ending)
        walked(walk)
    assert walk.run("PYTHONPATH=generated python -c 'import app'") == (0, "")
    codes = [(command, code) for command, code, _ in walk.done if code]
    assert codes == [
        ("agentgen check", 1),
        ("agentgen scaffold Workflow --into services/", 1),
    ]
    told = [
        re.findall(r"\d+ (?:passed|xfailed|failed)", printed)
        for command, _, printed in walk.done
        if command == "pytest services"
    ]
    assert told == [
        ["36 xfailed"],
        ["2 passed", "35 xfailed"],
        ["2 passed", "36 xfailed"],
    ]
