"""The command line: what it prints, where, and its exit codes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator import __version__, cli, files, manifest, pipeline, progress, tree
from generator.commands import run as runs
from generator.errors import UsageError
from generator.model import (
    Agent,
    Api,
    Array,
    Diagnostic,
    Dictionary,
    Endpoint,
    Field,
    Named,
    NamedType,
    Open,
    OpenEnum,
    Response,
    Scalar,
    Severity,
    Source,
    ValueBody,
    WrapperBody,
)
from generator.outcome import outcome_of
from generator.pipeline import Output

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "input_docs" / "v1WorkflowAgent_SendEvent.md").read_bytes()
SEND = Endpoint(
    "v1Workflow_Send",
    "Send",
    "POST",
    "/api/v1/Send/{id}",
    path_parameters=(Field("id", Scalar.INT32, required=True),),
    query_parameters=(Field("$select", Array(Scalar.STRING)),),
    body=WrapperBody((Field("Event", Named("Event")),)),
    responses=(Response(200, Named("Event")), Response(204, None)),
    source=Source("a.md", 3),
)
SAVE = Endpoint(
    "v1Workflow_Save",
    "Save",
    "PUT",
    "/api/v1/Save",
    body=ValueBody(Field("Event", Named("Event"))),
)
EVENT = NamedType(
    "Event",
    (
        Field("Kind", OpenEnum(("Bad\x1b[2J", "Good"))),
        Field("Values", Dictionary(Open())),
        Field("Rest", Open(is_object=True)),
    ),
)
API = Api((Agent("Workflow", (SEND, SAVE)),), (EVENT, NamedType("Other", None)))
ERROR = Diagnostic(Source("b.md", 2), Severity.ERROR, "no-url", "no URL in \x1b[31mred")
WARNING = Diagnostic(Source("a.md", 9), Severity.WARNING, "odd-row", "two cells")
NOTE = Diagnostic(Source("a.md", 8), Severity.NOTE, "open-type", "nothing known")

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one page, and a generator that copies pages into the tree."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "input_docs").mkdir()
    (tmp_path / "input_docs" / "a.md").write_bytes(b"hello\n")
    monkeypatch.setattr(pipeline, "generate", generating())
    monkeypatch.setattr(runs, "Cache", no_cache)
    monkeypatch.setattr(pipeline, "understand", lambda docs: API)
    monkeypatch.setattr(files, "load_templates", lambda folder: {})
    return tmp_path


def no_cache(folder: Path) -> None:
    """Stand for a cache where what is generated follows from more than the docs."""


def generating(*diagnostics: Diagnostic) -> Callable[..., Output]:
    def generate(docs: Mapping[str, bytes], *, package: str, **_: object) -> Output:
        copies = {f"{package}/{path}": text.decode() for path, text in docs.items()}
        api = replace(API, diagnostics=diagnostics)
        outcome = replace(outcome_of(api), pages=len(docs))
        return Output(copies, api, outcome, {"package": package})

    return generate


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run_command(*arguments: str) -> tuple[int, str, str]:
        code = cli.main(arguments)
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run_command


class TestGenerate:
    def test_counts(self, run: Run, project: Path) -> None:
        line = "1 page, 2 endpoints: {} in generated\n"
        first = line.format("2 files written, 0 unchanged, 0 removed")
        assert run("generate") == (0, first, "")
        again = line.format("0 files written, 2 unchanged, 0 removed")
        assert run("generate") == (0, again, "")
        (project / "input_docs" / "a.md").rename(project / "input_docs" / "c.md")
        moved = line.format("2 files written, 0 unchanged, 1 removed")
        assert run("generate") == (0, moved, "")
        assert sorted(os.listdir("generated/superoffice")) == ["c.md"]

    def test_problems(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        found = (WARNING, *[NOTE] * 12, *[WARNING] * 2)
        monkeypatch.setattr(pipeline, "generate", generating(*found))
        code, out, err = run("generate")
        assert code == 0
        assert out.endswith("\n3 warnings, 12 notes (see generated/DIAGNOSTICS.txt)\n")
        assert err == "input_docs/a.md:9: warning: two cells [odd-row]\n" * 3

    def test_many_problems(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(pipeline, "generate", generating(*[WARNING] * 23))
        lines = run("generate")[2].splitlines()
        assert (len(lines), lines[-1]) == (21, "… and 3 more")

    def test_bad_pages(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(pipeline, "generate", generating(ERROR))
        code, out, err = run("generate")
        assert code == 1
        assert out.splitlines()[1:] == [
            "1 error (see generated/DIAGNOSTICS.txt)",
            "not generated: input_docs/b.md",
        ]
        assert err == "input_docs/b.md:2: error: no URL in \\x1b[31mred [no-url]\n"
        assert Path("generated/superoffice/a.md").exists()

    @pytest.mark.parametrize("found", [WARNING, ERROR])
    def test_strict(
        self, run: Run, monkeypatch: pytest.MonkeyPatch, found: Diagnostic
    ) -> None:
        monkeypatch.setattr(pipeline, "generate", generating(found, NOTE))
        code, out, err = run("generate", "--strict")
        assert (code, out) == (1, "")
        assert err.endswith(", 1 note: nothing written (--strict)\n")
        assert not Path("generated").exists()

    def test_notes_do_not_fail(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(pipeline, "generate", generating(NOTE))
        Path("pyproject.toml").write_text("[tool.agentgen]\nstrict = true")
        assert run("generate")[0] == 0

    def test_options(self, run: Run, project: Path) -> None:
        (project / "input_docs").rename("pages")
        options = ("--docs", "pages", "--out", "x/y", "--package", "acme")
        assert run("generate", *options, "--jobs", "2")[0] == 0
        assert (project / "x/y/acme/a.md").read_text() == "hello\n"

    @pytest.mark.parametrize("out", [".", "..", "input_docs", "mine"])
    def test_folders_apart(self, run: Run, project: Path, out: str) -> None:
        (project / ".git").mkdir()
        (project / "mine").mkdir()
        code, _, err = run("generate", "--out", out, "--templates", "mine")
        assert code == 2
        assert err.startswith(f"agentgen: error: '{out}' would be replaced, but the ")

    def test_foreign_files(self, run: Run, project: Path) -> None:
        (project / "generated").mkdir()
        (project / "generated" / "mine").write_text("")
        code, out, err = run("generate")
        assert (code, out) == (2, "")
        assert "'generated' holds what agentgen did not make (1): mine;" in err
        assert os.listdir("generated") == ["mine"]


class TestCheck:
    def test_in_step(self, run: Run, project: Path) -> None:
        run("generate")
        assert run("check") == (0, "generated is in step with input_docs\n", "")
        assert sorted(os.listdir(project)) == ["generated", "input_docs"]

    def test_drift(self, run: Run, project: Path) -> None:
        for name in ("b", "c"):
            (project / "input_docs" / f"{name}.md").write_text("hello\n")
        run("generate")
        (project / "generated/superoffice/a.md").write_text("edited\n")
        (project / "generated/superoffice/b.md").unlink()
        (project / "input_docs/c.md").unlink()
        (project / "generated/superoffice/mine.md").write_text("mine")
        lines = [
            "changed: generated/manifest.json",
            "edited: generated/superoffice/a.md",
            "missing: generated/superoffice/b.md",
            "stale: generated/superoffice/c.md",
            "unexpected: generated/superoffice/mine.md",
        ]
        last = (
            "5 files out of step with input_docs: move away what is unexpected, and run"
            " 'agentgen generate'"
        )
        code, out, err = run("check")
        assert (code, err) == (1, "")
        assert out.splitlines() == [*lines, last]
        assert not (project / "generated/superoffice/b.md").exists()

        out = run("check", "--diff")[1]
        assert out[out.index("--- a/generated/superoffice") :].splitlines() == [
            "--- a/generated/superoffice/a.md",
            "+++ b/generated/superoffice/a.md",
            "@@ -1 +1 @@",
            "-edited",
            "+hello",
            "--- /dev/null",
            "+++ b/generated/superoffice/b.md",
            "@@ -0,0 +1 @@",
            "+hello",
            "--- a/generated/superoffice/c.md",
            "+++ /dev/null",
            "@@ -1 +0,0 @@",
            "-hello",
            "--- a/generated/superoffice/mine.md",
            "+++ /dev/null",
            "@@ -1 +0,0 @@",
            "-mine",
            "\\ No newline at end of file",
            last,
        ]

    def test_changed_docs_are_no_edit(self, run: Run, project: Path) -> None:
        run("generate")
        (project / "input_docs/a.md").write_text("other\n")
        out = run("check")[1]
        assert "changed: generated/superoffice/a.md" in out
        assert "made by" not in out

    def test_another_version_is_named(
        self, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        run("generate")
        monkeypatch.setattr(manifest, "__version__", "99.0")
        code, out, _ = run("check")
        assert code == 1
        assert f"made by agentgen {__version__}, black" in out
        assert "; this is agentgen 99.0, black" in out

    def test_nothing_there(self, run: Run) -> None:
        code, out, _ = run("check")
        assert code == 1
        assert out.splitlines() == [
            "generated: error: nothing was generated yet [tree-missing]",
            "run 'agentgen generate'",
        ]
        assert not Path("generated").exists()

    def test_corrupt_manifest(self, run: Run) -> None:
        run("generate")
        Path("generated/manifest.json").write_text("{")
        code, out, _ = run("check")
        assert code == 1
        assert out.splitlines()[:2] == [
            "changed: generated/manifest.json",
            "no manifest tells who made the files, and how",
        ]

    def test_terminal_escapes(self, run: Run, project: Path) -> None:
        run("generate")
        (project / "generated/superoffice/a.md").write_bytes(b"\x1b[2J\xff\xc2\x9b\t\n")
        assert "\n-\\x1b[2J\\xff\\x9b\t\n" in run("check", "--diff")[1]


class TestModel:
    def test_text(self, run: Run) -> None:
        assert run("model") == (
            0,
            """\
