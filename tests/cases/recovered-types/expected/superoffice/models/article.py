# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from .._runtime.model import Model, wire


class Article(Model):
    """`Article` in the docs."""

    id: int | None = wire("Id")
    parent: Article | None = wire("Parent")
    children: list[Article] | None = wire("Children")
