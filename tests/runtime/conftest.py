"""The package that the tests of the runtime use: the sample with the runtime inside."""

from __future__ import annotations

import atexit
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
RUNTIME = HERE.parent.parent / "templates" / "runtime"

collect_ignore = ["sample_package"]


def _build() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="shop-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    shutil.copytree(HERE / "sample_package", folder, dirs_exist_ok=True)
    ignored = shutil.ignore_patterns("__pycache__", ".*")
    shutil.copytree(RUNTIME, folder / "shop" / "_runtime", ignore=ignored)
    return folder


# Test modules import the package, so it must be there before they are.
_FOLDER = _build()
sys.path.insert(0, str(_FOLDER))

from live import ORDER, Live, serving  # noqa: E402
from shop._runtime.base import BaseClient  # noqa: E402
from shop._runtime.hurried import HurriedClock  # noqa: E402
from starlette.responses import JSONResponse  # noqa: E402


@pytest.fixture(scope="session")
def folder() -> Path:
    """The folder that the package ``shop`` is in."""
    return _FOLDER


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> HurriedClock:
    """The clock of all clients."""
    clock = HurriedClock()
    monkeypatch.setattr(BaseClient, "_clock", clock)
    return clock


@pytest.fixture(scope="session")
def server() -> Iterator[Live]:
    with serving() as live:
        yield live


@pytest.fixture
def live(server: Live) -> Live:
    """A server that answers the same order to everything, unless told otherwise."""
    server.requests.clear()
    server.answers(JSONResponse(ORDER))
    return server


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"
