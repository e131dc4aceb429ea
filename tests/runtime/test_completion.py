"""What an editor completes, as pyright's language server tells it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow


class Editor:
    """A conversation with a language server about one file, by the protocol for it."""

    def __init__(self, folder: Path) -> None:
        self._number = 0
        self._file = (folder / "usage.py").as_uri()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "pyright.langserver", "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self.ask("initialize", processId=None, rootUri=folder.as_uri(), capabilities={})
        self._send(method="initialized", params={})

    def complete(self, text: str) -> set[str]:
        """Return what is offered at the end of ``text``."""
        lines = text.split("\n")
        position = {"line": len(lines) - 1, "character": len(lines[-1])}
        document = {"uri": self._file, "languageId": "python", "version": self._number}
        opened = {"textDocument": {**document, "text": text}}
        self._send(method="textDocument/didOpen", params=opened)
        found = self.ask(
            "textDocument/completion",
            textDocument={"uri": self._file},
            position=position,
        )
        closed = {"textDocument": {"uri": self._file}}
        self._send(method="textDocument/didClose", params=closed)
        return {item["label"].strip("\"'") for item in found["items"]}

    def ask(self, method: str, **params: Any) -> Any:
        """Return the answer to a request, whatever else the server has to tell."""
        self._number += 1
        self._send(id=self._number, method=method, params=params)
        while True:
            message = self._receive()
            if "method" in message and "id" in message:
                self._send(id=message["id"], result=None)
            elif message.get("id") == self._number:
                return message["result"]

    def close(self) -> None:
        """Let the server go."""
        self._process.kill()
        self._process.communicate()

    def _send(self, **message: Any) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(content))
        self._process.stdin.write(content)
        self._process.stdin.flush()

    def _receive(self) -> Any:
        assert self._process.stdout
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        return json.loads(self._process.stdout.read(length))


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory, folder: Path) -> Iterator[Editor]:
    project = tmp_path_factory.mktemp("project")
    (project / "shop").symlink_to(folder / "shop")
    editor = Editor(project)
    yield editor
    editor.close()


USED = "from shop import Client\nfrom shop.models import Order\norder = Order()\n"


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ('order.status = "', {"Open", "Sent"}),
        ('Order(status="', {"Open", "Sent"}),
        ("order.", {"order_id", "customer", "lines", "is_set", "to_wire"}),
        ("Order(", {"order_id=", "customer=", "lines="}),
        ('Client("https://x").', {"order", "customer"}),
        ('Client("https://x").order.', {"get_order", "save_order"}),
    ],
)
def test_completion(editor, text, offered):
    assert offered <= editor.complete(USED + text)
