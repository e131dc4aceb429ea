"""Files to be, before their templates are filled."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rendering:
    """A file, the template that prints it, and what the template prints.

    Args:
        path: Where it goes, relative to the package.
        template: Which template, relative to the templates folder.
        view: A frozen value whose attributes the template prints.
    """

    path: str
    template: str
    view: object


@dataclass(frozen=True, slots=True)
class AttributeView:
    """An attribute of a model: ``wire`` is the source of its name on the wire."""

    name: str
    annotation: str
    wire: str
    docstring: str = ""


@dataclass(frozen=True, slots=True)
class ClassView:
    """A class of a model."""

    name: str
    docstring: str
    attributes: tuple[AttributeView, ...]
