"""What all tests share."""

from __future__ import annotations

import hypothesis
import pytest

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
