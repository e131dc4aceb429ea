"""A generated tree is replaced whole or not at all, and nothing else is lost with it."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from generator import swap
from generator.errors import UsageError
from generator.manifest import hash_of, with_manifest
from generator.tree import Changes, read_owned, replace_tree

OLD = with_manifest({"a.txt": "same\n", "b/c.txt": "old\n", "gone.txt": "old\n"}, {})
NEW = with_manifest({"a.txt": "same\n", "b/c.txt": "new\n", "d/e.txt": "new\n"}, {})


def texts(folder: Path) -> dict[str, str]:
    """All files below a folder, byproducts and hidden ones too."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A generated tree in a folder of its own."""
    folder = tmp_path / "project" / "generated"
    replace_tree(folder, OLD)
    return folder


def test_manifest() -> None:
    made = with_manifest({"b": "", "a": "x"}, {})
    hashes = json.loads(made["manifest.json"])["files"]
    assert list(hashes) == ["a", "b"]
    assert hashes["b"].startswith("e3b0c442")
    assert with_manifest(made, {}) == made


class TestReplacing:
    def test_first_time(self, tmp_path: Path) -> None:
        out = tmp_path / "x" / "generated"
        assert replace_tree(out, OLD) == Changes(written=4, unchanged=0, removed=0)
        assert texts(out) == OLD
        assert os.listdir(out.parent) == ["generated"]

    def test_changed_files_only(self, out: Path) -> None:
        out.chmod(0o750)
        before = (out / "a.txt").stat()
        assert replace_tree(out, NEW) == Changes(written=3, unchanged=1, removed=1)
        assert texts(out) == NEW
        after = (out / "a.txt").stat()
        assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
        assert out.stat().st_mode & 0o777 == 0o750
        assert os.listdir(out.parent) == ["generated"]

    def test_nothing_changed(self, out: Path) -> None:
        before = out.stat()
        assert replace_tree(out, OLD) == Changes(written=0, unchanged=4, removed=0)
        assert out.stat() == before

    def test_without_hard_links(
        self, out: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(os, "link", failing(errno.EPERM))
        before = (out / "a.txt").stat().st_mtime_ns
        replace_tree(out, NEW)
        assert (out / "a.txt").stat().st_mtime_ns == before
        assert texts(out) == NEW

    def test_through_a_link(self, out: Path, tmp_path: Path) -> None:
        link = tmp_path / "link"
        link.symlink_to(out)
        replace_tree(link, NEW)
        assert link.is_symlink()
        assert texts(out) == NEW

    def test_edited_files_are_overwritten(self, out: Path) -> None:
        (out / "a.txt").write_text("edited")
        (out / "b" / "c.txt").unlink()
        (out / "b" / "c.txt").symlink_to(out / "a.txt")
        assert replace_tree(out, OLD).written == 2
        assert texts(out) == OLD
        assert not (out / "b" / "c.txt").is_symlink()

    def test_byproducts_do_not_matter(self, out: Path) -> None:
        (out / "b" / "__pycache__").mkdir()
        (out / "b" / "__pycache__" / "c.pyc").write_text("")
        (out / ".mypy_cache").mkdir()
        assert replace_tree(out, OLD).written == 0
        assert replace_tree(out, NEW).removed == 1
        assert texts(out) == NEW

    def test_a_path_out_of_the_tree(self, out: Path) -> None:
        with pytest.raises(UsageError, match=r"refusing to write '../x'"):
            replace_tree(out, {**NEW, "../x": ""})
        assert texts(out) == OLD


class TestRefusing:
    def test_foreign_files(self, out: Path) -> None:
        for number in range(7):
            (out / f"mine{number}").write_text("")
        before = texts(out)
        with pytest.raises(UsageError) as caught:
            replace_tree(out, NEW)
        assert "(7): mine0, mine1, mine2, mine3, mine4, …;" in str(caught.value)
        assert texts(out) == before

    @pytest.mark.parametrize("name", [".env", ".git/config", "b/.x", "b/__pycache__x"])
    def test_hidden_files_are_foreign_too(self, out: Path, name: str) -> None:
        (out / name).parent.mkdir(exist_ok=True)
        (out / name).write_text("")
        with pytest.raises(UsageError, match="did not make"):
            replace_tree(out, NEW)

    def test_a_linked_folder_is_foreign(self, out: Path, tmp_path: Path) -> None:
        (out / "b" / "link").symlink_to(tmp_path)
        with pytest.raises(UsageError, match=r"did not make \(1\): b/link;"):
            replace_tree(out, NEW)

    def test_files_of_a_merged_branch(self, out: Path) -> None:
        """The manifest is that of the other one, but what is written anew is ours."""
        (out / "d").mkdir()
        (out / "d" / "e.txt").write_text("theirs\n")
        assert replace_tree(out, NEW).written == 3
        assert texts(out) == NEW

    def test_a_manifest_in_conflict(self, out: Path) -> None:
        """It lists the files of both branches, also those that are made no longer."""
        (out / "theirs.txt").write_text("theirs\n")
        ours = (out / "manifest.json").read_text().splitlines(keepends=True)
        theirs = f'    "theirs.txt": "{hash_of("theirs")}",\n'
        conflict = ("<<<<<<< HEAD\n", "=======\n", theirs, ">>>>>>> theirs\n")
        (out / "manifest.json").write_text("".join([*ours[:3], *conflict, *ours[3:]]))
        assert replace_tree(out, NEW).removed == 2
        assert texts(out) == NEW

    def test_no_manifest(self, out: Path) -> None:
        (out / "manifest.json").unlink()
        with pytest.raises(UsageError, match=r"\(3\): a.txt, b/c.txt, gone.txt;"):
            replace_tree(out, NEW)

    @pytest.mark.parametrize(
        "manifest",
        [
            "",
            "<<<<<<< HEAD",
            "[]",
            '{"files": ["a"]}',
            '{"files": {"../x": ""}}',
            '{"files": {"/x": ""}}',
            '{"files": {"a\\\\..\\\\x": ""}}',
            '{"files": {"": ""}}',
            "[" * 100_000,
        ],
    )
    def test_corrupt_manifest(self, out: Path, manifest: str) -> None:
        (out / "manifest.json").write_text(manifest)
        before = texts(out)
        with pytest.raises(
            UsageError, match=r"manifest.json' is not agentgen's: "
        ) as caught:
            replace_tree(out, NEW)
        assert "\n" not in str(caught.value)
        assert texts(out) == before

    def test_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "out").write_text("")
        with pytest.raises(UsageError, match="is no folder"):
            replace_tree(tmp_path / "out", NEW)

    @pytest.mark.parametrize("out", [".", "docs", "link", "docs/.."])
    def test_folders_apart(
        self, tmp_path: Path, out: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "docs").mkdir()
        (tmp_path / "link").symlink_to("docs")
        with pytest.raises(UsageError, match="the docs folder is in it"):
            read_owned(Path(out), {"the docs folder": Path("docs")})
        read_owned(Path("docs/out"), {"the docs folder": Path("docs")})


