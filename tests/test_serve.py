"""The documented API as a running server: the command, as people run it."""

from __future__ import annotations

import signal
import socket
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest

from generator import cli
from processes import Served, serving
from repositories import thing

SERVICE = """\
from superoffice.models import Thing
from superoffice.server.thing import ThingService


class Things(ThingService):
    async def do(self, *, http):
        return Thing(name={!r})
"""


@pytest.fixture(autouse=True)
def nothing_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Hold each server to remove what it served from."""
    folder = tmp_path.with_name(f"{tmp_path.name}-temporary")
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr("tempfile.tempdir", None)
    yield
    assert not list(folder.glob("agentgen-*"))


@pytest.fixture(autouse=True)
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The docs of a project: two pages."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "input_docs"
    folder.mkdir()
    for name in ("Do", "Go"):
        (folder / f"{name}.md").write_bytes(thing(name))
    return folder


def write_service(text: str, path: str = "services/thing.py") -> Path:
    file = Path(path)
    file.parent.mkdir(exist_ok=True)
    (file.parent / "__init__.py").touch()
    file.write_text(text)
    return file


def call(server: Served, name: str) -> tuple[int, Any]:
    answer = httpx.post(f"{server.url}/api/v1/Agents/Thing/{name}")
    return answer.status_code, answer.json()


@pytest.mark.parametrize(
    ("number", "options"),
    [(signal.SIGINT, ()), (signal.SIGTERM, ()), (signal.SIGINT, ("--reload",))],
)
def test_it_serves_until_it_is_ended(
    number: signal.Signals, options: tuple[str, ...]
) -> None:
    with serving(*options) as server:
        assert server.told == ["serving 2 endpoints of 1 agent in input_docs"]
        assert call(server, "Do") == (200, {"Name": "Name"})
        server.process.send_signal(number)
        code, printed = server.ended()
    assert code == 0
    assert printed == ["200 OK POST /api/v1/Agents/Thing/Do HTTP/1.1", "ended"]
    assert [each.name for each in Path.cwd().iterdir()] == ["input_docs"]


def test_calls_that_have_begun_are_answered() -> None:
    write_service("""
import asyncio
from superoffice.models import Thing
from superoffice.server.thing import ThingService

class Things(ThingService):
    async def do(self, *, http):
        print("begun", flush=True)
        await asyncio.sleep(0.5)
        return Thing(name="late")
