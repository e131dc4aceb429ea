"""Docs that live elsewhere, brought here: what is written, what stays, what is said."""

from __future__ import annotations

import json
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import cli, swap
from generator.errors import UsageError
from generator.source import fetch
from repositories import commit, git, repository, thing

Run = Callable[..., tuple[int, str, str]]

FOLDER = "docs/agent/Thing_Agent"
PAGES = {
    f"{FOLDER}/Do.md": thing("Do"),
    f"{FOLDER}/Go.md": thing("Go"),
    "docs/agent/Other_Agent/Be.md": thing("Be"),
    "docs/agent/index.md": b"# Index\n",
    "docs/agent/picture.png": b"\x89PNG",
    "README.md": b"# Docs\n",
}


@pytest.fixture
def upstream(tmp_path: Path) -> Path:
    """A repository with docs."""
    return repository(tmp_path / "upstream", PAGES)


@pytest.fixture
def project(tmp_path: Path, upstream: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that pulls them."""
    folder = tmp_path / "project"
    folder.mkdir()
    monkeypatch.chdir(folder)
    configure(folder, url=upstream.as_uri(), path="docs/agent", include=["Thing_*"])
    return folder


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run_command(*arguments: str) -> tuple[int, str, str]:
        code = cli.main(arguments)
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run_command


def configure(project: Path, **source: object) -> None:
    lines = "".join(f"{key} = {json.dumps(each)}\n" for key, each in source.items())
    (project / "pyproject.toml").write_text(f"[tool.agentgen.source]\n{lines}")


def state(project: Path) -> dict[str, bytes]:
    """Return all files of a project."""
    return {
        path.relative_to(project).as_posix(): path.read_bytes()
        for path in project.rglob("*")
        if path.is_file()
    }


class TestPull:
    def test_what_is_named_comes_and_is_locked(
        self, project: Path, upstream: Path, run: Run
    ) -> None:
        head = git(upstream, "rev-parse", "HEAD")
        code, told, _ = run("pull")
        assert code == 0
        assert told == (
            f"2 pages of {upstream.as_uri()} at {head}:"
            " 2 written, 0 unchanged, 0 removed in input_docs\n"
        )
        pages = ["Thing_Agent/Do.md", "Thing_Agent/Go.md"]
        lock = json.loads((project / "agentgen.lock").read_text())
        assert list(lock["pages"]) == pages
        assert lock["commit"] == head
        assert all(len(each["model"]) == 64 for each in lock["pages"].values())
        assert state(project / "input_docs") == {
            path: PAGES[f"docs/agent/{path}"] for path in pages
        }

    def test_the_lock_is_pulled_again_though_upstream_moved(
        self, project: Path, upstream: Path, run: Run
    ) -> None:
        run("pull")
        before = state(project)
        commit(upstream, {f"{FOLDER}/Do.md": thing("Do", "Do it well.")})
        (project / "input_docs/Thing_Agent/Do.md").unlink()
        assert run("pull")[:2][0] == 0
        assert state(project) == before

    def test_nothing_is_fetched_if_nothing_is_missing(
        self, project: Path, upstream: Path, run: Run
    ) -> None:
        run("pull")
        upstream.rename(upstream.with_name("away"))
        (project / "input_docs/Thing_Agent/Do.md").write_text("mine")
        assert run("pull") == (
            0,
            "kept: input_docs/Thing_Agent/Do.md, which was changed here\n"
            "input_docs has all that agentgen.lock names\n",
            "",
        )

    @pytest.mark.parametrize("revision", ["v1", "stable", "commit"])
    def test_revisions(
        self, project: Path, upstream: Path, run: Run, revision: str
    ) -> None:
        git(upstream, "tag", "--annotate", "--message=1", "v1")
        git(upstream, "branch", "stable")
        first = git(upstream, "rev-parse", "HEAD")
        commit(upstream, {f"{FOLDER}/Do.md": None})
        named = first if revision == "commit" else revision
        configure(project, url=upstream.as_uri(), path="docs", revision=named)
        assert run("pull")[0] == 0
        assert (project / "input_docs/agent/Thing_Agent/Do.md").exists()
        assert json.loads(Path("agentgen.lock").read_text())["commit"] == first

    def test_a_large_repository_costs_little(
        self,
        project: Path,
        upstream: Path,
        run: Run,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        noise = bytes((number * number) % 251 for number in range(300_000))
        commit(upstream, {f"{number}.bin": noise[number:] for number in range(9)})
        held: list[int] = []
        read = fetch.git.read_files

        def weighed(folder: Path, *arguments: object) -> object:
            found = read(folder, *arguments)  # type: ignore[arg-type]
            packs = folder.rglob("*")
            held.append(sum(each.stat().st_size for each in packs if each.is_file()))
            blobs = git(
                folder, "rev-list", "--objects", "--missing=print", "FETCH_HEAD"
            )
            held.append(blobs.count("\n?"))
            return found

        monkeypatch.setattr(fetch.git, "read_files", weighed)
        assert run("pull")[0] == 0
        size, missing = held
        assert size < 20_000
        assert missing == 9 + len(PAGES) - 2


class TestUpdate:
    def test_it_moves_the_lock_and_tells_the_difference(
        self, project: Path, upstream: Path, run: Run
    ) -> None:
        run("pull")
        head = commit(
            upstream,
            {f"{FOLDER}/Do.md": None, f"{FOLDER}/Run.md": thing("Run")},
        )
        code, told, _ = run("pull", "--update")
        assert code == 0
        assert "1 written, 1 unchanged, 1 removed in input_docs\nbreaking:\n" in told
        assert "POST /api/v1/Agents/Thing/Do: an endpoint is gone" in told
        assert "version bump for callers: major\n" in told
        assert json.loads(Path("agentgen.lock").read_text())["commit"] == head
        assert sorted(state(project / "input_docs")) == [
            "Thing_Agent/Go.md",
            "Thing_Agent/Run.md",
        ]

    def test_folders_that_are_left_empty_go(
        self, project: Path, upstream: Path, run: Run
    ) -> None:
        configure(project, url=upstream.as_uri(), path="docs")
        run("pull")
        (project / "input_docs/agent/mine.md").write_bytes(thing("Mine"))
        configure(project, url=upstream.as_uri(), path="docs", include=["*/index.md"])
        assert run("pull", "--update")[0] == 0
        assert sorted(state(project / "input_docs")) == [
            "agent/index.md",
            "agent/mine.md",
        ]
        assert not (project / "input_docs/agent/Thing_Agent").exists()

    def test_another_source_needs_an_update(
        self, project: Path, upstream: Path, run: Run
    ) -> None:
        run("pull")
        configure(project, url=upstream.as_uri(), path="docs/agent")
        code, _, told = run("pull")
        assert (code, told) == (
            2,
            "agentgen: error: agentgen.lock is of another source;"
            " run 'agentgen pull --update'\n",
        )
        assert run("pull", "--update")[0] == 0
        assert (project / "input_docs/Other_Agent/Be.md").exists()


class TestCheck:
    def test_samples_that_are_drawn_anew_are_no_move(
        self, project: Path, upstream: Path, run: Run
    ) -> None:
        run("pull")
        assert run("pull", "--check")[0] == 0
        changed = {f"{FOLDER}/Do.md": thing("Do", sample="y"), "x/y.md": b"# No page\n"}
        head = commit(upstream, changed)
        before = state(project)
        code, told, _ = run("pull", "--check")
        assert (code, told) == (
            0,
            f"{upstream.as_uri()} moved to {head}, but means the same\n",
        )
        assert state(project) == before

    def test_meaning_that_moved_fails(
        self, project: Path, upstream: Path, run: Run
    ) -> None:
        run("pull")
        commit(
            upstream,
            {
                f"{FOLDER}/Do.md": thing("Do", "Do it well."),
                f"{FOLDER}/Go.md": None,
                f"{FOLDER}/Run.md": thing("Run"),
            },
        )
        before = state(project)
        assert run("pull", "--check")[:2] == (
            1,
            "changed: Thing_Agent/Do.md\n"
            "gone: Thing_Agent/Go.md\n"
            "new: Thing_Agent/Run.md\n"
            "3 pages moved in meaning: run 'agentgen pull --update'\n",
        )
        assert state(project) == before

    def test_a_lock_of_another_version_is_no_move(
        self, project: Path, upstream: Path, run: Run
    ) -> None:
        run("pull")
        lock = json.loads(Path("agentgen.lock").read_text())
        for each in lock["pages"].values():
            each["model"] = "what an older version found"
        Path("agentgen.lock").write_text(json.dumps(lock))
        commit(upstream, {f"{FOLDER}/Do.md": thing("Do", sample="y")})
        assert run("pull", "--check")[0] == 0

    def test_without_a_lock(self, project: Path, run: Run) -> None:
        code, _, told = run("pull", "--check")
        assert code == 2
        assert "there is no agentgen.lock; run 'agentgen pull', and commit it" in told

    def test_it_writes_nothing(self, run: Run) -> None:
        assert run("pull", "--check", "--force")[0] == 2


class TestWhatPeopleWrote:
    def test_it_stays(self, project: Path, upstream: Path, run: Run) -> None:
        run("pull")
        mine = project / "input_docs/Thing_Agent/Mine.md"
        mine.write_bytes(thing("Mine"))
        changed = project / "input_docs/Thing_Agent/Do.md"
        changed.write_bytes(thing("Do", "Mine."))
        commit(upstream, {f"{FOLDER}/Go.md": thing("Go", "Theirs.")})
        code, told, _ = run("pull", "--update")
        assert code == 0
        assert f"kept: {changed.relative_to(project)}, which was changed" in told
        assert mine.read_bytes() == thing("Mine")
        assert changed.read_bytes() == thing("Do", "Mine.")

    @pytest.mark.parametrize("theirs", [thing("Do", "Theirs."), None])
    def test_what_upstream_changed_too_needs_force(
        self, project: Path, upstream: Path, run: Run, theirs: bytes | None
    ) -> None:
        run("pull")
        (project / "input_docs/Thing_Agent/Do.md").write_bytes(thing("Do", "Mine."))
        commit(
            upstream, {f"{FOLDER}/Do.md": theirs, f"{FOLDER}/Go.md": thing("Go", "!")}
        )
        before = state(project)
        code, told, err = run("pull", "--update")
        assert (code, told) == (2, "")
        assert err == (
            "agentgen: error: changed here, and otherwise upstream:"
            " input_docs/Thing_Agent/Do.md; nothing changed: move them away,"
            " or overwrite them with --force\n"
        )
        assert state(project) == before
        assert run("pull", "--update", "--force")[0] == 0
        after = state(project / "input_docs")
        assert after.get("Thing_Agent/Do.md") == theirs

    def test_what_was_there_before_the_first_pull(
        self, project: Path, run: Run
    ) -> None:
        mine = project / "input_docs/Thing_Agent/Do.md"
        mine.parent.mkdir(parents=True)
        mine.write_text("mine")
        assert run("pull")[0] == 2
        assert list(state(project)) == [
            "pyproject.toml",
            "input_docs/Thing_Agent/Do.md",
        ]
        assert run("pull", "--force")[0] == 0
        assert mine.read_bytes() == thing("Do")

    def test_other_line_ends_are_no_change(
        self, project: Path, upstream: Path, run: Run
    ) -> None:
        run("pull")
        page = project / "input_docs/Thing_Agent/Do.md"
        page.write_bytes(page.read_bytes().replace(b"\n", b"\r\n"))
        commit(upstream, {f"{FOLDER}/Do.md": thing("Do", "Theirs.")})
        assert run("pull", "--update")[0] == 0
        assert b"Theirs." in page.read_bytes()


class TestFailures:
    @pytest.mark.parametrize(
        ("source", "message"),
        [
            ({"url": "file:///nowhere/at/all"}, "cannot be fetched: "),
            ({"url": "http://127.0.0.1:9/docs.git"}, "cannot be fetched: "),
            ({"url": "ssh://git@127.0.0.1:9/docs"}, "cannot be fetched: "),
            (
                {"revision": "v9"},
                "has no branch, tag or whole commit 'v9'; set revision",
            ),
            ({"revision": "0" * 40}, "has no branch, tag or whole commit '0000"),
            ({"path": "nowhere"}, "'nowhere' in "),
            ({"path": "README.md"}, "holds no pages; set path in [tool."),
            ({"include": ["Sale_*"]}, "holds no pages; set path, include"),
            ({"include": ["*", "thing_*"]}, "no page like 'thing_*'; mend include"),
            ({"url": "nowhere"}, "'nowhere' does not exist; set url"),
            ({"url": "pyproject.toml"}, "is no folder or archive; set url"),
        ],
    )
    def test_one_line_and_nothing_changed(
        self,
        project: Path,
        upstream: Path,
        run: Run,
        source: dict[str, object],
        message: str,
    ) -> None:
        good = {"url": upstream.as_uri(), "path": "docs", "include": ["*"]}
        configure(project, **(good | source))
        before = state(project)
        code, told, err = run("pull")
        assert (code, told) == (2, "")
        assert err.startswith("agentgen: error: ")
        assert err.count("\n") == 1
        assert message in err
        assert state(project) == before
        assert [each.name for each in project.iterdir()] == ["pyproject.toml"]

    def test_nothing_named(self, project: Path, run: Run) -> None:
        (project / "pyproject.toml").write_text("[tool.agentgen]\n")
        assert "name their url in [tool.agentgen.source]" in run("pull")[2]

    @pytest.mark.parametrize(
        "text", ["", "[]", "{}", '{"source": {}, "commit": "x", "pages": {"../a": {}}}']
    )
    def test_a_broken_lock(self, project: Path, run: Run, text: str) -> None:
        (project / "agentgen.lock").write_text(text)
        code, _, err = run("pull")
        assert code == 2
        assert "'agentgen.lock' " in err

    def test_a_commit_that_is_gone(
        self, project: Path, upstream: Path, run: Run
    ) -> None:
        run("pull")
        text = (project / "agentgen.lock").read_text()
        head = git(upstream, "rev-parse", "HEAD")
        (project / "agentgen.lock").write_text(text.replace(head, "1" * 40))
        (project / "input_docs/Thing_Agent/Do.md").unlink()
        assert "run 'agentgen pull --update'" in run("pull")[2]

    def test_a_disk_that_fails_leaves_all_as_it_was(
        self,
        project: Path,
        upstream: Path,
        run: Run,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        run("pull")
        commit(
            upstream,
            {
                f"{FOLDER}/Do.md": thing("Do", "New."),
                f"{FOLDER}/Go.md": None,
                f"{FOLDER}/Run.md": thing("Run"),
            },
        )
        before = state(project)
        replace = swap._replace_file

        def failing(file: Path, new: Path, old: Path) -> None:
            if file.name == "Run.md" and new.exists():
                raise OSError(28, "No space left on device", str(file))
            replace(file, new, old)

        monkeypatch.setattr(swap, "_replace_file", failing)
        code, _, err = run("pull", "--update")
        assert code == 2
        assert "No space left on device" in err
        assert state(project) == before

    def test_links_in_the_docs_folder_lead_nowhere(
        self, project: Path, tmp_path: Path, run: Run
    ) -> None:
        (tmp_path / "outside").mkdir()
        (project / "input_docs").mkdir()
        (project / "input_docs/Thing_Agent").symlink_to(tmp_path / "outside")
        code, _, err = run("pull")
        assert code == 2
        assert "is behind a link; remove the link" in err
        assert not list((tmp_path / "outside").iterdir())


class TestOtherSources:
    def test_a_repository_on_this_machine(
        self, project: Path, upstream: Path, run: Run
    ) -> None:
        configure(project, url="../upstream", path="docs/agent", revision="main")
        (upstream / f"{FOLDER}/Do.md").write_text("not committed")
        assert run("pull")[0] == 0
        assert (project / "input_docs/Thing_Agent/Do.md").read_bytes() == thing("Do")

    def test_a_folder(self, project: Path, upstream: Path, run: Run) -> None:
        configure(project, url="../upstream/docs", path="agent")
        assert run("pull")[0] == 0
        assert run("pull", "--check")[0] == 0
        (upstream / FOLDER / "Do.md").write_bytes(thing("Do", "Now."))
        (project / "input_docs/Thing_Agent/Go.md").unlink()
        assert "is not what agentgen.lock holds any more" in run("pull")[2]
        assert run("pull", "--check")[0] == 1
        assert "description" in run("pull", "--update")[1]

    def test_a_folder_has_no_revisions(
        self, project: Path, upstream: Path, run: Run
    ) -> None:
        configure(project, url="../upstream/docs", revision="main")
        assert "it has no revision" in run("pull")[2]

    def test_an_archive(self, project: Path, upstream: Path, run: Run) -> None:
        packed = project / "docs.tar.gz"
        with tarfile.open(packed, "w:gz") as archive:
            archive.add(upstream / "docs", "docs-1.2/docs")
        configure(project, url="docs.tar.gz", path="docs/agent", include=["Thing_*"])
        assert run("pull")[0] == 0
        assert (project / "input_docs/Thing_Agent/Do.md").read_bytes() == thing("Do")


def test_behind_a_link_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "out").symlink_to(tmp_path)
    with pytest.raises(UsageError, match="behind a link"):
        swap.change_files(tmp_path / "docs", {"out/x": b""}, ())
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("Notes.md", "Notes.md' is a folder, where a file is to be"),
        ("mine/Go.md", "mine' is a file, where a folder is to be"),
    ],
)
def test_what_is_in_the_way_is_kept(tmp_path: Path, path: str, told: str) -> None:
    (tmp_path / "Notes.md").mkdir()
    (tmp_path / "Notes.md" / "own.txt").write_text("mine")
    (tmp_path / "mine").write_text("mine")
    with pytest.raises(UsageError, match=told):
        swap.change_files(tmp_path, {"Do.md": b"", path: b""}, ())
    assert (tmp_path / "Notes.md" / "own.txt").read_text() == "mine"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["Notes.md", "mine"]
