# Generated from the endpoint docs; edits here are overwritten.
"""Every documented exchange, and what a recorder is; beside it, fixtures, and factories."""

from .._runtime.exchange import Exchange, exchanges
from .._runtime.recorder import RecordedCall, Recorder
from ..operations import AGENTS

__all__ = ["EXCHANGES", "Exchange", "RecordedCall", "Recorder"]

EXCHANGES = exchanges(*AGENTS)