class TestFailing:
    """Whatever happens, the tree is the old one or the new one."""

    @pytest.mark.parametrize("name", ["_write", "_keep", "_swap"])
    @pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES])
    def test_errors(
        self, out: Path, monkeypatch: pytest.MonkeyPatch, name: str, code: int
    ) -> None:
        monkeypatch.setattr(swap, name, failing(code))
        with pytest.raises(UsageError) as caught:
            replace_tree(out, NEW)
        assert str(caught.value) == (
            f"'{out}' cannot be written, and is as it was: {os.strerror(code)}"
        )
        assert texts(out) == OLD
        assert os.listdir(out.parent) == ["generated"]

    def test_a_full_disk(self, small_disk: Path) -> None:
        out = small_disk / "generated"
        replace_tree(out, OLD)
        with pytest.raises(UsageError, match="No space left on device"):
            replace_tree(out, {**NEW, "large": "x" * 1_000_000})
        assert texts(out) == OLD
        assert os.listdir(small_disk) == ["generated"]

    def test_interrupted(self, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(swap, "_write", interrupt)
        with pytest.raises(KeyboardInterrupt):
            replace_tree(out, NEW)
        assert texts(out) == OLD
        assert os.listdir(out.parent) == ["generated"]

    @pytest.mark.parametrize(
        ("point", "count", "expected"),
        [
            ("swap._write", 1, OLD),
            ("swap._write", 2, OLD),
            ("swap._write", 3, OLD),
            ("swap._keep", 1, OLD),
            ("swap._swap", 1, OLD),
            ("shutil.rmtree", 1, NEW),
        ],
    )
    def test_killed(
        self, out: Path, point: str, count: int, expected: dict[str, str]
    ) -> None:
        kill_while_replacing(out, f"kill_at({point!r}, {count})")
        assert texts(out) == expected
        assert len(os.listdir(out.parent)) == 2
        replace_tree(out, NEW)
        assert texts(out) == NEW
        assert os.listdir(out.parent) == ["generated"]

    @pytest.mark.parametrize(("count", "expected"), [(1, OLD), (2, OLD), (3, NEW)])
    def test_killed_where_folders_cannot_be_exchanged(
        self, out: Path, count: int, expected: dict[str, str]
    ) -> None:
        kill_while_replacing(
            out, f"swap._exchange = lambda *_: False; kill_at('os.rename', {count})"
        )
        swap.remove_leftovers(out)
        assert texts(out) == expected
        assert os.listdir(out.parent) == ["generated"]

    def test_folders_cannot_be_exchanged(
        self, out: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(swap, "_exchange", lambda *_: False)
        replace_tree(out, NEW)
        assert texts(out) == NEW
        monkeypatch.setattr(os, "rename", fail_at(os.rename, 2))
        with pytest.raises(UsageError, match="is as it was"):
            replace_tree(out, OLD)
        assert texts(out) == NEW
        assert os.listdir(out.parent) == ["generated"]

    def test_what_others_are_writing_is_not_removed(self, out: Path) -> None:
        with swap._temporary_sibling(out) as other:
            (other / "x").write_text("")
            replace_tree(out, NEW)
            assert texts(other) == {"x": ""}
        assert os.listdir(out.parent) == ["generated"]


def failing(code: int) -> object:
    def fail(*_: object) -> NoReturn:
        raise OSError(code, os.strerror(code))

    return fail


def fail_at(function: object, count: int) -> object:
    assert callable(function)
    calls = iter(range(1, 100))

    def fail(*arguments: object) -> object:
        if next(calls) == count:
            raise OSError(errno.EACCES, os.strerror(errno.EACCES))
        return function(*arguments)

    return fail


def interrupt(*_: object) -> NoReturn:
    raise KeyboardInterrupt


KILLED = """
import json, os, shutil, signal, sys
from pathlib import Path
from generator import swap
from generator.tree import replace_tree

def kill_at(point, count):
    module, name = point.split(".")
    function, calls = getattr(globals()[module], name), iter(range(1, 100))
    def kill(*arguments, **options):
        if next(calls) == count:
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*arguments, **options)
    setattr(globals()[module], name, kill)

exec(sys.argv[3])
replace_tree(Path(sys.argv[1]), json.loads(sys.argv[2]))
"""


def kill_while_replacing(out: Path, preparation: str) -> None:
    """Replace the tree by NEW in a process that kills itself on its way."""
    command = [sys.executable, "-c", KILLED, str(out), json.dumps(NEW), preparation]
    root = Path(__file__).parent.parent
    done = subprocess.run(command, cwd=root, check=False)
    assert done.returncode == -signal.SIGKILL


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 256 KiB, where that can be had."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "agentgen", str(disk)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no file system can be mounted here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_file_that_cannot_be_written_is_named_as_people_know_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device", "a temporary name")

    (tmp_path / "a.md").write_text("old")
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(UsageError, match=r"'.*/a\.md' cannot be written: No space"):
        swap.write_file(tmp_path / "a.md", "new")
    assert [each.read_text() for each in tmp_path.iterdir()] == ["old"]
