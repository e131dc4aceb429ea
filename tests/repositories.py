"""Real repositories of git, made for tests."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from support import page

WHO = ("-c", "user.name=x", "-c", "user.email=x@example.invalid")

HAS_GIT = shutil.which("git") is not None
NO_GIT = "git is not installed"
needs_git = pytest.mark.skipif(not HAS_GIT, reason=NO_GIT)


def git(folder: Path, *arguments: str) -> str:
    """Return what git prints; who asks is skipped where there is none."""
    if not HAS_GIT:
        pytest.skip(NO_GIT)
    command = ["git", "-C", str(folder), *WHO, *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def repository(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Make a repository that serves partial clones, as the great hosts do."""
    folder.mkdir()
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "config", "uploadpack.allowFilter", "true")
    git(folder, "config", "uploadpack.allowAnySHA1InWant", "true")
    commit(folder, files)
    return folder


def commit(folder: Path, files: Mapping[str, bytes | None]) -> str:
    """Commit files, or that they are gone; return the commit."""
    for path, content in files.items():
        file = folder / path
        if content is None:
            file.unlink()
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message=docs")
    return git(folder, "rev-parse", "HEAD")


def thing(name: str, says: str = "Do it.", sample: object = None) -> bytes:
    """Return a page of an endpoint of the agent Thing."""
    return page(
        f"POST /api/v1/Agents/Thing/{name}",
        description=says,
        body="Thing",
        gives=["Name | string | Its name"],
        answered={"Name": sample or "x"},
    )[1]
