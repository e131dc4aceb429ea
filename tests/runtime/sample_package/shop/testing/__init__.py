"""Every documented exchange."""

from .._runtime.exchange import exchanges

EXCHANGES = exchanges("customer", "order")
