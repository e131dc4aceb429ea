"""Lines of import, sorted as isort sorts them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

_STANDARD = {
    "datetime": "datetime",
    "Literal": "typing",
    "Any": "typing",
    "TYPE_CHECKING": "typing",
    "NoneType": "types",
}


def import_lines(names: Iterable[str], origins: Mapping[str, str]) -> tuple[str, ...]:
    """Return the lines that import some names, as isort sorts them.

    Args:
        names: What is needed.
        origins: The module of each, besides those of the standard library.

    Returns:
        A line for each module; empty lines part the standard library, other packages
        and this one.
    """
    gathered: dict[str, set[str]] = {}
    for name in names:
        gathered.setdefault(_STANDARD.get(name) or origins[name], set()).add(name)
    lines: list[str] = []
    last = None
    for group, module in sorted((_group(module), module) for module in gathered):
        if last not in (None, group):
            lines.append("")
        last = group
        listed = ", ".join(sorted(gathered[module], key=_rank))
        lines.append(f"from {module} import {listed}")
    return tuple(lines)


def _rank(name: str) -> tuple[bool, bool, str]:
    """Return the place of a name in an import: constants, classes, the rest."""
    return (not name.isupper(), name[0].islower(), name)


def _group(module: str) -> int:
    if module in _STANDARD.values():
        return 0
    return 2 if module.startswith(".") else 1
