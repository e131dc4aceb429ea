"""The class of each type, and its module: called as in the docs, or as a project wants it."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence

from ..errors import UsageError
from . import reserved
from .names import allocate, class_case, is_odd, snake_case


def class_names(types: Sequence[str], chosen: Mapping[str, str]) -> dict[str, str]:
    """Return the class of each type.

    Args:
        types: Their names in the docs.
        chosen: The classes that are to be called otherwise, by the name in the docs.

    Raises:
        UsageError: There is no such type, or the name that was chosen for it is taken.
    """
    for name in chosen.keys() - set(types):
        close = difflib.get_close_matches(name, types, n=1)
        hint = f"; did you mean {close[0]!r}?" if close else ""
        raise UsageError(f"[tool.agentgen.classes]: there is no type {name!r}{hint}")
    wanted = {name: class_case(name) for name in types} | dict(chosen)
    first = sorted(
        types, key=lambda name: (name not in chosen, name != class_case(name))
    )
    found = allocate(((name, wanted[name]) for name in first), reserved.CLASSES)
    for name, class_ in sorted(chosen.items()):
        own = [each for each in types if wanted[each] == class_ and each != name]
        if own or found[name] != class_:
            taken = f"the class of {own[0]!r}" if own else "a class of the package"
            raise UsageError(
                f"[tool.agentgen.classes]: {name} = {class_!r} is {taken}; choose another"
            )
    return {name: found[name] for name in types}


def module_names(
    classes: Mapping[str, str], chosen: Mapping[str, str]
) -> dict[str, str]:
    """Return the module of each class, by the name of its type in the docs.

    Args:
        classes: The class of each type.
        chosen: Those that are not called as in the docs.
    """
    return allocate(
        (
            (name, snake_case(chosen.get(name, name)))
            for name in sorted(classes, key=is_odd)
        ),
        reserved.MODULES,
        as_files=True,
    )
