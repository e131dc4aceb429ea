# Generated from the endpoint docs; edits here are overwritten.
"""Every documented exchange."""

from .._runtime.exchange import Exchange, exchanges

__all__ = ["EXCHANGES", "Exchange"]

EXCHANGES = exchanges("thing")
