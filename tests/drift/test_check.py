"""What ``check`` finds in a generated tree, and why."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import jsonschema
import pytest

from generator import cli, manifest
from generator.findings.document import SCHEMA
from support import page

Printed = pytest.CaptureFixture[str]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "input_docs").mkdir()
    write(tmp_path, "a", "POST /api/v1/Agents/Flow/Run")
    assert cli.main(["generate"]) == 0
    capsys.readouterr()
    return tmp_path


def write(project: Path, name: str, endpoint: str) -> None:
    _, content = page(endpoint, uid=f"x{name}", body="string")
    (project / "input_docs" / f"{name}.md").write_bytes(content)


def check(capsys: Printed, *arguments: str) -> tuple[int, str]:
    code = cli.main(["check", *arguments])
    return code, capsys.readouterr().out


def codes(capsys: Printed, *arguments: str) -> set[str]:
    code, told = check(capsys, "--format", "json", *arguments)
    document = json.loads(told)
    jsonschema.validate(document, json.loads(SCHEMA.read_text()))
    assert document["failed"] is bool(code)
    return {each["code"] for each in document["findings"]}


def test_in_step(project: Path, capsys: Printed) -> None:
    assert codes(capsys) == set()


def test_files(project: Path, capsys: Printed) -> None:
    flow = project / "generated/superoffice/agents/flow.py"
    flow.write_text(flow.read_text() + "# mine\n")
    assert codes(capsys) == {"file-edited"}
    flow.unlink()
    assert codes(capsys) == {"file-missing"}
    (project / "generated/mine.py").write_text("")
    assert codes(capsys) == {"file-missing", "file-unexpected"}
    *_, advice = check(capsys)[1].splitlines()
    assert advice.endswith("move away what is unexpected, and run 'agentgen generate'")


def test_line_ends(project: Path, capsys: Printed) -> None:
    """Git changes them on Windows, in all files or in those that were checked out anew."""
    files = [each for each in Path("generated").rglob("*.*") if each.stat().st_size]
    for file in files:
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert {"line-ends", "file-edited"} <= codes(capsys)
    count = len(files)
    assert f"only line ends differ in {count} of {count} files" in check(capsys)[1]
    (project / "generated/superoffice/agents/flow.py").unlink()
    told = check(capsys)[1]
    assert f"only line ends differ in {count - 1} of {count} files" in told


def test_the_agent_of_a_file_is_told(project: Path, capsys: Printed) -> None:
    (project / "generated/superoffice/agents/flow.py").unlink()
    told = check(capsys, "--format", "json")[1]
    (found,) = json.loads(told)["findings"]
    assert found["agents"] == ["Flow"]


def test_docs(project: Path, capsys: Printed) -> None:
    write(project, "b", "POST /api/v1/Agents/Flow/Stop")
    assert codes(capsys) == {"file-changed", "docs-changed"}
    assert "\nthe docs say something else than they did\n" in check(capsys)[1]
    (project / "input_docs/b.md").unlink()
    write(project, "c", "POST /api/v1/Agents/Other/Stop")
    cli.main(["generate"])
    (project / "input_docs/c.md").unlink()
    capsys.readouterr()
    assert codes(capsys) == {"file-changed", "file-stale", "docs-changed"}


def test_templates(project: Path, capsys: Printed) -> None:
    templates = project / "templates"
    (templates / "runtime").mkdir(parents=True)
    (templates / "runtime" / "values.py").write_text("mine = 1\n")
    found = codes(capsys, "--templates", str(templates))
    assert found == {"file-changed", "other-templates"}


def test_configuration(project: Path, capsys: Printed) -> None:
    (project / "pyproject.toml").write_text('[tool.agentgen]\npackage = "crm"\n')
    code, told = check(capsys)
    assert code == 1
    assert "missing: generated/crm/agents/flow.py" in told
    assert "stale: generated/superoffice/agents/flow.py" in told
    assert "made with package 'superoffice'; the configuration says 'crm'\n" in told
    assert "files out of step: run" in told
    assert "the docs say" not in told


def test_another_black(
    project: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_by = manifest.maker()
    monkeypatch.setattr("importlib.metadata.version", lambda _: "99.1")
    code, told = check(capsys)
    assert code == 1
    assert told.splitlines() == [
        "changed: generated/manifest.json",
        f"made by {made_by}; this is {manifest.maker()}",
        "1 file out of step: run 'agentgen generate'",
    ]
    assert manifest.maker().endswith("black 99.1")


@pytest.mark.parametrize("content", [None, "<<<<<<< HEAD\n{}\n"])
def test_no_manifest(project: Path, capsys: Printed, content: str | None) -> None:
    manifest = project / "generated/manifest.json"
    manifest.unlink()
    if content:
        manifest.write_text(content)
    state = "changed" if content else "missing"
    assert codes(capsys) == {f"file-{state}", "no-manifest"}


def test_a_manifest_in_conflict(project: Path, capsys: Printed) -> None:
    manifest = project / "generated/manifest.json"
    manifest.write_text(f"<<<<<<< HEAD\n{manifest.read_text()}>>>>>>> theirs\n")
    assert codes(capsys) == {"file-changed", "no-manifest"}
    assert "two were merged" in check(capsys)[1]


def test_nothing_was_generated_yet(project: Path, capsys: Printed) -> None:
    shutil.rmtree(project / "generated")
    assert codes(capsys) == {"tree-missing"}


def test_links_are_not_the_generators(project: Path, capsys: Printed) -> None:
    (project / "generated/mine").symlink_to(project)
    assert codes(capsys) == {"file-unexpected"}
    client = project / "generated/superoffice/client.py"
    client.unlink()
    client.symlink_to(project / "pyproject.toml")
    assert codes(capsys) == {"file-unexpected", "file-edited"}


def test_errors_of_the_docs_fail(project: Path, capsys: Printed) -> None:
    """What was generated is in step, but an endpoint is lost."""
    (project / "input_docs/b.md").write_text("# GET A\n\n## Request Headers\n")
    cli.main(["generate"])
    capsys.readouterr()
    code, told = check(capsys, "--format", "json")
    assert (code, json.loads(told)["failed"]) == (1, True)
    assert json.loads(told)["findings"][0]["code"] == "no-url"
    assert cli.main(["check"]) == 1
    assert capsys.readouterr().err.endswith("1 error, 1 warning in input_docs\n")


def test_warnings_of_the_docs_fail_if_strict(project: Path, capsys: Printed) -> None:
    page = project / "input_docs/a.md"
    page.write_text(f"{page.read_text()}\n```http\n")
    cli.main(["generate"])
    capsys.readouterr()
    code, told = check(capsys, "--format", "json")
    assert (code, json.loads(told)["failed"]) == (0, False)
    assert "unclosed-fence" in {each["code"] for each in json.loads(told)["findings"]}
    assert check(capsys, "--format", "json", "--strict")[0] == 1


def test_services(project: Path, capsys: Printed) -> None:
    services = project / "services"
    services.mkdir()
    (services / "flow.py").write_text(
        "from superoffice.server.flow import FlowService\n\n\n"
        "class Mine(FlowService):\n"
        "    async def run(self, *, http: object) -> str | None:\n"
        "        return 'done'\n"
    )
    assert codes(capsys, "--services", "services") == set()
    write(project, "a", "POST /api/v1/Agents/Flow/Start")
    assert cli.main(["generate"]) == 0
    capsys.readouterr()
    code, told = check(capsys, "--services", str(services / "flow.py"))
    assert code == 1
    assert f"{services}/flow.py:5: error: Mine.run: Flow has no such endpoint" in told
    assert codes(capsys, "--services", ".") == {"unknown-handler"}


def test_services_in_other_encodings(project: Path, capsys: Printed) -> None:
    (project / "old.py").write_bytes(
        b"# caf\xe9\nfrom superoffice.server.flow import FlowService\n"
        b"class Mine(FlowService): ...\n"
    )
    assert codes(capsys, "--services", "old.py") == set()


def test_a_place_without_a_service_is_not_in_step(
    project: Path, capsys: Printed
) -> None:
    (project / "other.py").write_text("class Mine: ...\n")
    assert cli.main(["check", "--services", "other.py"]) == 2
    (told,) = capsys.readouterr().err.splitlines()
    assert "'other.py' has no service in it; write one with 'agentgen scaffold" in told


@pytest.mark.parametrize("place", ["nowhere", "input_docs"])
def test_services_that_are_none(place: str, project: Path, capsys: Printed) -> None:
    assert cli.main(["check", "--services", place]) == 2
    (told,) = capsys.readouterr().err.splitlines()
    assert "name a folder with services" in told


def test_the_summary_of_a_step(
    project: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = project / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    (project / "generated/superoffice/agents/flow.py").unlink()
    told = check(capsys, "--format", "github")[1]
    assert told == (
        "::error file=generated/superoffice/agents/flow.py,line=1,title=file-missing"
        "::a file is not there\n"
    )
    assert "### Error (1)" in summary.read_text()
    check(capsys)
    once = summary.read_text()
    check(capsys, "--format", "github")
    assert summary.read_text() == once * 2

    odd = json.dumps(
        {"openapi": "3.1.0", "paths": {"/\udcff": {"get": {"responses": {}}}}}
    )
    (project / "odd.json").write_text(odd)
    cli.main(["diff", "odd.json", "--format", "github"])
    assert r"GET /\udcff" in summary.read_text()

    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(project))
    assert cli.main(["check", "--format", "github"]) == 2
    assert "GITHUB_STEP_SUMMARY" in capsys.readouterr().err
