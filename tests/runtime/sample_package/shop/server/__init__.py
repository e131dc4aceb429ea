"""The API, to be served."""

from .._runtime.server import Answer, Authenticate, Service, Stream, application

__all__ = ["Answer", "Authenticate", "Service", "Stream", "application"]
