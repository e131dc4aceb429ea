"""Markdown to `Page`: one page as it is written, with line numbers."""

from .page import read_page
from .stored import Shared, from_text, read_as_text

__all__ = ["Shared", "from_text", "read_as_text", "read_page"]
