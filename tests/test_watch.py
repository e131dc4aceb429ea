"""The package follows the docs while they are written."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

import pytest
import watchfiles

from generator import cli
from repositories import thing

ROOT = Path(__file__).parent.parent
OUT = Path("generated/superoffice")
Edit = Callable[[], object]
Watch = Callable[..., tuple[list[str], list[str]]]


@pytest.fixture(autouse=True)
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The docs of a project: two pages."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "input_docs"
    folder.mkdir()
    for name in ("Do", "Go"):
        (folder / f"{name}.md").write_bytes(thing(name))
    return folder


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Watch:
    """Run the command while edits happen, then end it as Ctrl-C does.

    Returns what it says on stdout since it watches, and on stderr.
    """

    def run(*edits: Edit, options: tuple[str, ...] = ()) -> tuple[list[str], list[str]]:
        def events(*folders: object, **_: object) -> Iterator[set[object]]:
            for edit in edits:
                edit()
                yield {object()}
                yield set()  # nothing happened for some time
            raise KeyboardInterrupt

        monkeypatch.setattr(watchfiles, "watch", events)
        assert cli.main(["watch", *options]) == 0
        told, problems = capsys.readouterr()
        lines = told.splitlines()
        begun = next(at for at, line in enumerate(lines) if "watching" in line)
        return lines[begun + 1 :], problems.splitlines()

    return run


@contextmanager
def killed_after(seconds: float, process: subprocess.Popen[str]) -> Iterator[None]:
    """Kill a process if the block takes too long, so that nobody waits for ever."""
    timer = Timer(seconds, process.kill)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def times() -> dict[Path, int]:
    """Return when each generated module was written."""
    return {path: path.stat().st_mtime_ns for path in OUT.rglob("*.py")}


def test_a_change_is_told_and_generated(docs: Path, watch: Watch) -> None:
    before: dict[Path, int] = {}

    def edit() -> None:
        before.update(times())
        (docs / "Run.md").write_bytes(thing("Run"))
        (docs / "Go.md").unlink()

    told, problems = watch(edit)
    assert told[:4] == [
        "breaking:",
        "- POST /api/v1/Agents/Thing/Go: an endpoint is gone [endpoint-removed]",
        "warning:",
        "- POST /api/v1/Agents/Thing/Run: an endpoint is new [endpoint-added] for implementers",
    ]
    assert told[-1] == "ended"
    assert problems == []
    assert "def run(" in (OUT / "agents/thing.py").read_text()
    written = {path for path, time in times().items() if before.get(path) != time}
    assert OUT / "agents/thing.py" in written
    assert OUT / "models/thing.py" not in written
    assert OUT / "_runtime/model.py" not in written


@pytest.mark.parametrize("half", [b"", b"---\ntitle: x\n", b"\xff\xfe"])
def test_half_a_page_counts_as_it_was(docs: Path, watch: Watch, half: bytes) -> None:
    def begin() -> None:
        (docs / "Do.md").write_bytes(half)

    def finish() -> None:
        (docs / "Do.md").write_bytes(thing("Do", "Do it well."))

    told, problems = watch(begin, finish)
    assert problems[0].startswith("input_docs/Do.md:1: ")
    assert told[0] == "input_docs/Do.md counts as it was when it last was read"
    assert told[1:3] == [
        "prose:",
        "- POST /api/v1/Agents/Thing/Do: a description says something else"
        " [description-changed]",
    ]


def test_half_a_page_does_not_hold_up_others(docs: Path, watch: Watch) -> None:
    def edit() -> None:
        (docs / "Do.md").write_bytes(b"")
        (docs / "Go.md").write_bytes(thing("Go", "Go far."))
        (docs / "New.md").write_bytes(b"")

    told, problems = watch(edit)
    assert "not generated: input_docs/New.md" in told
    assert any("New.md:1: error" in line for line in problems)
    text = (OUT / "agents/thing.py").read_text()
    assert "def do(" in text
    assert "Go far." in text


def test_new_samples_change_nothing(docs: Path, watch: Watch) -> None:
    told, _ = watch(lambda: (docs / "Do.md").write_bytes(thing("Do", sample="y")))
    assert told[0] == "no change of the API"
    assert ": 0 files written, " in told[1]


def test_docs_that_vanish_leave_the_package(docs: Path, watch: Watch) -> None:
    away = docs.with_name("away")
    told, problems = watch(lambda: docs.rename(away), lambda: away.rename(docs))
    assert told == ["ended"]
    assert "'input_docs' does not exist" in problems[0]
    assert problems[0].endswith("; generated stays as it is")


def test_templates_are_followed(docs: Path, watch: Watch) -> None:
    templates = docs.with_name("mine")
    templates.mkdir()
    override = templates / "models" / "__init__.py.jinja"
    override.parent.mkdir()

    def edit() -> None:
        override.write_text("# Mine.\n")

    def break_it() -> None:
        override.write_text("{{ nothing }}")

    told, problems = watch(edit, break_it, options=("--templates", "mine"))
    assert told[0] == "no change of the API"
    assert (OUT / "models/__init__.py").read_text() == "# Mine.\n"
    assert "template models/__init__.py.jinja: 'nothing' is undefined" in problems[0]


def test_what_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    assert cli.main(["watch"]) == 2
    assert not Path("generated").exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_real_one(docs: Path, number: signal.Signals) -> None:
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [sys.executable, "-m", "generator", "watch"]
    with (
        subprocess.Popen(
            command,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as process,
        killed_after(60, process),
    ):
        assert process.stdout
        lines = iter(process.stdout.readline, "")
        assert any("watching input_docs" in line for line in lines)
        (docs / "Do.md").write_bytes(thing("Do", "Do it well."))
        assert any("description-changed" in line for line in lines)
        assert any("written" in line for line in lines)
        process.send_signal(number)
        assert list(lines) == ["ended\n"]
        assert process.wait() == 0