Workflow
  Send: POST /api/v1/Send/{id}
    path id: int32, required
    query $select: [string]
    body Event: Event
    200: Event
    204: nothing
  Save: PUT /api/v1/Save
    body: Event
Event
  Kind: "Bad\\u001b[2J" | "Good" | …
  Values: {string: ?}
  Rest: object?
Other: not described
""",
            "",
        )

    def test_json(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        api = Api(API.agents, API.types, (WARNING,))
        monkeypatch.setattr(pipeline, "understand", lambda docs: api)
        code, out, err = run("model", "--json")
        assert (code, err) == (0, "1 warning\n")
        assert out.isascii()
        document = json.loads(out)
        assert list(document) == ["agents", "types", "diagnostics"]
        send, save = document["agents"][0]["endpoints"]
        assert send["body"]["kind"] == "wrapper_body"
        assert send["path_parameters"][0]["type"] == "int32"
        assert send["query_parameters"][0]["type"] == {
            "kind": "array",
            "items": "string",
        }
        assert save["body"]["value"]["type"] == {"kind": "named", "name": "Event"}
        assert document["types"][1]["properties"] is None
        assert document["types"][0]["properties"][0]["type"] == {
            "kind": "open_enum",
            "seen": ["Bad\x1b[2J", "Good"],
        }
        assert document["diagnostics"][0] == {
            "source": {"path": "a.md", "line": 9},
            "severity": "warning",
            "code": "odd-row",
            "message": "two cells",
            "related": [],
        }


class TestUsage:
    @pytest.mark.parametrize("command", ["generate", "check", "model"])
    def test_help_has_an_example(self, run: Run, command: str) -> None:
        code, out, _ = run(command, "--help")
        assert code == 0
        assert f"Example:\n    agentgen {command}" in out

    def test_version(self, run: Run) -> None:
        assert run("--version") == (0, f"agentgen {__version__}\n", "")

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            ([], "Usage: agentgen [OPTIONS] COMMAND"),
            (["x"], "No such command 'x'"),
            (["check", "--x"], "No such option '--x'"),
            (["check", "--jobs", "0"], "Invalid value for '--jobs'"),
            (["check", "--spec", ""], "--spec: an empty name; name a file"),
            (["generate", "--docs", ""], "'--docs': an empty name; name a file or"),
            (["generate", "--docs", "x"], "agentgen: error: 'x' does not exist; name"),
            (["check", "--package", "x-y"], "error: --package: 'x-y' is no Python"),
            (["check", "--out", "input_docs/a.md"], "'input_docs/a.md' is no folder"),
        ],
    )
    def test_wrong(self, run: Run, arguments: list[str], message: str) -> None:
        code, out, err = run(*arguments)
        assert (code, out) == (2, "")
        assert message in err

    @pytest.mark.parametrize(
        ("error", "line"),
        [
            (UsageError("a \x1b[2J\n"), "agentgen: error: a \\x1b[2J\\n"),
            (OSError(28, "No space left", "x"), "agentgen: error: 'x': No space left"),
            (OSError("odd"), "agentgen: error: odd"),
        ],
    )
    def test_errors(
        self, run: Run, monkeypatch: pytest.MonkeyPatch, error: Exception, line: str
    ) -> None:
        monkeypatch.setattr(pipeline, "generate", raising(error))
        assert run("check") == (2, "", f"{line}\n")

    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
    def test_interrupted(
        self, run: Run, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
    ) -> None:
        def interrupted(*_: object, **__: object) -> None:
            signal.raise_signal(number)

        before = signal.getsignal(number)
        monkeypatch.setattr(pipeline, "generate", interrupted)
        code, _, err = run("generate")
        assert (code, err.strip()) == (130, "agentgen: interrupted, nothing changed")
        assert not Path("generated").exists()
        assert signal.getsignal(number) is before

    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
    def test_not_interrupted_while_writing(
        self, run: Run, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
    ) -> None:
        def replace(out: Path, files: Mapping[str, str]) -> tree.Changes:
            signal.raise_signal(number)
            return tree.replace_tree(out, files)

        monkeypatch.setattr("generator.commands.generate.replace_tree", replace)
        assert run("generate")[0] == 0
        assert Path("generated/superoffice/a.md").exists()


class TestProgress:
    @pytest.mark.parametrize(("patience", "shown"), [(0.0, True), (3600.0, False)])
    def test_only_for_long_work(
        self,
        capsys: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
        patience: float,
        shown: bool,
    ) -> None:
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
        monkeypatch.setenv("TERM", "xterm")
        monkeypatch.setattr(progress, "PATIENCE", patience)
        with progress.progress_bar("Formatting") as advance:
            assert advance is not None
            time.sleep(0.001)
            advance(1, 2)
            advance(2, 2)
        assert ("Formatting" in capsys.readouterr().err) is shown

    def test_only_on_terminals(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys.stderr, "isatty", lambda: False)
        with progress.progress_bar("Formatting") as advance:
            assert advance is None


def raising(error: Exception) -> Callable[..., Any]:
    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


class TestProcess:
    """The whole command, as people run it."""

    @pytest.fixture(autouse=True)
    def page(self, project: Path) -> None:
        (project / "input_docs" / "a.md").write_bytes(PAGE)

    def command(self, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "generator", *arguments],
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def test_generate_and_check(self) -> None:
        generate = self.command("generate")
        out, err = generate.communicate()
        assert generate.returncode == 0, err
        assert out.startswith("1 page, 1 endpoint: ")
        check = self.command("check")
        assert check.communicate() == ("generated is in step with input_docs\n", "")
        assert check.returncode == 0

    @pytest.mark.parametrize("arguments", [["model"], ["model", "--json"], ["check"]])
    def test_nobody_reads(self, arguments: list[str]) -> None:
        process = self.command(*arguments)
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read().count("Traceback") == 0
        assert process.wait() == 1
        process.stderr.close()

    def test_heavy_modules_wait(self) -> None:
        heavy = "{'rich', 'jinja2', 'black', 'yaml', 'generator.pipeline'}"
        code = f"import sys, generator.cli; sys.exit(str({heavy} & set(sys.modules) or ''))"
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True
        )
        assert done.stderr.strip() == ""
