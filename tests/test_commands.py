"""Commands that tell of the docs, and what users may do to them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from generator import cli, pipeline
from generator.emit.openapi import openapi
from generator.errors import UsageError
from generator.files import load_templates
from repositories import repository
from support import INPUT_DOCS, api_of, page

DOCS = ("--docs", str(INPUT_DOCS))
Printed = pytest.CaptureFixture[str]


def run(*arguments: str) -> int:
    return cli.main(arguments)


class TestOpenApi:
    def test_json_and_yaml_say_the_same(self, tmp_path: Path) -> None:
        for name in ("api.json", "api.yaml"):
            assert run("openapi", *DOCS, "-o", str(tmp_path / name)) == 0
        read = json.loads((tmp_path / "api.json").read_text())
        assert yaml.safe_load((tmp_path / "api.yaml").read_text()) == read

    def test_what_a_link_leads_to_is_written_with_its_mode(
        self, tmp_path: Path
    ) -> None:
        (tmp_path / "real.json").write_text("old")
        (tmp_path / "real.json").chmod(0o600)
        (tmp_path / "link.json").symlink_to("real.json")
        assert run("openapi", *DOCS, "-o", str(tmp_path / "link.json")) == 0
        assert (tmp_path / "link.json").is_symlink()
        assert (tmp_path / "real.json").stat().st_mode & 0o777 == 0o600
        assert json.loads((tmp_path / "real.json").read_text())["openapi"] == "3.1.0"

    def test_a_device_stays_one(self) -> None:
        assert run("openapi", *DOCS, "-o", os.devnull) == 0
        assert Path(os.devnull).is_char_device()

    def test_no_such_folder(self, tmp_path: Path, capsys: Printed) -> None:
        assert run("openapi", *DOCS, "-o", str(tmp_path / "no" / "x.json")) == 2
        assert "no' does not exist" in capsys.readouterr().err

    def test_paths_that_differ_in_placeholders_are_one(self) -> None:
        api = api_of(
            page("GET /api/v1/Thing/{id}", path=["id | int32 | **Required**"]),
            page(
                "DELETE /api/v1/Thing/{thingId}",
                path=["thingId | int32 | **Required**"],
            ),
        )
        ((_, item),) = openapi(api, "x")["paths"].items()
        assert set(item) == {"delete", "get"}
        names = [each["parameters"][0]["name"] for each in item.values()]
        assert names == ["thingId", "thingId"]


class TestExplain:
    def test_a_property(self, capsys: Printed) -> None:
        assert run("explain", *DOCS, "workfloweventresult.eventtype") == 0
        told = capsys.readouterr().out
        assert told.startswith('WorkflowEventResult.EventType: "AddedMessage" | …\n')
        assert "enumeration-member: v1Workflow" in told

    def test_names_with_dots(self, capsys: Printed, tmp_path: Path) -> None:
        path, content = page(body="Thing", gives=["odata.next | string | The next"])
        (tmp_path / path).write_bytes(content)
        assert run("explain", "--docs", str(tmp_path), "Thing.odata.next") == 0
        assert "string" in capsys.readouterr().out

    def test_json(self, capsys: Printed) -> None:
        assert run("explain", *DOCS, "--json", "Workflow.SendEvent") == 0
        whole, *parts = json.loads(capsys.readouterr().out)
        assert whole["name"] == "Workflow.SendEvent"
        assert "Workflow.SendEvent.WorkflowEvent" in {each["name"] for each in parts}

    def test_what_nobody_knows(self, capsys: Printed) -> None:
        assert run("explain", *DOCS, "WorkflowEvnt") == 2
        assert "did you mean 'WorkflowEvent'?" in capsys.readouterr().err


class TestLint:
    @pytest.fixture
    def docs(self, tmp_path: Path) -> Path:
        _, content = page("POST /api/v1/Agents/A/B", body="string")
        folder = tmp_path / "docs #1"
        folder.mkdir()
        for name in ("a.md", "b.md"):
            (folder / name).write_bytes(content)
        return folder

    def test_formats(self, docs: Path, capsys: Printed) -> None:
        told = {}
        for kind in ("text", "json", "markdown", "github", "sarif", "html"):
            assert run("lint", "--docs", str(docs), "--format", kind) == 1
            told[kind] = capsys.readouterr().out
        assert f"(see {docs}/a.md:" in told["text"]
        (found,) = json.loads(told["json"])["findings"]
        assert found["related"][0]["path"] == f"{docs}/a.md"
        assert told["github"].startswith("::error file=")
        assert "a.md" in told["github"]
        (result,) = json.loads(told["sarif"])["runs"][0]["results"]
        place = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert place.endswith("/docs%20%231/b.md")
        assert result["relatedLocations"]

    def test_codes(self, docs: Path, capsys: Printed) -> None:
        assert (
            run("lint", "--docs", str(docs), "--ignore", "no-uid, duplicate-endpoint")
            == 0
        )
        assert run("lint", "--docs", str(docs), "--select", "nonsense") == 2
        assert "unknown code 'nonsense'; the codes are" in capsys.readouterr().err


class TestDiff:
    def test_docs_against_a_revision(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
    ) -> None:
        pages = (page("GET /api/v1/A")[1], page("GET /api/v1/B")[1])
        named = {f"docs/{number}.md": each for number, each in enumerate(pages)}
        folder = repository(tmp_path / "x", named)
        monkeypatch.chdir(folder)
        (folder / "docs" / "1.md").unlink()
        compared = ("diff", "--docs", "docs", "HEAD", "docs", "--fail-on", "breaking")
        assert run(*compared) == 1
        assert "GET /api/v1/B: an endpoint is gone" in capsys.readouterr().out
        assert (
            run("diff", "--docs", "docs", "HEAD:docs", "HEAD", "--fail-on", "prose")
            == 0
        )
        assert run("changelog", "--docs", "docs", "HEAD") == 0
        assert "### Removed" in capsys.readouterr().out

    @pytest.mark.parametrize(
        ("whom", "code", "told"),
        [
            ((), 1, "breaking:\n- .*Do b: .* \\[parameter-added] for implementers\n"),
            (
                ("--for", "implementers"),
                1,
                "breaking:\n- .*Do b: .* \\[parameter-added]\n",
            ),
            (
                ("--for", "callers"),
                0,
                "compatible:\n- .*Do b: .* \\[parameter-added]\n",
            ),
        ],
    )
    def test_in_whose_eyes(
        self,
        tmp_path: Path,
        capsys: Printed,
        whom: tuple[str, ...],
        code: int,
        told: str,
    ) -> None:
        for name, rows in (
            ("old", ["a | int32 | A"]),
            ("new", ["a | int32", "b | int32"]),
        ):
            (tmp_path / name).mkdir()
            path, content = page(query=rows)
            (tmp_path / name / path).write_bytes(content)
        sides = (str(tmp_path / "old"), str(tmp_path / "new"))
        assert run("diff", *sides, *whom, "--fail-on", "breaking") == code
        assert re.search(told, capsys.readouterr().out)

    def test_docs_against_their_own_specification(
        self, tmp_path: Path, capsys: Printed
    ) -> None:
        written = str(tmp_path / "api.json")
        assert run("openapi", *DOCS, "-o", written) == 0
        for sides in ((str(INPUT_DOCS), written), (written, str(INPUT_DOCS))):
            compared = ("diff", *DOCS, *sides, "--format", "json", "--fail-on", "prose")
            assert run(*compared) == 0
            told = json.loads(capsys.readouterr().out)
            assert told["findings"] == []
            assert told["bump"] == {"callers": "none", "implementers": "none"}

    @pytest.mark.parametrize(
        ("side", "problem"),
        [
            ("nowhere", "no folder, file or revision"),
            ("nowhere.json", "there is no such file"),
            ("http://127.0.0.1:9/x", "cannot be fetched"),
            ("broken.json", "no JSON"),
        ],
    )
    def test_sides_that_are_none(
        self, side: str, problem: str, tmp_path: Path, capsys: Printed
    ) -> None:
        (tmp_path / "broken.json").write_text('{"openapi": ')
        name = str(tmp_path / side) if side.startswith("broken") else side
        assert run("diff", *DOCS, name, str(INPUT_DOCS)) == 2
        told = capsys.readouterr().err
        assert problem in told
        assert told.count("\n") == 1


def test_docs_against_running_code(tmp_path: Path, capsys: Printed) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_bytes(page("GET /api/v1/A", body="string")[1])
    where = ("--docs", str(tmp_path / "docs"), "--out", str(tmp_path / "out"))
    spec = tmp_path / "api.json"
    assert run("generate", *where) == 0
    assert run("openapi", *where[:2], "-o", str(spec)) == 0
    assert run("check", *where, "--spec", str(spec)) == 0
    document = json.loads(spec.read_text())
    spec.write_text(json.dumps({**document, "paths": {}}))
    assert run("check", *where, "--spec", str(spec)) == 1
    told = capsys.readouterr().out
    place = f"{tmp_path}/docs/a.md:9"
    gone = "GET /api/v1/A: an endpoint is gone"
    assert f"{place}: breaking: {gone} [endpoint-removed]" in told
    assert run("check", *where, "--spec", str(tmp_path / "no.json")) == 2


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("server/__init__.py.jinja", "class {{ package }}("),
        ("server/__init__.py.jinja", "{{ 1 / 0 }}"),
        ("server/__init__.py.jinja", "{{ nothing }}"),
        ("server/__init__.py.jinja", "{% for %}"),
    ],
)
def test_a_template_of_ones_own_that_is_broken(path: str, text: str) -> None:
    templates = {**load_templates(None), path: text}
    with pytest.raises(UsageError, match=path.split(".")[0]):
        pipeline.generate(dict([page()]), package="x", templates=templates)


def test_a_resource_is_called_otherwise_than_an_agent() -> None:
    resource = page("GET /api/v1/Person/{id}/It", uid="v1Person_GetIt")
    agent = page("POST /api/v1/Agents/Person/GetIt", uid="v1PersonAgent_GetIt")
    assert [each.name for each in api_of(resource).agents] == ["Person"]
    names = [each.name for each in api_of(resource, agent).agents]
    assert names == ["Person", "PersonResource"]


def test_without_standard_output() -> None:
    program = "import sys; sys.stdout = None; from generator.cli import main; sys.exit(main())"
    command = [sys.executable, "-c", program, "lint", *DOCS]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
