# Generated from the endpoint docs; edits here are overwritten.
"""The API, to be served: `application` mounts one service or several."""

from .._runtime.server import application

__all__ = ["application"]
