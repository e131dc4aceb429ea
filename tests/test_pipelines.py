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
from support import page

ROOT = Path(__file__).parent.parent


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with docs, what they give, and one commit."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pyproject.toml").write_text("[tool.agentgen]\n")
    (tmp_path / "input_docs").mkdir()
    for name, endpoint in (("a.md", "GET /api/v1/A"), ("b.md", "GET /api/v1/B")):
        (tmp_path / "input_docs" / name).write_bytes(page(endpoint, uid="x" + name)[1])
    assert cli.main(["generate"]) == 0
    who = ("-c", "user.name=x", "-c", "user.email=x@example.invalid")
    for command in (("init", "-q"), ("add", "."), (*who, "commit", "-qm", "docs")):
        subprocess.run(["git", *command], check=True, capture_output=True)
    return tmp_path


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
    path = f"{tools}{os.pathsep}{os.environ['PATH']}"
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
        "DOCS": "",
        "BASE": "HEAD",
        "FAIL_ON": "breaking",
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


def test_pipelines_carry_the_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder that they name is the one that is used there."""
    steps = yaml.safe_load((ROOT / "action.yml").read_text())["runs"]["steps"]
    (carried,) = (
        each["with"]["path"] for each in steps if "cache@" in each.get("uses", "")
    )
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    assert Path(carried).expanduser() == default_folder()
    job = gitlab_job()
    home = job["variables"]["XDG_CACHE_HOME"].replace("$CI_PROJECT_DIR", "project")
    monkeypatch.setenv("XDG_CACHE_HOME", home)
    (carried,) = job["cache"]["paths"]
    assert Path("project", carried) == default_folder()


def gitlab_job() -> Any:
    readme = (ROOT / "README.md").read_text()
    (example,) = re.findall(r"```yaml\n# .gitlab-ci.yml\n(.*?)```", readme, re.S)
    return yaml.safe_load(example)["agentgen"]


@pytest.mark.slow
def test_gitlab(project: Path) -> None:
    job = gitlab_job()
    install, *commands = job["script"]
    assert install == "pip install agentgen"
    subprocess.run(
        ["git", "update-ref", "refs/remotes/origin/main", "HEAD"], check=True
    )
    script = "\n".join(commands)
    assert shell(script, project, CI_DEFAULT_BRANCH="main").returncode == 0
    (project / "input_docs" / "b.md").unlink()
    assert cli.main(["generate"]) == 0
    done = shell(script, project, CI_DEFAULT_BRANCH="main")
    assert done.returncode == 1
    assert "endpoint-removed" in done.stdout
    for path in job["artifacts"]["paths"]:
        assert "<!doctype html>" in (project / path).read_text()


@pytest.mark.slow
def test_hooks(project: Path) -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    for hook in hooks:
        assert shell(hook["entry"], project).returncode == 0
    (project / "input_docs" / "a.md").write_text("# GET A\n\n## Request Headers\n")
    for hook in hooks:
        assert shell(hook["entry"], project).returncode == 1
