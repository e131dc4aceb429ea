"""``python -m benchmarks``: run all of it, print tables, and write ``results.md``."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from . import corpus, generating, package, peers, report, scale, serving
from .report import Table

_RESULTS = Path(__file__).parent / "results.md"
_SERIES = (650, 1_300, 2_600, 5_200)
_LONG_SERIES = (*_SERIES, 20_000)


def main() -> int:
    """Run the benchmarks.

    Returns:
        The exit code; 0 where they are skipped, too.
    """
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument(
        "--long", action="store_true", help="measure growth up to 20,000 pages"
    )
    parser.add_argument(
        "--no-growth", action="store_true", help="leave growth out; it takes longest"
    )
    options = parser.parse_args()
    if not corpus.pages():
        print(
            f"skipped: there are no pages in {corpus.CORPUS.name} of ../shared/corpus"
        )
        return 0
    others = peers.installed(corpus.ROOT / ".venv-benchmarks")
    if isinstance(others, str):
        print(f"skipped: {others}", file=sys.stderr)
        return 1
    described = report.machine()
    series = _LONG_SERIES if options.long else _SERIES
    with tempfile.TemporaryDirectory(prefix="benchmarks-") as folder:
        tables = _tables(Path(folder), others, () if options.no_growth else series)
    _RESULTS.write_text(report.document(tables, described), encoding="utf-8")
    return 0


def _tables(folder: Path, others: peers.Peers, series: tuple[int, ...]) -> list[Table]:
    docs = folder / "docs"
    corpus.write_copies(docs, len(corpus.pages()))
    project = generating.Project(folder / "project", docs)
    tables, cold = generating.beside(project, others)
    client = project.folder / "client"
    tables.append(generating.incremental(project, cold))
    tables.append(package.importing(project.out, client, others))
    tables.append(package.codec(project.out, client, others))
    specification = project.out / "openapi.json"
    tables.append(serving.mocks(project.out, specification, others.folder / "prism"))
    tables.append(package.calls(project.out))
    if series:
        tables.append(scale.growth(folder, series))
    for table in tables:
        print(f"{table}\n")
    return tables


if __name__ == "__main__":
    sys.exit(main())
