"""What the generated package is called where it is installed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .errors import UsageError, check_keys

_WHERE = "[tool.agentgen.distribution]"


@dataclass(frozen=True, slots=True)
class Distribution:
    """The generated package as something to install.

    Args:
        name: Its name in an index of packages.
        version: Its version, which is the project's to choose.
    """

    name: str
    version: str


def read_distribution(table: Mapping[str, Any], package: str) -> Distribution | None:
    """Read the distribution from the configuration.

    Args:
        table: ``[tool.agentgen.distribution]``: ``version``, and perhaps ``name``.
        package: The import name of the package, which serves as name, too.

    Returns:
        The distribution; ``None`` where none is asked for.

    Raises:
        UsageError: Something in it is not so; the message says what.
    """
    if not table:
        return None
    from packaging.utils import InvalidName, canonicalize_name
    from packaging.version import InvalidVersion, Version

    check_keys(table, ("name", "version"), _WHERE)
    name = str(table.get("name", package)).strip()
    version = str(table.get("version", "")).strip()
    try:
        canonicalize_name(name, validate=True)
        Version(version)
    except InvalidName:
        raise UsageError(
            f"{_WHERE}: name is no name of a package: {name!r}; use letters, digits and -"
        ) from None
    except InvalidVersion:
        raise UsageError(
            f"{_WHERE}: version must be one like '1.0.0', not {version!r}"
        ) from None
    return Distribution(name, version)
