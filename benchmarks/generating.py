"""Generating: cold, again, and after one page changed; and by others."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from . import corpus, measure
from .measure import Cost
from .peers import Peers
from .report import Table, megabytes, ratio, seconds


class Project:
    """A folder with docs, and what is generated from them."""

    def __init__(self, folder: Path, docs: Path) -> None:
        self.folder, self.docs = folder, docs
        self.out, self.cache = folder / "generated", folder / "cache"
        folder.mkdir()

    def agentgen(self, command: str, *options: str) -> Cost:
        """Run a command of ours; that something differs is no failure."""
        where = ("--docs", self.docs, "--out", self.out, "--cache-dir", self.cache)
        program = (sys.executable, "-m", "generator", command)
        return measure.run([*program, *where, *options], codes=(0, 1))

    def cold(self) -> Cost:
        """Generate as if for the first time."""
        for folder in (self.out, self.cache):
            shutil.rmtree(folder, ignore_errors=True)
        return self.agentgen("generate")


def incremental(project: Project, cold: Cost) -> Table:
    """Measure what a run takes where little or nothing changed.

    Args:
        project: Generated before.
        cold: What that took.
    """
    same, started = measure.least(
        5,
        lambda: project.agentgen("check"),
        lambda: measure.run([sys.executable, "-m", "generator", "--help"]),
    )
    pages = sorted(project.docs.rglob("*_*.md"))
    costs: list[Cost] = []
    for page in pages[:: len(pages) // 9]:
        corpus.change(page, "Changed.")
        costs.append(project.agentgen("generate"))
    one = sorted(costs, key=lambda cost: cost.wall)[len(costs) // 2]
    rows = [
        ("generate, nothing known", seconds(cold.wall), seconds(cold.cpu), "1.00"),
        _row("generate, one page changed", one, cold, 0.1),
        _row("check, nothing changed", same, cold, 0.05),
        _row("--help", started, cold, 0.05),
    ]
    return Table(
        "Again",
        ("command", "wall", "CPU", "wall, of the first"),
        rows,
        "One page changed: the median of ten pages from all over the corpus.",
    )


def _row(name: str, cost: Cost, cold: Cost, limit: float) -> tuple[str, ...]:
    compared = ratio(cost.wall / cold.wall, limit)
    return name, seconds(cost.wall), seconds(cost.cpu), compared


def beside(project: Project, peers: Peers) -> tuple[list[Table], Cost]:
    """Measure a first run beside what others take for the same endpoints.

    Args:
        project: Whose docs are generated from, and whose ``openapi.json`` others get.
        peers: The others.

    Returns:
        The tables, and what our run took.
    """
    spec = project.folder / "openapi.json"
    client, models = project.folder / "client", project.folder / "models.py"
    project.cold()
    shutil.copy(project.out / "openapi.json", spec)
    ours, theirs, others = measure.least(
        3,
        project.cold,
        lambda: peers.generate_client(spec, client),
        lambda: peers.generate_models(spec, models),
    )
    wall = ratio(ours.wall / theirs.wall, 0.5)
    cpu = ratio(ours.cpu / theirs.cpu, 1)
    speed = Table(
        f"Generating {corpus.endpoints()} endpoints",
        ("tool", "makes", "wall", "CPU", "memory of one process"),
        [
            ("agentgen", "client, service, fixtures, OpenAPI", *_told(ours)),
            ("openapi-python-client", "client", *_told(theirs)),
            ("datamodel-code-generator", "models", *_told(others)),
            ("agentgen / openapi-python-client", "", wall, cpu, ""),
        ],
    )
    return [speed, _sizes(project.out, client, models)], ours


def _told(cost: Cost) -> tuple[str, str, str]:
    return seconds(cost.wall), seconds(cost.cpu), megabytes(cost.memory)


def _sizes(out: Path, client: Path, models: Path) -> Table:
    endpoints = corpus.endpoints()
    rows = [
        _size("agentgen", out.rglob("*.py"), endpoints),
        *(
            _size(f"agentgen, `{part.name}`", part.rglob("*.py"), endpoints)
            for part in sorted((out / "superoffice").iterdir())
            if part.is_dir()
        ),
        _size("openapi-python-client", client.rglob("*.py"), endpoints),
        _size("datamodel-code-generator", [models], endpoints),
    ]
    return Table(
        "Code",
        ("tool", "files", "lines", "bytes", "lines an endpoint", "bytes an endpoint"),
        rows,
    )


def _size(name: str, paths: Iterable[Path], endpoints: int) -> tuple[str, ...]:
    contents = [path.read_bytes() for path in paths]
    lines = sum(content.count(b"\n") for content in contents)
    size = sum(map(len, contents))
    each = f"{lines / endpoints:.0f}", f"{size / endpoints:,.0f}"
    return name, f"{len(contents):,}", f"{lines:,}", f"{size:,}", *each
