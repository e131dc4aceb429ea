# Generated from the endpoint docs; edits here are overwritten.

from typing import TypeAlias

from .._runtime.model import JsonObject

TableRight: TypeAlias = JsonObject
"""`TableRight` in the docs, which do not describe it."""
