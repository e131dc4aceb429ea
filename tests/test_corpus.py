"""The whole pipeline over the published reference, where it is at hand.

Slow: ``-m 'not slow'`` leaves it out.
"""

from __future__ import annotations

import compileall
import fcntl
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from generator import files
from generator.model import Severity
from generator.pipeline import generate, understand
from generator.read import read_page
from generator.serving.reference import Reference
from serving import check_replay, imported, touch, write_tree
from support import CORPUS, ROOT, all_templates

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not CORPUS.is_dir(),
        reason="the reference's pages, ../shared/corpus, are absent",
    ),
]
LATEST = CORPUS / "2023-02-16"
NAME = "reference_api"
RELEASES = {
    "2021-11-25": ["Person_Agent/v1PersonAgent_GetPersonImage.md:83"],
    "2022-08-26": [],
    "2023-01-24": [],
    "2023-02-16": [],
}
"""Each release, and where its pages are at odds with their own format."""


@pytest.fixture(scope="session")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the latest release gives: made once, whatever number of workers need it."""
    base = tmp_path_factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = base / "reference"
    with (base / "reference.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            made = generate(docs(), package=NAME, templates=all_templates())
            write_tree(base / "reference.new", made.files)
            (base / "reference.new").rename(folder)
    return folder


@pytest.fixture(scope="session")
def package(tree: Path) -> Iterator[ModuleType]:
    with imported(tree, NAME) as package:
        yield package


def docs() -> Mapping[str, bytes]:
    return files.load_docs(LATEST)


def documented_places() -> list[tuple[str, str]]:
    """Return method and path of each page, found in the plainest way."""
    fence = re.compile(rb"^```http\n(\S+) (\S+)\n```$", re.MULTILINE)
    found = [fence.search(content) for content in docs().values()]
    return sorted((each[1].decode(), each[2].decode()) for each in found if each)


@pytest.mark.parametrize("release", RELEASES)
def test_every_page_of_every_release_is_read(release: str) -> None:
    complaints = []
    for path, content in files.load_docs(CORPUS / release).items():
        reading = read_page(path, content)
        assert (reading.page is None) == path.endswith("index.md")
        complaints += [str(each.source) for each in reading.diagnostics]
    assert complaints == RELEASES[release]


def test_linking_leaves_notes_only() -> None:
    api = understand(docs())
    assert {found.severity for found in api.diagnostics} == {Severity.NOTE}
    found = [(e.method, e.path) for agent in api.agents for e in agent.endpoints]
    assert sorted(found) == documented_places()
    assert len(found) == 646


def test_the_document_of_an_agent_holds_all_that_it_refers_to() -> None:
    api = understand(docs())
    reference = Reference(api, NAME)
    for agent in api.agents:
        text = reference.agent_document(agent.name)
        components = json.loads(text)["components"]
        for kind, key in re.findall(r'"#/components/(\w+)/([^"]+)"', text):
            assert key in components[kind]
        assert len(text) < len(reference.document) / 3


def test_every_endpoint_is_in_client_service_and_fixtures(
    tree: Path, package: ModuleType
) -> None:
    """Requests and answers arrive as they were sent, blocking and awaited."""
    check_replay(package)
    exchanges = import_module(f"{NAME}.testing").EXCHANGES
    operations = [each.operation for each in exchanges]
    assert (
        sorted((each.method, each.path) for each in operations) == documented_places()
    )
    for agent in {each.agent_name for each in operations}:
        names = vars(import_module(f"{NAME}.testing.{agent}"))
        for each in operations:
            if each.agent_name == agent:
                assert f"{agent}_{each.method_name}" in names


def test_samples_survive(package: ModuleType) -> None:
    """Decoding, reading all of it, and encoding gives back what the page shows."""
    codec = import_module(f"{NAME}._runtime.codec")
    exchanges = import_module(f"{NAME}.testing").EXCHANGES
    operations = {
        (e.operation.method, e.operation.path): e.operation for e in exchanges
    }
    count = 0
    for path, content in docs().items():
        page = read_page(path, content).page
        if page is None:
            continue
        operation = operations[page.method, page.url]
        for type_, sample in (
            (operation.request, page.sample_request),
            (operation.response, page.sample_response),
        ):
            if sample is not None:
                seen = codec.decode(type_, json.dumps(sample.value).encode())
                touch(seen, NAME)
                encoded = json.loads(codec.encode(seen))
                assert json.dumps(encoded) == json.dumps(sample.value), path
                count += 1
    assert count > 1000


def run(tree: Path, *command: str) -> None:
    """Run a tool on the generated package; it must find nothing."""
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=tree,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]


def test_compiles(tree: Path) -> None:
    assert compileall.compile_dir(tree, quiet=1, optimize=0, legacy=False)


def test_black_agrees(tree: Path) -> None:
    run(tree, "black", "--check", "--quiet", ".")


def test_mypy_agrees(tree: Path) -> None:
    run(tree, "mypy", "--strict", "--cache-dir", os.devnull, NAME)


def test_pyright_agrees(tree: Path) -> None:
    run(tree, "pyright", "--pythonpath", sys.executable, NAME)


def test_nothing_of_this_machine_is_in_it(tree: Path) -> None:
    words = [str(CORPUS), str(ROOT), str(tree)]
    for path in tree.rglob("*"):
        if path.is_file() and path.suffix != ".pyc":
            text = path.read_text(encoding="utf-8")
            assert not [word for word in words if word in text], path
