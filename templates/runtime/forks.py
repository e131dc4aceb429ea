"""Processes that were forked: what they must not take over from the one they came from.

Its connections are one conversation each, and the threads that held a lock or were about to
obtain something are not there.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from weakref import WeakMethod

_RESETS: set[WeakMethod[Callable[[], None]]] = set()


def in_child(reset: Callable[[], None]) -> None:
    """Call a method in each process that is forked, as long as its object is there."""
    _RESETS.add(WeakMethod(reset, _RESETS.discard))


def _reset_all() -> None:
    for reference in list(_RESETS):
        if reset := reference():
            reset()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_reset_all)
