"""The cache of what earlier runs found out: it makes runs faster, and changes nothing else."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from generator import cli, manifest, pipeline
from generator.cache import Cache
from generator.emit import formatting
from generator.emit.formatting import format_files
from generator.kept import NOTHING, Kept
from support import page

MODULE = {"a.py": "x = 1 ;y=2\n", "b.txt": "x = 1 ;y=2\n"}
FORMATTED = {**MODULE, "a.py": "x = 1\ny = 2\n"}
DAMAGE = (b"", b"x", b"0" * 64 + b"\nx = 3\n", b"\xff\n\xff")

Arguments = tuple[str, ...]
Printed = pytest.CaptureFixture[str]


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


@pytest.fixture
def project(tmp_path: Path) -> Arguments:
    """The options for a folder with two pages, one of them broken."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_bytes(page("GET /api/v1/A")[1])
    (tmp_path / "docs" / "b.md").write_bytes(b"---\nuid: b\n---\n# B\n")
    where = {"--docs": "docs", "--out": "out", "--cache-dir": "cache"}
    return tuple(
        part for name, path in where.items() for part in (name, str(tmp_path / path))
    )


def entries(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def is_in_step(project: Arguments, capsys: Printed) -> bool:
    """Whether ``check`` finds the files as they should be; the broken page fails it."""
    capsys.readouterr()
    assert cli.main(["check", *project]) == 1
    return "is in step with" in capsys.readouterr().out


def formatted(kept: Kept) -> dict[str, str]:
    return dict(format_files(MODULE, kept=kept))


def test_nothing_is_formatted_twice(
    cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert formatted(cache) == formatted(NOTHING) == FORMATTED
    monkeypatch.delattr(formatting, "format_module")
    assert formatted(cache) == FORMATTED


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_entry_is_none(cache: Cache, tmp_path: Path, damage: bytes) -> None:
    cache.put("kind", b"a", "b")
    (entry,) = entries(tmp_path)
    entry.write_bytes(damage)
    assert cache.get("kind", b"a") is None
    assert formatted(cache) == FORMATTED


def test_kinds_are_apart(cache: Cache) -> None:
    cache.put("one", b"a", "b")
    assert cache.get("other", b"a") is None


def test_another_version_has_other_entries(
    cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache.put("kind", b"a", "b")
    assert cache.get("kind", b"a") == "b"
    with monkeypatch.context() as patched:
        patched.setattr(manifest, "__version__", "99.0")
        assert Cache(tmp_path / "cache").get("kind", b"a") is None
    monkeypatch.setattr("generator.cache.installed", lambda *names: ("jinja2 99.0",))
    assert Cache(tmp_path / "cache").get("kind", b"a") is None


def test_what_was_not_used_longest_goes(tmp_path: Path) -> None:
    cache = Cache(tmp_path, most_bytes=200)
    for number, text in enumerate(("old", "older", "new")):
        cache.put("kind", text.encode(), text)
        for entry in entries(tmp_path):
            os.utime(entry, (number, number)) if entry.stat().st_mtime > 9 else None
    assert cache.get("kind", b"old") == "old"  # and so it was used just now
    cache.prune()
    kept = [cache.get("kind", text) for text in (b"old", b"older", b"new")]
    assert kept == ["old", None, "new"]


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cache = Cache(tmp_path / "file" / "cache")
    assert formatted(cache) == FORMATTED
    cache.prune()


def test_nobody_else_looks_into_it(cache: Cache, tmp_path: Path) -> None:
    cache.put("kind", b"a", "b")
    assert stat.S_IMODE((tmp_path / "cache").stat().st_mode) == 0o700


def test_a_user_without_a_home(
    project: Arguments, monkeypatch: pytest.MonkeyPatch
) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    assert cli.main(["generate", *project]) == 1


def test_options(tmp_path: Path, project: Arguments, capsys: Printed) -> None:
    assert cli.main(["generate", *project, "--no-cache"]) == 1
    assert not (tmp_path / "cache").exists()
    assert is_in_step(project, capsys)
    assert entries(tmp_path / "cache")


def test_it_is_told_again(
    project: Arguments,
    capsys: Printed,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A run whose outcome is known prints what it printed before, and does nothing."""
    assert cli.main(["generate", *project]) == 1
    first = capsys.readouterr()
    assert cli.main(["check", *project]) == 1
    checked = capsys.readouterr()
    monkeypatch.delattr(pipeline, "generate")
    assert cli.main(["generate", *project]) == 1
    again = capsys.readouterr()
    assert again.err == first.err
    assert checked.err.startswith(first.err)
    assert "is in step with" in checked.out
    assert "no-url" in first.err
    assert "not generated: " in again.out
    assert " 0 files written, " in again.out


def test_other_files_are_seen(
    tmp_path: Path, project: Arguments, capsys: Printed
) -> None:
    """What is known of docs says nothing about files that changed since."""
    assert cli.main(["generate", *project]) == 1
    for changed in entries(tmp_path / "out")[:3]:
        before = changed.read_bytes()
        changed.write_bytes(before + b"\n")
        assert not is_in_step(project, capsys)
        changed.write_bytes(before)
        assert is_in_step(project, capsys)


def test_one_page_is_read_anew(
    tmp_path: Path, project: Arguments, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def counted(document: tuple[str, bytes]) -> str:
        read.append(document[0])
        return before(document)

    before = pipeline.read_as_text
    monkeypatch.setattr(pipeline, "read_as_text", counted)
    assert cli.main(["generate", *project, "--jobs", "1"]) == 1
    (tmp_path / "docs" / "b.md").write_bytes(page("GET /api/v1/B")[1])
    assert cli.main(["generate", *project, "--jobs", "1"]) == 0
    assert read == ["a.md", "b.md", "b.md"]


@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_changes_nothing(
    tmp_path: Path, project: Arguments, capsys: Printed, damage: bytes
) -> None:
    assert cli.main(["generate", *project]) == 1
    for entry in entries(tmp_path / "cache"):
        entry.write_bytes(damage)
    assert is_in_step(project, capsys)
