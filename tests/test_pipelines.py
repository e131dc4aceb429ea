"""Where it runs: the commands of the action and of the hooks, run as they stand there."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import cli
from generator.cache import default_folder
from generator.page import ENDINGS
from repositories import commit, git, repository, thing
from support import page

ROOT = Path(__file__).parent.parent


WORKFLOWS = (ROOT / "docs/workflows.md").read_text()


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with docs, what they give, and one commit."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pyproject.toml").write_text("[tool.agentgen]\n")
    (tmp_path / "input_docs").mkdir()
    for name, endpoint in (("a.md", "GET /api/v1/A"), ("b.md", "GET /api/v1/B")):
        (tmp_path / "input_docs" / name).write_bytes(page(endpoint, uid="x" + name)[1])
    assert cli.main(["generate"]) == 0
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    commit(tmp_path, {})
    return tmp_path


@pytest.fixture
def origin(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository that the project is a clone of."""
    folder = tmp_path_factory.mktemp("origin")
    git(folder, "init", "--quiet", "--bare", "--initial-branch=main")
    git(project, "remote", "add", "origin", str(folder))
    git(project, "push", "--quiet", "origin", "main")
    return folder


def example(name: str) -> Any:
    """Return a file that the docs show."""
    (text,) = re.findall(rf"```yaml\n# {re.escape(name)}\n(.*?)```", WORKFLOWS, re.S)
    return yaml.safe_load(text)


def shell(
    script: str, folder: Path, **variables: str
) -> subprocess.CompletedProcess[str]:
    tools = folder.parent / f"{folder.name}-tools"
    tools.mkdir(exist_ok=True)
    agentgen = tools / "agentgen"
    agentgen.write_text(
        f"#!/bin/sh\nPYTHONPATH={shlex.quote(str(ROOT))} exec {sys.executable} -m generator "
        '"$@"\n'
    )
    agentgen.chmod(0o755)
    path = f"{tools}{os.pathsep}{variables.pop('PATH', os.environ['PATH'])}"
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=folder,
        env={**os.environ, "PATH": path, "PYTHONDONTWRITEBYTECODE": "1", **variables},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not there")
def test_action(project: Path) -> None:
    steps = yaml.safe_load((ROOT / "action.yml").read_text())["runs"]["steps"]
    check, compare = (each["run"] for each in steps if "name" in each)
    summary = project / "summary.md"
    variables = {
        "AGENTGEN": "agentgen",
        "DOCS": "",
        "BASE": "HEAD",
        "FAIL_ON": "breaking",
        "AUDIENCE": "callers",
        "STRICT": "--strict",
        "GITHUB_STEP_SUMMARY": str(summary),
    }
    assert shell(check, project, **variables).returncode == 0
    assert shell(compare, project, **variables).returncode == 0
    (project / "input_docs" / "b.md").unlink()
    done = shell(check, project, **variables)
    assert done.returncode == 1
    assert (
        "file=generated/superoffice/agents/b.py,line=1,title=file-stale" in done.stdout
    )
    done = shell(compare, project, **variables)
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=input_docs/b.md,line=9,")
    assert "### Breaking (1)" in summary.read_text()
    assert "endpoint-removed" in summary.read_text()


def test_annotations_name_files_from_the_workspace(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "input_docs" / "b.md").unlink()
    for workspace, folder in (
        (project, ""),
        (project.parent, f"{project.name}/"),
        (project / "elsewhere", ""),
    ):
        monkeypatch.setenv("GITHUB_WORKSPACE", str(workspace))
        assert cli.main(["check", "--format", "github"]) == 1
        told = capsys.readouterr().out
        assert f"::error file={folder}generated/superoffice/agents/b.py,line=1," in told
        assert cli.main(["diff", "HEAD", "--format", "github"]) == 0
        assert f" file={folder}input_docs/b.md,line=9," in capsys.readouterr().out
    (project / "sdk").mkdir()
    monkeypatch.chdir(project / "sdk")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(project))
    (project / "input_docs" / "c.md").write_text("# GET C\n\n## Request Headers\n")
    assert cli.main(["lint", "--docs", "../input_docs", "--format", "github"]) == 1
    assert "::error file=input_docs/c.md,line=1," in capsys.readouterr().out


