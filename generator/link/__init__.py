"""Pages to `Api`: what the pages mean together."""

from .api import link

__all__ = ["link"]
