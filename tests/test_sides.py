"""The sides of a comparison that are none: one line that says so, and exit 2."""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from generator import cli
from support import INPUT_DOCS

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
    "/short": (200, {"Content-Length": "100"}, b"{}"),
    "/good": (200, {}, json.dumps({"openapi": "3.1.0", "paths": {}}).encode()),
    "/moved": (301, {"Location": "/good"}, b""),
}


class Answering(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
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


def is_refused(side: str, problem: str, capsys: Printed) -> bool:
    """Whether a side is refused on either side, with one line that names both."""
    results = [
        diff(side, str(INPUT_DOCS), capsys),
        diff(str(INPUT_DOCS), side, capsys),
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
        ("/short", ""),
    ],
)
def test_urls(path: str, problem: str, server: str, capsys: Printed) -> None:
    assert is_refused(f"{server}{path}", problem, capsys)


@pytest.mark.parametrize("path", ["/good", "/moved"])
def test_urls_that_are_well(path: str, server: str, capsys: Printed) -> None:
    assert diff(f"{server}{path}", f"{server}{path}", capsys) == (0, [])


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


@pytest.mark.parametrize(
    "side",
    ["nowhere", "HEAD~99999", "HEAD:nowhere", "HEAD:a.json", "--upload-pack=x:y"],
)
def test_revisions(
    side: str, tmp_path: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.invalid"]
    (tmp_path / "a.json").write_text("{")
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "x"]):
        subprocess.run([*git, *arguments], check=True, capture_output=True)
    docs = ["--docs", str(tmp_path)]
    assert cli.main(["diff", *docs, "--", side, str(INPUT_DOCS)]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert side in line
