"""Filling templates. They only print: every decision was made before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined, Template
from jinja2.exceptions import TemplateSyntaxError

from ..errors import UsageError


class Templates:
    """The templates of one run.

    Args:
        texts: Their texts, by their paths in the templates folder.
    """

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._environment = Environment(
            loader=DictLoader(dict(texts)),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            autoescape=False,
        )

    def fill(self, name: str, view: Any) -> str:
        """Return a template filled with the attributes of a view.

        Args:
            name: Which template.
            view: A dataclass; its attributes are the template's variables.

        Raises:
            UsageError: The template is broken, or names what the view does not have.
        """
        values = {field.name: getattr(view, field.name) for field in fields(view)}
        try:
            template: Template = self._environment.get_template(name)
            return template.render(values)
        except TemplateSyntaxError as error:
            raise UsageError(
                f"template {name}:{error.lineno}: {error.message}"
            ) from error
        except Exception as error:  # whatever a template of the user's own may raise
            raise UsageError(f"template {name}: {error}") from error
