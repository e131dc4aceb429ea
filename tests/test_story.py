"""From a pulled page to a served endpoint, and on when upstream changes: all in one go."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator import cli
from processes import serving
from repositories import commit, repository, thing
from serving import imported

UPSTREAM = {f"docs/Thing_Agent/{name}.md": thing(name) for name in ("Do", "Go")}
SOURCE = """\
[tool.agentgen]
package = "crm"

[tool.agentgen.source]
url = {url!r}
path = "docs"
include = ["Thing_Agent/*"]
"""


@pytest.mark.slow
def test_from_a_pulled_page_to_a_served_endpoint(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    upstream = repository(tmp_path / "upstream", UPSTREAM)
    project = tmp_path / "project"
    project.mkdir()
    monkeypatch.chdir(project)
    Path("pyproject.toml").write_text(SOURCE.format(url=upstream.as_uri()))

    def agentgen(command: str, exits: int = 0) -> str:
        assert cli.main(command.split()) == exits
        return capsys.readouterr().out

    agentgen("pull")
    agentgen("generate")
    agentgen(
        "new POST Agents/Thing/Pause --request Minutes:int32 --response Thing"
        " --description Pauses."
    )
    agentgen("check", exits=1)
    agentgen("generate")
    agentgen("scaffold Thing --into services/")
    fill(Path("services/thing.py"), "pause", 'Thing(name=f"{body.minutes} minutes")')

    with serving("--services", "services", "--reload") as server:
        with imported(Path("generated"), "crm") as crm, crm.Client(server.url) as so:
            assert so.thing.pause(minutes=5).name == "5 minutes"
            assert so.thing.do().name == "Name"  # as documented

        commit(upstream, {"docs/Thing_Agent/Run.md": thing("Run")})
        agentgen("pull --check", exits=1)
        told = agentgen("pull --update")
        assert "POST /api/v1/Agents/Thing/Run: an endpoint is new" in told
        assert list(Path("input_docs").rglob("*_Pause.md"))  # is ours, and stays
        agentgen("check", exits=1)
        agentgen("generate")
        agentgen("check --services services")
        agentgen("pull --check")

        server.until("serving 4 endpoints of 1 agent in input_docs")
        with imported(Path("generated"), "crm") as crm, crm.Client(server.url) as so:
            assert so.thing.run().name == "Name"
            assert so.thing.pause(minutes=7).name == "7 minutes"

    patch = agentgen("scaffold Thing --into services/", exits=1)
    assert "+    async def run(" in patch
    agentgen("scaffold Thing --into services/ --apply")
    assert '"{body.minutes} minutes"' in Path("services/thing.py").read_text()


def fill(service: Path, handler: str, answer: str) -> None:
    """Let a handler of a scaffolded service return something."""
    unwritten = rf"(async def {handler}\(.*?)raise exceptions\.HTTPException\([^)]*\)"
    before = service.read_text()
    after = re.sub(
        unwritten, lambda found: f"{found[1]}return {answer}", before, flags=re.DOTALL
    )
    assert after != before
    service.write_text(after)
