from typing import TypeAlias

from .._runtime.model import JsonObject

TableRight: TypeAlias = JsonObject
"""Described on no page."""