""")
    with serving("--services", "services") as server, ThreadPoolExecutor() as threads:
        answer = threads.submit(call, server, "Do")
        server.until("begun")
        server.process.terminate()
        assert answer.result() == (200, {"Name": "late"})
        assert server.ended()[0] == 0


def test_services_answer_and_mocks_do_where_they_do_not() -> None:
    file = write_service(SERVICE.format("mine"))
    (file.parent / "test_thing.py").write_text("raise AssertionError('a test ran')")
    for services in ("services", "services/thing.py"):
        with serving("--services", services) as server:
            assert server.told[1:] == ["Thing: Things in services/thing.py"]
            assert call(server, "Do") == (200, {"Name": "mine"})
            assert call(server, "Go") == (200, {"Name": "Name"})


def test_a_scaffolded_service_is_mocked_until_it_is_filled() -> None:
    assert cli.main(["scaffold", "Thing", "--into", "services"]) == 0
    with serving("--services", "services") as server:
        assert call(server, "Do") == (200, {"Name": "Name"})


def test_a_failing_service_is_told_and_others_go_on() -> None:
    write_service(SERVICE.format("x").replace("return", "assert False; return"))
    with serving("--services", "services") as server:
        assert call(server, "Do")[0] == 500
        server.until("AssertionError")
        assert call(server, "Go")[0] == 200


def test_what_is_not_documented_is_no_answer() -> None:
    write_service(SERVICE.replace("Thing(name={!r})", "[1]"))
    with serving("--services", "services") as server:
        assert call(server, "Do")[0] == 500
        server.until("answers what is not documented")


def test_handlers_that_do_not_fit_are_told() -> None:
    write_service(SERVICE.format("x") + "\n    async def dont(self, *, http): ...\n")
    with serving("--services", "services") as server:
        assert server.told[0].startswith("services/thing.py:9: error: Things.dont: ")


def test_what_is_amiss_with_docs_is_told(docs: Path) -> None:
    (docs / "Bad.md").write_text("")
    with serving() as server:
        assert server.told[0] == (
            "input_docs/Bad.md:1: error: the page is empty [empty-file]"
        )


@pytest.mark.slow
class TestReload:
    def test_pages(self, docs: Path) -> None:
        with serving("--reload") as server:
            (docs / "Run.md").write_bytes(thing("Run"))
            server.until("serving 3 endpoints")
            assert call(server, "Run") == (200, {"Name": "Name"})
            assert "Run</code>" in httpx.get(f"{server.url}/docs").text
            (docs / "Run.md").write_bytes(b"---\n")
            server.until("input_docs/Run.md counts as it was")
            assert call(server, "Run")[0] == 200

    def test_services(self) -> None:
        file = write_service(SERVICE.format("first"))
        with serving("--reload", "--services", "services") as server:
            assert call(server, "Do")[1] == {"Name": "first"}
            for broken, why in {
                "class": "1: is no Python: invalid syntax",
                SERVICE.format("x")
                + "nothing": "8: cannot be imported: NameError: name 'nothing' is not defined",
            }.items():
                file.write_text(broken)
                assert server.until("what was served goes on")[-1] == (
                    f"agentgen: error: services/thing.py:{why}; what was served goes on"
                )
                assert call(server, "Do")[1] == {"Name": "first"}
            file.write_text(SERVICE.format("second"))
            server.until("Things in services/thing.py")
            assert call(server, "Do")[1] == {"Name": "second"}

    def test_a_server_that_ends_by_itself(self, docs: Path) -> None:
        write_service(
            SERVICE.format("x").replace("return", "import os; os._exit(1); return")
        )
        with serving("--reload", "--services", "services") as server:
            with pytest.raises(httpx.TransportError):
                call(server, "Do")
            server.until("the server ended by itself; the next change starts another")
            (docs / "Run.md").write_bytes(thing("Run"))
            server.until("serving 3 endpoints")
            assert call(server, "Run")[0] == 200


def refused(capsys: pytest.CaptureFixture[str], *options: str) -> str:
    """Return the one line that tells why nothing is served."""
    assert cli.main(["serve", *options]) == 2
    told, problem = capsys.readouterr()
    assert told == ""
    assert problem.startswith("agentgen: error: ")
    assert problem.count("\n") == 1
    return problem.removeprefix("agentgen: error: ").rstrip()


Printed = pytest.CaptureFixture[str]


class TestErrors:
    @pytest.mark.parametrize("options", [(), ("--reload",)])
    def test_a_taken_port(self, capsys: Printed, options: tuple[str, ...]) -> None:
        with socket.create_server(("127.0.0.1", 0)) as other:
            port = str(other.getsockname()[1])
            assert refused(capsys, "--port", port, *options) == (
                f"cannot listen at 127.0.0.1:{port}: Address already in use;"
                " name another place with --host or --port"
            )

    def test_a_strange_host(self, capsys: Printed) -> None:
        assert refused(capsys, "--host", "300.1.1.1").startswith(
            "cannot listen at 300.1.1.1:8000: "
        )

    @pytest.mark.parametrize("name", ["uvicorn", "starlette", "flask_swagger_ui"])
    def test_what_it_needs(
        self, capsys: Printed, monkeypatch: pytest.MonkeyPatch, name: str
    ) -> None:
        monkeypatch.setitem(sys.modules, name, None)
        assert refused(capsys) == (
            f"serving needs more: pip install {name.replace('_', '-')}"
        )

    def test_reloading_needs_more(
        self, capsys: Printed, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(sys.modules, "watchfiles", None)
        assert refused(capsys, "--reload", "--port", "0") == (
            "watching needs more: pip install watchfiles"
        )

    def test_no_docs(self, capsys: Printed) -> None:
        assert "'nowhere' does not exist" in refused(capsys, "--docs", "nowhere")

    def test_no_services(self, capsys: Printed) -> None:
        assert refused(capsys, "--services", "services") == (
            "'services' does not exist; name a folder with services"
        )

    @pytest.mark.parametrize(
        ("written", "instead", "why"),
        [
            ("(ThingService)", "", "'services' has no service in it; write one with"),
            ("class", "class class", "services/thing.py:5: is no Python: invalid synt"),
            ("models", "moles", "services/thing.py:1: cannot be imported: ModuleNotF"),
            (
                "class",
                "raise SystemExit\nclass",
                "services/thing.py:5: cannot be impor",
            ),
            (
                "async def do",
                "def __init__(self, x): ...\n    async def do",
                "services/thing.py: Things cannot be made without arguments: TypeError",
            ),
            (
                "class",
                "class More(ThingService): ...\nclass",
                "services/thing.py: Thing has a service already, in services/thing.py",
            ),
        ],
    )
    def test_services(
        self, capsys: Printed, written: str, instead: str, why: str
    ) -> None:
        write_service(SERVICE.format("x").replace(written, instead, 1))
        arguments = ("--services", "services", "--port", "0")
        assert refused(capsys, *arguments).startswith(why)

    def test_a_service_that_is_no_text(self, capsys: Printed) -> None:
        file = write_service("")
        file.write_bytes(b"\xff")
        for services in ("services", "services/thing.py"):
            told = refused(capsys, "--services", services, "--port", "0")
            assert told.startswith("services/thing.py:1: is no Python: ")

    def test_what_reloads_is_refused_alike(self, capsys: Printed) -> None:
        write_service("class")
        arguments = ("--services", "services", "--port", "0", "--reload")
        assert refused(capsys, *arguments).startswith("services/thing.py:1: is no Pyth")
