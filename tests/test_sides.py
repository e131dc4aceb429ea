"""The sides of a comparison that are none: one line that says so, and exit 2."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from generator import cli, sides
from repositories import commit, git, needs_git, repository, thing
from support import INPUT_DOCS, ROOT

Printed = pytest.CaptureFixture[str]
CIRCULAR = {
    "openapi": "3.1.0",
    "paths": {
        "/a": {
            "get": {
                "responses": {
                    "200": {
                        "description": "OK",
                        "content": {
                            "application/json": {
                                "schema": {"$ref": "#/components/schemas/A"}
                            }
                        },
                    }
                }
            }
        }
    },
    "components": {
        "schemas": {
            "A": {"$ref": "#/components/schemas/B"},
            "B": {"$ref": "#/components/schemas/A"},
        }
    },
}
ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/page": (200, {"Content-Type": "text/html"}, b"<!doctype html><title>x</title>"),
    "/nothing": (200, {}, b""),
    "/gone": (404, {}, b"{}"),
    "/error": (500, {}, b"oops"),
    "/truncated": (200, {}, b'{"openapi": "3.1.0", "paths": {'),
    "/round": (302, {"Location": "/round"}, b""),
    "/to-a-file": (302, {"Location": "file:///etc/hostname"}, b""),
    "/to-ftp": (302, {"Location": "ftp://127.0.0.1:9/a.json"}, b""),
    "/nowhere": (302, {}, b""),
    "/short": (200, {"Content-Length": "100"}, b"openapi: 3.1.0\npaths: {}\n"),
    "/good": (200, {}, json.dumps({"openapi": "3.1.0", "paths": {}}).encode()),
    "/moved": (301, {"Location": "/good"}, b""),
}


class Answering(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        match self.path:
            case "/silent":
                self.rfile.read(1)  # until the other side hangs up
            case "/hung-up":
                self.connection.shutdown(socket.SHUT_RDWR)
            case "/no-http":
                self.wfile.write(b"220 ready\r\n")
            case "/endless":
                self.send_response(200)
                self.end_headers()
                with suppress(OSError):
                    while True:
                        self.wfile.write(b" " * 100)
            case _:
                self.answer()

    def answer(self) -> None:
        status, headers, content = ANSWERS[self.path]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Answering) as http:
        thread = threading.Thread(target=http.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{http.server_port}"
        http.shutdown()
        thread.join()


def diff(old: str, new: str, capsys: Printed) -> tuple[int, list[str]]:
    code = cli.main(["diff", "--docs", str(INPUT_DOCS), old, new])
    return code, capsys.readouterr().err.splitlines()


def check(specification: str, capsys: Printed) -> tuple[int, list[str]]:
    place = ["--docs", str(INPUT_DOCS), "--out", str(ROOT / "generated"), "--no-cache"]
    code = cli.main(["check", *place, "--spec", specification])
    return code, capsys.readouterr().err.splitlines()


def is_refused(side: str, problem: str, capsys: Printed) -> bool:
    """Whether a side is refused wherever it is named, with one line that says why."""
    results = [
        diff(side, str(INPUT_DOCS), capsys),
        diff(str(INPUT_DOCS), side, capsys),
        check(side, capsys),
    ]
    return all(
        code == 2 and len(lines) == 1 and side in lines[0] and problem in lines[0]
        for code, lines in results
    )


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("/page", "is a web page"),
        ("/nothing", "is empty"),
        ("/gone", "404"),
        ("/error", "500"),
        ("/truncated", "no JSON"),
        ("/round", "redirect"),
        ("/to-a-file", "Redirection"),
        ("/to-ftp", "unknown url type: ftp"),
        ("/nowhere", "302"),
        ("/short", "ends 75 bytes too early"),
        ("/hung-up", "cannot be fetched"),
        ("/no-http", "cannot be fetched"),
    ],
)
def test_urls(path: str, problem: str, server: str, capsys: Printed) -> None:
    assert is_refused(f"{server}{path}", problem, capsys)


@pytest.mark.parametrize("path", ["/good", "/moved"])
def test_urls_that_are_well(path: str, server: str, capsys: Printed) -> None:
    assert diff(f"{server}{path}", f"{server}{path}", capsys) == (0, [])


@pytest.mark.parametrize(
    ("path", "limits", "problem"),
    [
        ("/silent", {"_SECONDS": 0.05}, "timed out"),
        ("/endless", {"_SECONDS": 0.05}, "takes longer than"),
        ("/endless", {"_MOST_BYTES": 1_000_000}, "is larger than 1 MB"),
    ],
)
def test_urls_that_never_end(
    path: str,
    limits: dict[str, float],
    problem: str,
    server: str,
    capsys: Printed,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in limits.items():
        monkeypatch.setattr(sides, name, value)
    assert is_refused(f"{server}{path}", problem, capsys)


def test_nobody_answers(capsys: Printed) -> None:
    assert is_refused("http://127.0.0.1:9/x", "cannot be fetched", capsys)


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.json", b'{"openapi": "3.1.0", "paths": {"/a": ', "no JSON"),
        ("a.json", b"", "is empty"),
        ("a.json", b"[]", "no OpenAPI"),
        ("a.json", b'{"openapi": "3.1.0"}', "paths"),
        ("a.json", b'{"swagger": "1.2", "paths": {}}', "1.2"),
        ("a.json", b"\xff\xfe\x00", ""),
        ("a.json", b"[" * 100_000, ""),
        ("a.yaml", b"- " * 100_000, "neither JSON nor YAML"),
        (
            "a.json",
            b'{"openapi": "3.1.0", "paths": {"/a": {"get": {"parameters": 5}}}}',
            "no valid",
        ),
        ("a.json", json.dumps(CIRCULAR).encode(), "circle"),
        ("a.yaml", b"openapi: [", "neither JSON nor YAML"),
        ("a.yaml", b"a: &a [*a, *a]", "no OpenAPI"),
    ],
)
def test_files(
    name: str, content: bytes, problem: str, tmp_path: Path, capsys: Printed
) -> None:
    (tmp_path / name).write_bytes(content)
    assert is_refused(str(tmp_path / name), problem, capsys)


@pytest.fixture
def history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a space in its path, docs deep in it, and a commit."""
    folder = repository(
        tmp_path / "a b",
        {"a.json": b"{", "x.md": b"x", "sub/dócs/Do.md": thing("Do"), "e/x": b""},
    )
    git(folder, "branch", "other", git(folder, "commit-tree", "HEAD^{tree}", "-m", "x"))
    monkeypatch.chdir(folder / "sub")
    return folder


