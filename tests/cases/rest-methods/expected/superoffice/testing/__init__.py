# Generated from the endpoint docs; edits here are overwritten.
"""Every documented exchange, and what a recorder is; beside it, fixtures, and factories."""

from typing import TYPE_CHECKING

from .._runtime.exchange import Exchange, exchanges
from .._runtime.lazy import lazy_attributes
from ..operations import AGENTS

if TYPE_CHECKING:
    from .._runtime.recorder import RecordedCall, Recorder
else:
    __getattr__, __dir__ = lazy_attributes(
        __name__,
        {"RecordedCall": "._runtime.recorder", "Recorder": "._runtime.recorder"},
    )

__all__ = ["EXCHANGES", "Exchange", "RecordedCall", "Recorder"]

EXCHANGES = exchanges(*AGENTS)
