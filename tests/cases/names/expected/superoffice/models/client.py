# Generated from the endpoint docs; edits here are overwritten.

from typing import TypeAlias

from .._runtime.model import JsonObject

Client_: TypeAlias = JsonObject
"""`Client` in the docs, which do not describe it."""
