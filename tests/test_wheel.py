"""The distribution: installed without the repository, it works."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "input_docs" / "v1WorkflowAgent_SendEvent.md"


def run(*arguments: str, cwd: Path, path: Path | None = None) -> str:
    environment = {"PATH": "", "PYTHONDONTWRITEBYTECODE": "1"}
    environment |= {"PYTHONPATH": str(path)} if path else {}
    command = [sys.executable, *arguments]
    done = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_installed_without_the_repository_it_generates(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    for name in ("generator", "templates", "pyproject.toml", "README.md", "LICENSE"):
        (source / name).symlink_to(ROOT / name)
    build = "import hatchling.build as b; print(b.build_wheel('..'))"
    wheel = run("-c", build, cwd=source).split()[-1]
    installed = tmp_path / "installed"
    with zipfile.ZipFile(tmp_path / wheel) as archive:
        archive.extractall(installed)
    project = tmp_path / "project"
    (project / "docs").mkdir(parents=True)
    (project / "docs" / PAGE.name).write_bytes(PAGE.read_bytes())
    told = run(
        *("-m", "generator", "generate", "--docs", "docs", "--out", "out"),
        cwd=project,
        path=installed,
    )
    assert told.startswith("1 page, 1 endpoint: ")
    assert (project / "out" / "superoffice" / "_runtime" / "model.py").is_file()
    assert not list((project / "out").rglob("*.jinja"))
    shown = (ROOT / "generator" / "serving").rglob("*.*")
    for path in (each.relative_to(ROOT) for each in shown):
        assert path.suffix == ".pyc" or (installed / path).is_file()