def test_pipelines_carry_the_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder that they name is the one that is used there."""
    steps = yaml.safe_load((ROOT / "action.yml").read_text())["runs"]["steps"]
    (carried,) = (
        each["with"]["path"] for each in steps if "cache@" in each.get("uses", "")
    )
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    assert Path(carried).expanduser() == default_folder()
    job = example(".gitlab-ci.yml")["agentgen"]
    home = job["variables"]["XDG_CACHE_HOME"].replace("$CI_PROJECT_DIR", "project")
    monkeypatch.setenv("XDG_CACHE_HOME", home)
    (carried,) = job["cache"]["paths"]
    assert Path("project", carried) == default_folder()


@pytest.mark.slow
@pytest.mark.usefixtures("origin")
def test_gitlab(project: Path) -> None:
    job = example(".gitlab-ci.yml")["agentgen"]
    install, *commands = job["script"]
    assert install.startswith("pip install")
    script = "\n".join(commands)
    assert shell(script, project, CI_DEFAULT_BRANCH="main").returncode == 0
    (project / "input_docs" / "b.md").unlink()
    assert cli.main(["generate"]) == 0
    done = shell(script, project, CI_DEFAULT_BRANCH="main")
    assert done.returncode == 1
    assert "endpoint-removed" in done.stdout
    for path in job["artifacts"]["paths"]:
        assert "<!doctype html>" in (project / path).read_text()


GH = """\
#!/bin/sh
if [ "$2" = create ] && [ -e "$RUNNER_TEMP/opened" ]; then exit 1; fi
touch "$RUNNER_TEMP/opened"
echo "$@" >> "$RUNNER_TEMP/asked"
"""
"""Stands for GitHub's own command: it opens one pull request, and no second."""


@pytest.mark.slow
def test_a_pull_request_when_upstream_docs_change(
    project: Path, origin: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    temporary = tmp_path_factory.mktemp("runner")
    upstream = repository(temporary / "upstream", {"docs/Do.md": thing("Do")})
    (project / "pyproject.toml").write_text(
        f'[tool.agentgen.source]\nurl = "{upstream}"\npath = "docs"\n'
    )
    for command in ("pull", "generate"):
        assert cli.main([command]) == 0
    commit(project, {})
    (temporary / "gh").write_text(GH)
    (temporary / "gh").chmod(0o755)
    job = example(".github/workflows/upstream-docs.yml")["jobs"]["pull"]
    script = "\n".join(each["run"] for each in job["steps"] if "name" in each)
    variables = {"BRANCH": job["env"]["BRANCH"], "RUNNER_TEMP": str(temporary)}

    def asked() -> list[str]:
        variables["PATH"] = f"{temporary}{os.pathsep}{os.environ['PATH']}"
        git(project, "switch", "--quiet", "main")
        done = shell(script, project, **variables)
        assert done.returncode == 0, done.stderr
        file = temporary / "asked"
        return (
            [each[:9] for each in file.read_text().split("\n")] if file.exists() else []
        )

    assert asked() == []
    commit(upstream, {"docs/Do.md": thing("Do", sample="drawn anew")})
    assert asked() == []
    commit(upstream, {"docs/Go.md": thing("Go")})
    assert asked() == ["pr create", ""]
    assert "an endpoint is new" in (temporary / "changes.md").read_text()
    assert "def go(" in git(
        origin, "show", "upstream-docs:generated/superoffice/agents/thing.py"
    )
    commit(upstream, {"docs/Stop.md": thing("Stop")})
    assert asked() == ["pr create", "pr edit u", ""]


@pytest.mark.slow
def test_hooks(project: Path) -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    assert hooks[0]["always_run"]
    assert all(re.search(hooks[1]["files"], f"a{end}") for end in (*ENDINGS, ".MD"))
    for hook in hooks:
        assert shell(hook["entry"], project).returncode == 0
    (project / "input_docs" / "a.md").write_text("# GET A\n\n## Request Headers\n")
    for hook in hooks:
        assert shell(hook["entry"], project).returncode == 1
