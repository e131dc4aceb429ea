# Generated from the endpoint docs; edits here are overwritten.
"""Every documented exchange; beside it, fixtures of pytest, and factories."""

from .._runtime.exchange import Exchange, exchanges
from ..operations import AGENTS

__all__ = ["EXCHANGES", "Exchange"]

EXCHANGES = exchanges(*AGENTS)
