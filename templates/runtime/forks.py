"""Processes that were forked: what they must not take over from the one they came from.

Its connections are one conversation each, and the threads that held a lock or were about to
obtain something are not there.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

T = TypeVar("T")

_RESETS: WeakKeyDictionary[Any, Callable[[Any], None]] = WeakKeyDictionary()


def in_child(owner: T, reset: Callable[[T], None]) -> None:
    """Have something done in each process that is forked.

    Args:
        owner: What it is done with, as long as that is there.
        reset: A function that does not hold it: one of its class.
    """
    _RESETS[owner] = reset


def _reset_all() -> None:
    for owner, reset in list(_RESETS.items()):
        reset(owner)


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_reset_all)
