"""What all tests share."""

from __future__ import annotations

import atexit
import tempfile

import hypothesis
import pytest
from hypothesis.configuration import set_hypothesis_home_dir

_HOME = tempfile.TemporaryDirectory(prefix="hypothesis-")
atexit.register(_HOME.cleanup)
set_hypothesis_home_dir(_HOME.name)

hypothesis.settings.register_profile("agentgen", database=None, deadline=None)
hypothesis.settings.load_profile("agentgen")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="rewrite the expected outputs of cases"
    )


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether expected outputs are to be rewritten instead of compared."""
    return bool(request.config.getoption("--update"))
