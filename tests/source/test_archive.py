"""Archives: what is read of them, and what they may not do."""

from __future__ import annotations

import io
import stat
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.errors import UsageError
from generator.source import archive
from generator.source.archive import read_archive
from generator.source.fetch import fetch
from generator.source.settings import read_source

FILES = {"docs/a.md": b"a", "docs/b/c.md": b"c", "docs/x.png": b"x", "z.md": b"z"}


def packed(file: Path, files: Mapping[str, bytes]) -> Path:
    """Write an archive."""
    if file.suffix == ".zip":
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
            for name, content in files.items():
                made.writestr(name, content)
        return file
    with tarfile.open(file, "w:gz") as tar:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    return file


def read(file: Path, path: str = "", most_bytes: int = 1000) -> Mapping[str, bytes]:
    return read_archive(file, path, lambda name: name.endswith(".md"), most_bytes)


@pytest.fixture(params=["x.zip", "x.tar.gz", "x.TGZ"])
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return tmp_path / str(request.param)


def test_all_of_it(file: Path) -> None:
    assert read(packed(file, FILES)) == {
        "docs/a.md": b"a",
        "docs/b/c.md": b"c",
        "z.md": b"z",
    }


@pytest.mark.parametrize("top", ["", "./", "docs-1.2/"])
def test_a_folder_of_it(file: Path, top: str) -> None:
    files = {top + path: content for path, content in FILES.items()}
    assert read(packed(file, files), "docs") == {"a.md": b"a", "b/c.md": b"c"}


def test_what_is_too_large(file: Path) -> None:
    packed(file, {"a.md": b"a" * 600, "b.md": b"b" * 600, "c.png": b"c" * 2000})
    with pytest.raises(UsageError, match="its pages are too large"):
        read(file)


def test_a_bomb_of_something_else(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packed(file, {"bomb.bin": bytes(1_000_000), "a.md": b"a"})
    monkeypatch.setattr(archive, "MOST_UNPACKED", 100_000)
    if file.suffix == ".zip":  # what is not read is not unpacked
        assert read(file) == {"a.md": b"a"}
    else:
        with pytest.raises(UsageError, match="it unpacks to too much"):
            read(file)


def test_what_is_broken(file: Path) -> None:
    content = packed(file, FILES).read_bytes()
    for broken in (b"", b"nonsense" * 100, content[: len(content) // 3]):
        file.write_bytes(broken)
        with pytest.raises(UsageError, match=r"cannot be read: .*; replace it"):
            read(file)


@pytest.mark.parametrize("name", ["../a.md", "/a.md", "a/../../b.md", "a\\b.md"])
def test_paths_that_lead_out(file: Path, name: str) -> None:
    packed(file, {name: b"a"})
    with pytest.raises(UsageError, match="a page with an unsafe path"):
        fetch(read_source({"url": file.name}, file.parent))


def test_links(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "x.tgz", "w:gz") as tar:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE):
            member = tarfile.TarInfo(f"{kind.decode()}.md")
            member.type, member.linkname = kind, "/etc/passwd"
            tar.addfile(member)
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as made:
        link = zipfile.ZipInfo("a.md")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        made.writestr(link, "/etc/passwd")
    assert read(tmp_path / "x.tgz") == {}
    assert read(tmp_path / "x.zip") == {}
