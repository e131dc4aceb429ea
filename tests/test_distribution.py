"""The generated package on its own: installed, and what it says it needs."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from generator import cli
from generator.distribution import Distribution, read_distribution
from generator.errors import UsageError
from repositories import thing
from support import page

ROOT = Path(__file__).parent.parent
MOCKED = """
import functools, sys
sys.path.insert(0, "generated")
import acme
from acme._runtime.inprocess import InProcessTransport
from acme.server import application
from starlette.applications import Starlette
from starlette.routing import Mount
served = Starlette(routes=[Mount("/Cust12345", application(mock=True))])
transport = InProcessTransport(served)
acme.Client = functools.partial(acme.Client, transport=transport)
"""
"""What the README's example runs behind."""
HEARD = """
import sys
sys.path.insert(0, "generated")
import acme
import httpx2
def answer(request):
    print(request.headers["User-Agent"])
    return httpx2.Response(200)
transport = httpx2.MockTransport(answer)
"""
"""What prints who calls."""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that asks for a distribution, and its package."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "input_docs").mkdir()
    (tmp_path / "input_docs" / "Do.md").write_bytes(thing("Do"))
    configure(tmp_path, "1.2.0rc1")
    assert cli.main(["generate"]) == 0
    return tmp_path


def configure(project: Path, version: str) -> None:
    (project / "pyproject.toml").write_text(
        '[tool.agentgen]\npackage = "acme"\n'
        f'[tool.agentgen.distribution]\nname = "acme-api"\nversion = "{version}"\n'
    )


def metadata(project: Path) -> Mapping[str, Any]:
    text = (project / "generated" / "pyproject.toml").read_text()
    table: Mapping[str, Any] = tomllib.loads(text)["project"]
    return table


def test_it_says_what_it_is(project: Path) -> None:
    table = metadata(project)
    assert (table["name"], table["version"]) == ("acme-api", "1.2.0rc1")
    told = (project / "generated" / "README.md").read_text()
    assert 'pip install "acme-api[server]"' in told
    assert "\n- `so.thing`\n" in told


def test_it_needs_what_agentgen_says_it_does(project: Path) -> None:
    table = metadata(project)
    extras = table["optional-dependencies"]
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    known = needed["optional-dependencies"]
    assert table["dependencies"] + extras["server"] == known["generated"]
    assert extras["system-user"] == known["system-user"]
    others = {*extras["fast"], *extras["testing"]}
    assert others <= {*known["dev"], *known["generated"]}


def test_its_readme_runs(project: Path) -> None:
    """Against the mock: everything in it follows from the docs."""
    path, content = page(
        "POST /api/v1/Agents/Thing/GetThing",
        request="request",
        takes=["Id | int32 | "],
        body="Thing",
        gives=["Name | string | "],
    )
    (project / "input_docs" / path).write_bytes(content)
    assert cli.main(["generate"]) == 0
    told = (project / "generated" / "README.md").read_text()
    first, second = re.findall(r"```python\n(.*?)```", told, re.S)
    assert "found = so.thing.get_thing(id=1)" in first
    assert 'Thing(name="…")' in second
    assert run("-c", MOCKED + first + second).split("\n") == [
        "Name",
        "Thing.of({'Name': '…'})",
        "",
    ]


def test_it_tells_servers_its_version(project: Path) -> None:
    asked = "acme.Client('http://x', transport=transport).thing.do()"
    assert run("-c", f"{HEARD}\n{asked}") == "acme/1.2.0rc1\n"
    (project / "pyproject.toml").write_text('[tool.agentgen]\npackage = "acme"\n')
    assert cli.main(["generate"]) == 0
    assert run("-c", f"{HEARD}\n{asked}") == "acme\n"


def test_another_version_is_drift(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check"]) == 0
    configure(project, "1.3")
    assert cli.main(["check"]) == 1
    cause = "made with distribution 'acme-api 1.2.0rc1'; the configuration says"
    assert f"{cause} 'acme-api 1.3'\n" in capsys.readouterr().out
    (project / "pyproject.toml").write_text('[tool.agentgen]\npackage = "acme"\n')
    assert cli.main(["generate"]) == 0
    assert not (project / "generated" / "pyproject.toml").exists()


@pytest.mark.slow
def test_pip_installs_it(project: Path) -> None:
    offline = ("--no-index", "--no-deps", "--no-build-isolation", "--quiet")
    run("-m", "pip", "wheel", *offline, "--wheel-dir", "dist", "./generated")
    assert cli.main(["check"]) == 0  # nothing was left in the folder
    (wheel,) = (project / "dist").iterdir()
    assert wheel.name == "acme_api-1.2.0rc1-py3-none-any.whl"
    run("-m", "pip", "install", *offline, "--target", "there", str(wheel))
    (described,) = (project / "there").glob("*.dist-info/METADATA")
    for extra in ("fast", "server", "system-user", "testing"):
        assert f"Provides-Extra: {extra}\n" in described.read_text()
    assert (project / "there" / "acme" / "py.typed").exists()
    assert not (project / "there" / "manifest.json").exists()
    told = run(
        "-c",
        "import sys; sys.path.insert(0, 'there');"
        "from acme.testing import EXCHANGES; import acme;"
        "print(acme.__file__, *(each.operation.name for each in EXCHANGES))",
    )
    assert told.split() == [str(project / "there" / "acme" / "__init__.py"), "thing.do"]


def run(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ({}, None),
        ({"version": "1.0"}, Distribution("acme", "1.0")),
        ({"version": "2!1.0.post1", "name": "A.b"}, Distribution("A.b", "2!1.0.post1")),
    ],
)
def test_settings(table: Mapping[str, Any], expected: Distribution | None) -> None:
    assert read_distribution(table, "acme") == expected


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"name": "x"}, "version must be one like '1.0.0', not ''"),
        ({"version": "latest"}, "version must be one like '1.0.0', not 'latest'"),
        ({"version": '1"\n[x]'}, "version must be one like '1.0.0'"),
        ({"version": "1", "name": 'a"b'}, "name is no name of a package"),
        ({"version": "1", "license": "MIT"}, "unknown key 'license'; known: name"),
    ],
)
def test_refused(table: Mapping[str, Any], message: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_distribution(table, "acme")
    assert message in str(caught.value)
