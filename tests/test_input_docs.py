"""The docs that this repository generates from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from generator.model import Api, Named, Severity
from generator.nesting import mentions
from generator.pipeline import generate
from generator.read import read_page
from serving import check_replay, imported, write_tree
from support import INPUT_DOCS, all_templates, api_of, properties_of, type_of

DOCS = {path.name: path.read_bytes() for path in sorted(INPUT_DOCS.glob("*.md"))}
NAME = "workflow_api"


@pytest.fixture(scope="module")
def api() -> Api:
    return api_of(*DOCS.items())


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("input_docs")
    write_tree(folder, generate(DOCS, package=NAME, templates=all_templates()).files)
    with imported(folder, NAME) as package:
        yield package


def test_all_pages_are_read_without_a_complaint(api: Api) -> None:
    assert len(DOCS) == 35
    for path, content in DOCS.items():
        reading = read_page(path, content)
        assert reading.page is not None
        assert reading.diagnostics == ()
    ((agent),) = api.agents
    assert len(agent.endpoints) == 35
    assert all(found.severity is Severity.NOTE for found in api.diagnostics)


def test_the_types_of_send_event(api: Api) -> None:
    """All that it leads to is described, but for one that no page of the agent answers."""
    (send,) = (e for e in api.agents[0].endpoints if e.name == "SendEvent")
    (event,), (response,) = send.taken, send.responses
    assert (event.type, response.type) == (
        Named("WorkflowEvent"),
        Named("WorkflowEventResult"),
    )
    reached = {"WorkflowEvent", "WorkflowEventResult"}
    while (
        more := {
            name
            for each in reached
            for type_ in properties_of(api, each).values()
            for name in mentions(type_)
        }
        - reached
    ):
        reached |= more
    assert {name for name in reached if type_of(api, name).derived} == {"FieldProperty"}
    unknown = {name for name in reached if type_of(api, name).properties is None}
    assert unknown == {"TableRight"}


def test_every_endpoint_is_in_client_service_and_fixtures(
    api: Api, package: ModuleType
) -> None:
    check_replay(package)
    uids = {endpoint.uid for endpoint in api.agents[0].endpoints}
    assert uids == {name.removesuffix(".md") for name in DOCS}


def test_documented_exchanges_are_plain_json(package: ModuleType) -> None:
    folder = Path(package.__file__ or "").parent / "testing" / "payloads"
    payloads = json.loads((folder / "workflow.json").read_text())
    assert len(payloads) == 35
