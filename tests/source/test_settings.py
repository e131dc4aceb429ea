"""Where docs come from: what is understood, and what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.errors import UsageError
from generator.source.settings import read_source

PROJECT = Path("project")


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("https://example.com/docs.git", None),
        ("ssh://git@example.com/docs.git", None),
        ("git@example.com:docs.git", None),
        ("example.com:docs.git", None),
        ("file:///srv/docs.git", None),
        ("../docs", PROJECT / "../docs"),
        ("docs.tar.gz", PROJECT / "docs.tar.gz"),
        ("/srv/docs", Path("/srv/docs")),
        ("./a:b", PROJECT / "a:b"),
    ],
)
def test_urls_and_paths(url: str, place: Path | None) -> None:
    assert read_source({"url": url}, PROJECT).place == place


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({}, "name their url in [tool.agentgen.source]"),
        ({"path": "docs"}, "url is no URL, folder or archive: ''"),
        ({"uri": "x"}, "unknown key 'uri'; did you mean 'url'?"),
        ({"x": "x"}, "unknown key 'x'; known: url, path, revision, include"),
        ({"url": 3}, "url must be in quotes, not 3"),
        ({"url": "x", "include": "*"}, "include is a list of patterns"),
        ({"url": "x", "exclude": [1]}, "exclude is a list of patterns"),
        ({"url": "x", "path": "../y"}, "path leads out of the source: '../y'"),
        ({"url": "https://jo:secret@example.com/x"}, "url holds a password"),
    ],
)
def test_refused(table: dict[str, Any], message: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_source(table, PROJECT)
    assert message in str(caught.value)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "url",
    [
        "--upload-pack=touch x",
        "-u",
        "ext::sh -c 'touch x'",
        "fd::17",
        "http::https://example.com",
        "ftp://example.com/x",
        "ssh://-oProxyCommand=touch%20x/docs",
        "-oProxyCommand=x:docs",
        "https://example.com/\x1b[2J",
        "a\0b",
    ],
)
def test_hostile_urls(url: str) -> None:
    with pytest.raises(UsageError, match="url"):
        read_source({"url": url}, PROJECT)


@pytest.mark.parametrize(
    "revision",
    ["--upload-pack=x", "+main", "main:refs/heads/x", "^main", "a b", "a..b", "@{1}"],
)
def test_hostile_revisions(revision: str) -> None:
    with pytest.raises(UsageError, match="revision is a branch, a tag or a commit"):
        read_source({"url": "x", "revision": revision}, PROJECT)


@pytest.mark.parametrize("path", ["docs/agent", "/docs/agent/", "./docs//agent"])
def test_paths(path: str) -> None:
    assert read_source({"url": "x", "path": path}, PROJECT).path == "docs/agent"
    assert read_source({"url": "x", "path": "./"}, PROJECT).path == ""


@pytest.mark.parametrize(
    ("path", "is_taken"),
    [
        ("Workflow_Agent/a.md", True),
        ("Workflow_Agent/b/c.md", True),
        ("Workflow_Agent/old.md", False),
        ("Workflow_Agent/a.png", False),
        ("Workflow_Agent/.hidden.md", False),
        ("Workflow_Agent/.git/a.md", False),
        ("Sale_Agent/a.md", False),
    ],
)
def test_patterns(path: str, is_taken: bool) -> None:
    table = {"url": "x", "include": ["Workflow_Agent/*"], "exclude": ["*/old.md"]}
    assert read_source(table, PROJECT).takes(path) is is_taken
