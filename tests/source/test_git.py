"""Git, kept from asking, and from running what it finds."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator import git
from repositories import commit, needs_git, repository
from repositories import git as real_git

MOST_BYTES = 1000


def read(folder: Path, path: str = "", revision: str = "HEAD") -> dict[str, bytes]:
    head = git.commit_of(folder, revision)
    return dict(git.read_files(folder, head, path, lambda name: True, MOST_BYTES))


def test_files_are_as_they_were_committed(tmp_path: Path) -> None:
    files = {"a.md": b"a\r\n\0", "b/ä \n.md": b"", "b/same.md": b"a\r\n\0"}
    assert read(repository(tmp_path / "x", files)) == files
    assert read(tmp_path / "x", "b") == {"ä \n.md": b"", "same.md": b"a\r\n\0"}


def test_filters_and_links_do_nothing(tmp_path: Path) -> None:
    folder = repository(tmp_path / "x", {"a.md": b"a\n"})
    (folder / "link.md").symlink_to("/etc/passwd")
    real_git(folder, "config", "filter.evil.smudge", "touch smudged; cat")
    commit(folder, {".gitattributes": b"*.md filter=evil text eol=crlf\n"})
    assert read(folder).keys() == {"a.md", ".gitattributes"}
    assert not list(tmp_path.rglob("smudged"))


def test_hooks_do_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    for name in ("reference-transaction", "post-checkout", "pre-auto-gc"):
        (hooks / name).write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\n")
        (hooks / name).chmod(0o755)
    upstream = repository(tmp_path / "x", {"a.md": b"a\n"})
    config = tmp_path / "config"
    config.write_text(f"[core]\nhooksPath = {hooks}\n[init]\ntemplateDir = {hooks}\n")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config))
    (tmp_path / "copy").mkdir()
    git.fetch_commit(tmp_path / "copy", upstream, "main")
    assert read(tmp_path / "copy", revision="FETCH_HEAD") == {"a.md": b"a\n"}
    assert not (tmp_path / "ran").exists()


@needs_git
@pytest.mark.parametrize("url", ["ext::touch ran", "ext::sh -c 'touch% ran'"])
def test_commands_are_no_urls(tmp_path: Path, url: str) -> None:
    with pytest.raises(git.GitError, match="transport 'ext' not allowed"):
        git.fetch_commit(tmp_path, url, "main")
    assert not list(tmp_path.rglob("ran"))


def test_another_repository_in_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository(tmp_path / "x", {"a.md": b"a"})
    monkeypatch.setenv("GIT_DIR", os.devnull)
    assert read(tmp_path / "x") == {"a.md": b"a"}


def test_what_is_too_large(tmp_path: Path) -> None:
    folder = repository(tmp_path / "x", {"a.md": b"a" * (MOST_BYTES + 1)})
    with pytest.raises(git.GitError, match="more than"):
        read(folder)


def test_what_is_missing(tmp_path: Path) -> None:
    folder = repository(tmp_path / "x", {"a.md": b"a\n"})
    digest = real_git(folder, "rev-parse", "HEAD:a.md")
    (folder / ".git/objects" / digest[:2] / digest[2:]).unlink()
    with pytest.raises(git.GitError, match="files of that state are missing"):
        read(folder)


def test_git_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(git.GitError, match="git is not installed"):
        git.run(tmp_path, "version")


def test_options_are_no_revisions(tmp_path: Path) -> None:
    folder = repository(tmp_path / "x", {"a.md": b"a"})
    with pytest.raises(git.GitError, match="no such revision"):
        git.commit_of(folder, "--all")
