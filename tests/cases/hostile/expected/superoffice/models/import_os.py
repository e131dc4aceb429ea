# Generated from the endpoint docs; edits here are overwritten.

from __future__ import annotations

from typing import Any

from .._runtime.model import Model, wire


class ImportOs(Model):
    """`'); import os #` in the docs."""

    import_os: Any = wire("'); import os #")