@pytest.mark.parametrize(
    ("side", "problem"),
    [
        ("", "without a name"),
        ("nowhere", "no such revision"),
        ("HEAD~99999", "no such revision"),
        ("nowhere...", "no such revision"),
        ("...", "no such revision"),
        ("other...", "no commit that other and HEAD have in common"),
        ("HEAD:nowhere", "from the top of the repository"),
        ("HEAD:a.json", "no JSON"),
        ("HEAD:b.json", "does not exist"),
        ("HEAD:x.md", "from the top of the repository"),
        ("HEAD:e", "holds no .md file"),
        ("HEAD:../../..", "is not in the repository"),
        ("--upload-pack=x:y", "no such revision"),
        ("http://[::1", "cannot be fetched"),
        ("ftp://127.0.0.1/a.json", "no such revision"),
    ],
)
@pytest.mark.usefixtures("history")
def test_revisions_that_are_none(side: str, problem: str, capsys: Printed) -> None:
    assert cli.main(["diff", "--docs", "dócs", "--", side, str(INPUT_DOCS)]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert side in line
    assert problem in line


def test_passwords_are_not_printed(capsys: Printed) -> None:
    side = "https://jo:secret@x.test/a.json"
    assert cli.main(["diff", side, str(INPUT_DOCS)]) == 2
    told = capsys.readouterr().err
    assert "a URL with a user or a password" in told
    assert "secret" not in told


@pytest.mark.parametrize(
    "side", ["HEAD", "main:sub/dócs", "HEAD:sub/dócs/", "HEAD:./dócs", "HEAD:../sub"]
)
def test_revisions(side: str, history: Path, capsys: Printed) -> None:
    (history / "sub/dócs/Go.md").write_bytes(thing("Go"))
    code = cli.main(["diff", "--docs", "dócs", side, "--fail-on", "warning"])
    told = capsys.readouterr()
    assert (code, told.err) == (1, "")
    assert "Thing/Go: an endpoint is new" in told.out


def test_places_in_a_revision_are_told_from_here(
    history: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    (history / "sub/dócs/Do.md").unlink()
    (history / "sub/dócs/Go.md").write_bytes(thing("Go"))
    monkeypatch.setenv("GITHUB_WORKSPACE", str(history))
    for kind in ("github", "sarif"):
        assert cli.main(["diff", "--docs", "dócs", "HEAD", "--format", kind]) == 0
        told = capsys.readouterr().out.replace("%C3%B3", "ó")
        assert "sub/dócs/Do.md" in told
        assert "sub/sub" not in told


def test_where_a_branch_was_left(history: Path, capsys: Printed) -> None:
    """What others did to main since is no change of this branch."""
    git(history, "switch", "--quiet", "--create", "branch")
    commit(history, {"sub/dócs/Go.md": thing("Go")})
    git(history, "switch", "--quiet", "main")
    commit(history, {"sub/dócs/Undo.md": thing("Undo")})
    git(history, "switch", "--quiet", "branch")
    assert cli.main(["diff", "--docs", "dócs", "main..."]) == 0
    told = capsys.readouterr().out
    assert "Thing/Go: an endpoint is new" in told
    assert "Undo" not in told


def test_pages_that_do_not_read(history: Path, capsys: Printed) -> None:
    (history / "sub/dócs/Do.md").write_bytes(b"")
    assert cli.main(["diff", "--docs", "dócs", "HEAD"]) == 0
    told = capsys.readouterr()
    assert "[endpoint-unread]" in told.out
    assert told.err == "dócs/Do.md:1: error: the page is empty [empty-file]\n"


def test_the_top_of_a_repository_may_hold_the_docs(
    history: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    monkeypatch.chdir(history / "sub/dócs")
    assert cli.main(["diff", "--docs", str(history), "HEAD"]) == 0
    assert "none" in capsys.readouterr().out


@pytest.mark.usefixtures("history")
def test_docs_outside_of_the_repository(
    tmp_path_factory: pytest.TempPathFactory, capsys: Printed
) -> None:
    nowhere = tmp_path_factory.mktemp("empty") / "nowhere"
    assert cli.main(["diff", "--docs", str(nowhere), "HEAD"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert f"HEAD: '{nowhere}' is not in the repository" in line


@needs_git
def test_no_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert cli.main(["diff", "--docs", "docs", "HEAD"]) == 2
    assert "not a git repository" in capsys.readouterr().err
