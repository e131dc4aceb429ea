"""The API, to be served."""

from .._runtime.server import Authenticate, Service, Stream, application

__all__ = ["Authenticate", "Service", "Stream", "application"]
