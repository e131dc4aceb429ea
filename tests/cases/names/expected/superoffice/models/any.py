# Generated from the endpoint docs; edits here are overwritten.

from typing import TypeAlias

from .._runtime.model import JsonObject

Any_: TypeAlias = JsonObject
"""`Any` in the docs, which do not describe it."""
