"""Folders that are read: what is in them, and what is refused."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator import files
from generator.errors import UsageError


class TestDocs:
    def test_all_markdown_files_sorted(self, tmp_path: Path) -> None:
        for name in ("b.md", "a/z.md", "toc.yml", ".git/x.md", "a/.hidden.md"):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_bytes(b"\xff")
        (tmp_path / "a" / "loop").symlink_to(tmp_path)
        assert files.load_docs(tmp_path) == {"a/z.md": b"\xff", "b.md": b"\xff"}
        assert list(files.load_docs(tmp_path)) == ["a/z.md", "b.md"]

    def test_endings_of_pages(self) -> None:
        for name in ("a.md", "A.MD", "b/a.Markdown"):
            assert files.is_page(name)
        assert not files.is_page("a.mdx")

    @pytest.mark.parametrize(
        ("make", "message"),
        [
            (lambda folder: None, "does not exist; name another folder with --docs"),
            (lambda folder: folder.write_text(""), "is no folder"),
            (lambda folder: folder.mkdir(), "has no .md file in it"),
        ],
    )
    def test_no_docs(self, tmp_path: Path, make: object, message: str) -> None:
        assert callable(make)
        make(tmp_path / "docs")
        with pytest.raises(UsageError, match=message):
            files.load_docs(tmp_path / "docs")

    def test_deep_folders(self, tmp_path: Path) -> None:
        places = [f"{tmp_path}{'/a' * number}" for number in range(1, 1201)]
        for place in places:
            os.mkdir(place)
        page = Path(places[-1], "x.md")
        page.write_text("")
        try:
            assert list(files.load_docs(tmp_path)) == ["a/" * 1200 + "x.md"]
        finally:
            page.unlink()
            for place in reversed(places):  # pytest does not go as deep
                os.rmdir(place)

    def test_unreadable(self, tmp_path: Path) -> None:
        (tmp_path / "a.md").symlink_to(tmp_path / "nowhere")
        with pytest.raises(UsageError, match=r"a.md' cannot be read: No such file"):
            files.load_docs(tmp_path)

    def test_a_pipe_does_not_block(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "a.md")
        with pytest.raises(UsageError, match=r"a.md' is no file"):
            files.load_docs(tmp_path)

    @pytest.mark.parametrize("name", [b"\xff.md", b"a\x1b[2J.md", b"a\nb.md"])
    def test_names_that_do_not_print(self, tmp_path: Path, name: bytes) -> None:
        (tmp_path / os.fsdecode(name)).write_text("")
        with pytest.raises(UsageError, match="do not print; rename it"):
            files.load_docs(tmp_path)


class TestTemplates:
    @pytest.fixture(autouse=True)
    def built_in(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        folder = tmp_path / "built-in"
        for name in ("client.py.jinja", "runtime/model.py", "__pycache__/x.pyc"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(name)
        monkeypatch.setattr(files, "built_in_templates", lambda: folder)

    @pytest.fixture
    def own(self, tmp_path: Path) -> Path:
        folder = tmp_path / "own"
        folder.mkdir()
        return folder

    def test_overlaid(self, own: Path) -> None:
        (own / "client.py.jinja").write_bytes(b"\xef\xbb\xbfmine\r\n")
        assert files.load_templates(own) == {
            "client.py.jinja": "mine\n",
            "runtime/model.py": "runtime/model.py",
        }

    def test_overrides_nothing(self, own: Path) -> None:
        (own / "runtime.py").write_text("")
        with pytest.raises(UsageError) as caught:
            files.load_templates(own)
        assert "runtime.py' overrides no template" in str(caught.value)
        assert str(caught.value).endswith("runtime/model.py, client.py.jinja")

    def test_not_utf8(self, own: Path) -> None:
        (own / "client.py.jinja").write_bytes(b"\xff")
        with pytest.raises(UsageError, match="is not UTF-8"):
            files.load_templates(own)

    def test_no_python(self, own: Path) -> None:
        (own / "runtime").mkdir()
        (own / "runtime/model.py").write_text("def")
        with pytest.raises(
            UsageError, match=r"own/runtime/model.py' is no Python: inv"
        ):
            files.load_templates(own)

    def test_missing(self, own: Path) -> None:
        with pytest.raises(UsageError, match=r"does not exist; .* --templates"):
            files.load_templates(own / "x")


def test_there_are_built_in_templates() -> None:
    assert "runtime/__init__.py" in files.load_templates(None)
