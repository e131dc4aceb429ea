"""Templates of pages for browsers: text stays text in them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Template


def page_template(file: Path) -> Template:
    """Load a template whose values are escaped, and all have to be there.

    Args:
        file: Where it is.
    """
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=True,
    )
    return environment.from_string(file.read_text(encoding="utf-8"))
