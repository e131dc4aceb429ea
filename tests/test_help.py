"""What every command has: help with an example, completion, its version, errors to act on."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import click
import pytest
from click.shell_completion import ShellComplete

from generator import __version__, cli

ROOT = Path(__file__).parent.parent
COMMANDS: Mapping[str, click.Command] = cli.agentgen.commands
NAMES = sorted(COMMANDS)
VARIABLE = "_AGENTGEN_COMPLETE"

Printed = pytest.CaptureFixture[str]


def run(capsys: Printed, *arguments: str) -> tuple[int, str, str]:
    code = cli.main(arguments)
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def example(name: str) -> list[str]:
    """Return the arguments of a command's example."""
    told = re.sub(r"\\\n +", "", COMMANDS[name].help or "")  # lines that go on
    found = re.search(rf"Example:\n +agentgen {name}\b(.*)", told)
    assert found, f"{name} has no example"
    return shlex.split(found[1].partition(">")[0])


def completed(*words: str) -> list[str]:
    """Return what a shell offers where the last word is being typed."""
    shell = ShellComplete(cli.agentgen, {}, "agentgen", VARIABLE)
    return [each.value for each in shell.get_completions(list(words[:-1]), words[-1])]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help(capsys: Printed, name: str, option: str) -> None:
    code, told, _ = run(capsys, name, option)
    assert code == 0
    assert "Exit code:" in told
    assert f"Example:\n    agentgen {name}" in told
    for each in COMMANDS[name].params:
        if isinstance(each, click.Option):
            assert each.help, each.name


def test_the_list_of_commands_says_what_each_does(capsys: Printed) -> None:
    _, told, _ = run(capsys, "--help")
    listed = " ".join(told.partition("Commands:")[2].split())
    for name in NAMES:
        first = " ".join((COMMANDS[name].help or "").split("\n\n")[0].split())
        assert f"{name} {first.partition('. ')[0].rstrip('.')}" in listed


@pytest.mark.parametrize("name", NAMES)
def test_examples_are_right(name: str) -> None:
    COMMANDS[name].make_context(name, example(name))


@pytest.mark.parametrize("name", ["", *NAMES])
def test_version(capsys: Printed, name: str) -> None:
    told = run(capsys, *filter(None, [name]), "--version")
    assert told == (0, f"agentgen {__version__}\n", "")


@pytest.mark.parametrize("name", NAMES)
def test_wrong_options_name_the_right_ones(capsys: Printed, name: str) -> None:
    code, _, told = run(capsys, name, *example(name), "--hlep")
    assert code == 2
    assert f"Try 'agentgen {name} --help' for help." in told
    assert "Did you mean" in told


@pytest.mark.parametrize("name", NAMES)
def test_errors_name_the_fix(
    capsys: Printed, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pyproject.toml").write_text("[tool.agentgen]\ndosc = 'x'\n")
    code, told, problem = run(capsys, name, *example(name))
    assert (code, told) == (2, "")
    assert problem == (
        "agentgen: error: pyproject.toml: [tool.agentgen]: unknown key 'dosc';"
        " did you mean 'docs'?\n"
    )
    assert [each.name for each in tmp_path.iterdir()] == ["pyproject.toml"]


def test_commands_complete() -> None:
    assert completed("") == NAMES
    assert completed("gen") == ["generate"]


@pytest.mark.parametrize("name", NAMES)
def test_options_complete(name: str) -> None:
    assert "--docs" in completed(name, "--d")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_readme_describes_completion(shell: str) -> None:
    assert f"{VARIABLE}={shell}_source" in (ROOT / "README.md").read_text()


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not there")
def test_a_shell_is_told_how() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "generator"],
        env={**os.environ, "PYTHONPATH": str(ROOT), VARIABLE: "bash_source"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "complete -o nosort -F _agentgen_completion agentgen" in done.stdout
