"""Markdown to `Page`: one page as it is written, with line numbers."""

from .page import read_page

__all__ = ["read_page"]
