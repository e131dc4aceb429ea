"""What services and fixtures need; who installed the client alone does not have it."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from . import PACKAGE


@contextmanager
def extra(name: str) -> Generator[None]:
    """Let imports in a block tell what to install, if that is why they fail.

    Args:
        name: The extra that brings what they import, and the part of the package with it.

    Raises:
        ModuleNotFoundError: Something is not installed.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        missing = str(error.name).partition(".")[0]
        raise ModuleNotFoundError(
            f"{PACKAGE}.{name} needs {missing}: install it, or this package with its "
            f"extra {name!r}",
            name=missing,
        ) from None
