"""The API, to be served."""

from .._runtime.server import application

__all__ = ["application"]
