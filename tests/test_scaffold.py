"""``agentgen scaffold``: written once, added to when asked."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator import cli, files, swap
from generator.emit.scaffold import scaffold
from generator.pipeline import understand
from support import INPUT_DOCS, PACKAGE, ROOT, Doc, all_templates, api_of, page

Printed = pytest.CaptureFixture[str]


def endpoint(name: str, **options: object) -> Doc:
    answer = {"body": "Event", "gives": ["At | date-time | When"], **options}
    return page(f"POST /api/v1/Agents/Flow/{name}", **answer)  # type: ignore[arg-type]


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "input_docs"
    folder.mkdir()
    path, content = endpoint("Find")
    (folder / path).write_bytes(content)
    return folder


def run(*arguments: str) -> int:
    return cli.main(["scaffold", *(arguments or ("Flow", "--into", "services"))])


def texts() -> dict[str, str]:
    return {each.name: each.read_text() for each in Path("services").iterdir()}


def test_written_once(docs: Path, capsys: Printed) -> None:
    assert run() == 0
    told = capsys.readouterr().out.split("\n")
    assert told == [
        "wrote services/__init__.py",
        "wrote services/flow.py",
        "wrote services/test_flow.py",
        "next: fill in what answers 501 (1 handler), and run"
        " 'PYTHONPATH=generated pytest services'",
        "",
    ]
    before = texts()
    assert "class Flow(FlowService):" in before["flow.py"]
    assert (
        "def test_find(flow_find: Exchange[Any, Any]) -> None:"
        in before["test_flow.py"]
    )
    assert run() == 0
    assert (
        capsys.readouterr().out == "services/flow.py has a handler for each endpoint\n"
    )
    assert texts() == before


def test_new_endpoints_are_shown_and_added_when_asked(
    docs: Path, capsys: Printed
) -> None:
    run()
    mine = Path("services/flow.py")
    mine.write_text(mine.read_text() + "\n\nMINE = 1\n")
    before = texts()
    path, content = endpoint("Stop", gives=None, body="date-time", heading="date-time")
    (docs / path).write_bytes(content)
    capsys.readouterr()
    assert run() == 1
    told = capsys.readouterr()
    assert "+    async def stop(self, *, http: Request) -> datetime | None:" in told.out
    assert "+from datetime import datetime" in told.out
    assert "+def test_stop(flow_stop: Exchange[Any, Any]) -> None:" in told.out
    assert not [
        line
        for line in told.out.split("\n")
        if line.startswith("-") and "---" not in line
    ]
    assert told.err == "nothing written; add this with --apply\n"
    assert texts() == before
    assert run("Flow", "--into", "services", "--apply") == 0
    after = texts()
    assert after["flow.py"].endswith('is not written yet")\n\n\nMINE = 1\n')
    assert after["test_flow.py"].startswith(before["test_flow.py"])
    assert run() == 0


def test_tests_that_were_removed_stay_away(docs: Path) -> None:
    run()
    Path("services/test_flow.py").unlink()
    path, content = endpoint("Stop")
    (docs / path).write_bytes(content)
    assert run("Flow", "--into", "services", "--apply") == 0
    assert sorted(texts()) == ["__init__.py", "flow.py"]


def test_handlers_that_a_service_inherits_are_not_added(
    docs: Path, capsys: Printed
) -> None:
    run()
    mine = Path("services/flow.py")
    text = mine.read_text().replace("(FlowService)", "(Stops, FlowService)")
    mine.write_text("from .stops import *\n" + text)
    inherited = "class Stops:\n    async def stop(self, *, http): ...\n"
    Path("services/stops.py").write_text(inherited)
    Path("services/legacy.py").write_text("print 'no Python any more'")
    for name in ("Stop", "Pause"):
        path, content = endpoint(name)
        (docs / path).write_bytes(content)
    capsys.readouterr()
    assert run("Flow", "--into", "services", "--apply") == 0
    assert "async def pause" in mine.read_text()
    assert "async def stop" not in mine.read_text()


@pytest.mark.parametrize(
    "handler",
    [
        "stop = shared",
        "stop: object = shared",
        "if 1:\n        def stop(self, *, http): ...",
        "with x:\n        try:\n            def stop(self, *, http): ...\n"
        "        except E: ...",
    ],
)
def test_handlers_of_all_kinds_are_not_added(docs: Path, handler: str) -> None:
    run()
    mine = Path("services/flow.py")
    mine.write_text(f"{mine.read_text()}\n    {handler}\n")
    path, content = endpoint("Stop")
    (docs / path).write_bytes(content)
    assert run() == 0


def test_docs_in_the_folder_of_all_else(docs: Path) -> None:
    assert run("Flow", "--into", "services", "--docs", ".") == 0
    assert "flow.py" in texts()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["Flo", "--into", "services"], "did you mean Flow?"),
        (["Zzz", "--into", "services"], "there are Flow"),
        (["Flow", "--into", "my-services"], "no name of a Python package"),
        (["Flow", "--into", "class"], "no name of a Python package"),
        (["Flow", "--into", "input_docs/x.md/a"], "Not a directory"),
        (["Flow", "--into", "generated"], "which is for generated code"),
        (["Flow", "--into", "generated/superoffice"], "which is for generated code"),
        (["Flow"], "Missing option '--into'"),
    ],
)
def test_refused(docs: Path, capsys: Printed, arguments: list[str], told: str) -> None:
    (docs / "x.md").write_text("Nothing.")
    assert run(*arguments) == 2
    err = capsys.readouterr().err
    assert told in err
    assert "Traceback" not in err
    assert not Path("services").exists()


def test_a_service_that_is_no_service(docs: Path, capsys: Printed) -> None:
    run()
    for content, told in (
        (b"x = 1\n", "has no class of FlowService"),
        (b"x = (\n", "services/flow.py:1: is no Python"),
        (b"\xff", "is not UTF-8"),
    ):
        Path("services/flow.py").write_bytes(content)
        assert run() == 2
        assert told in capsys.readouterr().err


def test_texts_of_the_docs_stay_texts() -> None:
    api = api_of(endpoint("Find", query=["kind | Enum: JsonObject, B | "]))
    made = scaffold(api, "Flow", PACKAGE, all_templates())
    assert 'Literal["B", "JsonObject"]' in made.service


def test_names_that_the_api_has_taken() -> None:
    """An agent called like one of its types, and types called like what is imported."""
    made = scaffold(
        api_of(
            endpoint("Find", body="Flow"),
            endpoint("Know", body="exceptions", gives=["Any | string |"]),
        ),
        "flow",
        PACKAGE,
        all_templates(),
    )
    assert "class FlowHandlers(FlowService):" in made.service
    assert "from .flow import FlowHandlers\n" in made.tests


def test_all_that_a_service_names_is_public() -> None:
    api = api_of(endpoint("Find", body="object", gives=None))
    service = scaffold(api, "Flow", PACKAGE, all_templates()).service
    assert "\nfrom superoffice import JsonObject\n" in service
    assert "http: Request) -> JsonObject | None:" in service


@pytest.mark.slow
def test_what_is_written_is_typed_formatted_and_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    api = understand(files.load_docs(INPUT_DOCS))
    made = scaffold(api, "Workflow", PACKAGE, all_templates())
    folder = tmp_path / "services"
    folder.mkdir()
    (folder / "__init__.py").touch()
    service = made.service
    for name, answer in (
        ("run", "datetime.now()"),
        ("get_workflow_goal", "None"),
        ("save_workflow_goal", "None  # type: ignore[return-value]"),
        ("get_email_flow", 'EmailFlow(email_flow_id="x")  # type: ignore[arg-type]'),
    ):
        unwritten = (
            rf'raise exceptions.HTTPException\(\s*501, "workflow.{name} .*"\s*\)'
        )
        service, count = re.subn(unwritten, f"return {answer}", service)
        assert count == 1
    (folder / "workflow.py").write_text(service)
    (folder / "test_workflow.py").write_text(made.tests)
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT / "generated"),
        "MYPYPATH": str(ROOT / "generated"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    for tool, code, *told in (
        (
            ["pytest", "-q", "-p", "no:cacheprovider", "services"],
            1,
            "answers what is not documented: /EmailFlowId",
            "2 failed, 2 passed, 31 xfailed",
        ),
        (["mypy", "--strict", "--no-incremental", "services"], 0, "Success"),
        (["black", "--check", "services"], 0),
    ):
        done = subprocess.run(
            [sys.executable, "-m", *tool],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == code, done.stdout + done.stderr
        assert all(each in done.stdout for each in told)


def test_interrupted_too_late(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_file = swap.write_file

    def write(path: Path, text: str) -> None:
        signal.raise_signal(signal.SIGINT)
        write_file(path, text)

    monkeypatch.setattr(swap, "write_file", write)
    assert run() == 0
    assert texts().keys() == {"__init__.py", "flow.py", "test_flow.py"}
