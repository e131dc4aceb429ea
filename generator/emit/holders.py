"""Where types occur that the docs do not name: what their docstrings tell."""

from __future__ import annotations

from collections.abc import Iterator

from .annotations import Annotation, annotation
from .python_api import PythonApi, PythonType


def first_holders(api: PythonApi) -> dict[str, str]:
    """Return a sentence on what holds a class first, for each class that something holds.

    Attributes of types that the docs name come before calls, and those before attributes
    of other types; within these, the order is that of names, whatever pages there are.

    Args:
        api: What is documented, in Python's terms.
    """
    found: dict[str, str] = {}
    named = [each for each in api.types if not each.type.derived]
    shown = [each for each in api.types if each.type.derived]
    for said, held in (*_attributes(named), *_calls(api), *_attributes(shown)):
        for name in held.types:
            found.setdefault(name, said)
    return found


def _attributes(types: list[PythonType]) -> Iterator[tuple[str, Annotation]]:
    """Yield what types hold, but for what they hold of themselves."""
    for type_ in types:
        for each in type_.properties:
            if type_.name not in each.annotation.types:
                yield f"What `{type_.name}.{each.name}` holds.", each.annotation


def _calls(api: PythonApi) -> Iterator[tuple[str, Annotation]]:
    """Yield what calls answer and take."""
    for agent in api.agents:
        for each in agent.endpoints:
            method = f"`{agent.name}.{each.name}`"
            if each.answer is not None:
                yield f"What {method} answers.", annotation(each.answer, api.classes)
            for argument in (*each.arguments, *filter(None, [each.value])):
                said = f"What {method} takes as `{argument.name}`."
                yield said, argument.annotation
