# Generated from the endpoint docs; edits here are overwritten.
"""The API, to be served."""

from .._runtime.server import application

__all__ = ["application"]
