"""`Endpoint` to Markdown: a page in the docs' own format, the inverse of `read` and `link`."""

from .conventions import Conventions, conventions
from .page import write_page

__all__ = ["Conventions", "conventions", "write_page"]
