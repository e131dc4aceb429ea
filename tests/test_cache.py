"""The cache of what was formatted: it makes runs faster, and changes nothing else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator import cli, manifest
from generator.cache import FormattingCache
from generator.emit import formatting
from generator.emit.formatting import format_files
from support import page

MODULE = {"a.py": "x = 1 ;y=2\n", "b.txt": "x = 1 ;y=2\n"}


@pytest.fixture
def cache(tmp_path: Path) -> FormattingCache:
    return FormattingCache(tmp_path / "cache")


def entries(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_nothing_is_formatted_twice(
    cache: FormattingCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = format_files(MODULE, formatted=cache)
    assert first == format_files(MODULE) == {**MODULE, "a.py": "x = 1\ny = 2\n"}
    monkeypatch.delattr(formatting, "format_module")
    assert format_files(MODULE, formatted=cache) == first


@pytest.mark.parametrize("damage", [b"", b"x", b"0" * 64 + b"\nx = 3\n", b"\xff\n\xff"])
def test_a_damaged_entry_is_none(
    cache: FormattingCache, tmp_path: Path, damage: bytes
) -> None:
    cache.put("a", "b")
    (entry,) = entries(tmp_path)
    entry.write_bytes(damage)
    assert cache.get("a") is None
    assert format_files(MODULE, formatted=cache)["a.py"] == "x = 1\ny = 2\n"


def test_another_version_has_other_entries(
    cache: FormattingCache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache.put("a", "b")
    assert cache.get("a") == "b"
    monkeypatch.setattr(manifest, "__version__", "99.0")
    assert FormattingCache(tmp_path / "cache").get("a") is None


def test_what_was_not_used_longest_goes(tmp_path: Path) -> None:
    cache = FormattingCache(tmp_path, most_bytes=200)
    for number, text in enumerate(("old", "older", "new")):
        cache.put(text, text)
        for entry in entries(tmp_path):
            os.utime(entry, (number, number)) if entry.stat().st_mtime > 9 else None
    assert cache.get("old") == "old"  # and so it was used just now
    cache.prune()
    assert [cache.get(text) for text in ("old", "older", "new")] == ["old", None, "new"]


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cache = FormattingCache(tmp_path / "file" / "cache")
    assert format_files(MODULE, formatted=cache)["a.py"] == "x = 1\ny = 2\n"
    cache.prune()


def test_options(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_bytes(page("GET /api/v1/A")[1])
    where = ("--docs", str(tmp_path / "docs"), "--out", str(tmp_path / "out"))
    cache = ("--cache-dir", str(tmp_path / "cache"))
    assert cli.main(["generate", *where, *cache, "--no-cache"]) == 0
    assert not (tmp_path / "cache").exists()
    assert cli.main(["check", *where, *cache]) == 0
    assert entries(tmp_path / "cache")
    assert cli.main(["check", *where, *cache]) == 0
