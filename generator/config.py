"""Settings: the command line first, then ``[tool.agentgen]``, then defaults."""

from __future__ import annotations

import keyword
import os
import re
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from .distribution import Distribution, read_distribution
from .errors import UsageError, check_keys

Table: TypeAlias = Mapping[str, Any]
"""A TOML table as ``tomllib`` gives it."""

DEFAULTS: Table = {
    "docs": "input_docs",
    "out": "generated",
    "package": "superoffice",
    "templates": None,
    "strict": False,
    "diff": {},
    "source": {},
    "distribution": {},
    "classes": {},
}
TABLES = ("diff", "source", "distribution", "classes")
PATHS = ("docs", "out", "templates")
NEEDED_BY_GENERATED_CODE = {
    "anyio",
    "cryptography",
    "h11",
    "httpcore2",
    "httpx2",
    "idna",
    "jwt",
    "msgspec",
    "pytest",
    "starlette",
    "truststore",
    "typing_extensions",
    "uvicorn",
}
NEEDED_HERE = {
    "black",
    "click",
    "flask_swagger_ui",
    "generator",
    "jinja2",
    "markdown_it",
    "markupsafe",
    "packaging",
    "rich",
    "watchfiles",
    "yaml",
}
"""What `serve` runs beside the generated code, in one process."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What to generate, from what, and where to.

    Args:
        docs: The docs folder.
        out: The folder that the generator owns.
        package: Import name of the generated package.
        templates: Folder whose templates override the built-in ones.
        strict: Whether warnings fail.
        diff: What the project thinks of changes: ``levels``, ``ignore``, ``relevel``.
        source: Where the docs are pulled from.
        distribution: What the package is called where it is installed, if it is.
        classes: Classes that are not to be called as in the docs, by the name there.
        project: The folder of the configuration, which paths in it are relative to.
    """

    docs: Path
    out: Path
    package: str
    templates: Path | None
    strict: bool
    diff: Table = field(default_factory=dict[str, Any])
    source: Table = field(default_factory=dict[str, Any])
    distribution: Distribution | None = None
    classes: Mapping[str, str] = field(default_factory=dict[str, str])
    project: Path = Path()


def load_settings(options: Table) -> Settings:
    """Settle every setting.

    Args:
        options: The command line's values by setting; ``None`` where not given.

    Returns:
        The settings; their paths are relative to the working directory, so that they read
        well in messages.

    Raises:
        UsageError: The nearest ``pyproject.toml`` is broken, or a value is not usable.
    """
    file, table = _nearest_table(Path.cwd())
    check_keys(table, DEFAULTS, f"{file}: [tool.agentgen]")
    for key, value in table.items():
        _check_value(key, value, file)
    given = {key: value for key, value in options.items() if value is not None}
    values = {**DEFAULTS, **table, **given}
    _check_package(
        values["package"], "--package" if "package" in given else f"{file}: package"
    )
    paths = {
        key: Path(values[key]) if key in given else file.parent / values[key]
        for key in PATHS
        if values[key] is not None
    }
    return Settings(
        docs=paths["docs"],
        out=paths["out"],
        package=values["package"],
        templates=paths.get("templates"),
        strict=values["strict"],
        diff=values["diff"],
        source=values["source"],
        distribution=read_distribution(values["distribution"], values["package"]),
        classes=_checked_classes(values["classes"], file),
        project=file.parent,
    )


def _nearest_table(folder: Path) -> tuple[Path, Table]:
    """Find the nearest ``[tool.agentgen]`` upwards; without one, an empty table."""
    for parent in (folder, *folder.parents):
        file = Path(os.path.relpath(parent, folder)) / "pyproject.toml"
        if file.is_file():
            table = _read_table(file)
            if table is not None:
                return file, table
    return Path("pyproject.toml"), {}


def _read_table(file: Path) -> Table | None:
    try:
        document = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{file}: cannot be read: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{file}: not valid TOML: {error}") from error
    tool: Any = document.get("tool")
    table: Any = tool.get("agentgen") if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise UsageError(f"{file}: 'tool.agentgen' must be a table: [tool.agentgen]")
    return table


def _check_value(key: str, value: object, file: Path) -> None:
    if key in TABLES:
        if not isinstance(value, dict):
            raise UsageError(f"{file}: {key!r} must be a table: [tool.agentgen.{key}]")
    elif key == "strict":
        if not isinstance(value, bool):
            raise UsageError(f"{file}: {key!r} must be true or false, not {value!r}")
    elif not isinstance(value, str) or not value or "\0" in value:
        what = "path" if key in PATHS else "name"
        raise UsageError(f"{file}: {key!r} must be a {what} in quotes, not {value!r}")


def _checked_classes(table: Table, file: Path) -> Mapping[str, str]:
    for name, class_ in table.items():
        is_name = isinstance(class_, str) and re.fullmatch(
            r"[A-Z][A-Za-z0-9_]*", class_
        )
        if not is_name or keyword.iskeyword(class_):
            raise UsageError(
                f"{file}: [tool.agentgen.classes]: {name} = {class_!r} is no name of a"
                " class; write it as in Url = 'WebAddress'"
            )
    return table


def _check_package(name: str, origin: str) -> None:
    if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name):
        problem = "is no Python identifier (ASCII letters, digits and _)"
    elif keyword.iskeyword(name):
        problem = "is a Python keyword"
    elif name in sys.stdlib_module_names:
        problem = "would hide a module of Python's standard library"
    elif name in NEEDED_BY_GENERATED_CODE:
        problem = "would hide a package that the generated code needs"
    elif name in NEEDED_HERE:
        problem = "would hide a package that agentgen needs"
    else:
        return
    raise UsageError(f"{origin}: {name!r} {problem}; choose another name")
