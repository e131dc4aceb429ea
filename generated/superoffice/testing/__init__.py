# Generated from the endpoint docs; edits here are overwritten.
"""Every documented exchange."""

from .._runtime.exchange import exchanges

EXCHANGES = exchanges("workflow")
