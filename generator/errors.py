"""What goes wrong outside of the docs."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable


class UsageError(Exception):
    """Something that whoever runs the tool has to put right.

    Its message is one line for people: what is wrong, where, and what to do about it.
    """


def check_keys(given: Iterable[object], known: Collection[str], where: str) -> None:
    """Make sure that there are no keys but those that are known.

    Args:
        given: Keys that people wrote.
        known: All that there may be.
        where: What they are in.

    Raises:
        UsageError: One of them is another.
    """
    for key in given:
        if key not in known:
            close = difflib.get_close_matches(str(key), known, n=1)
            hint = (
                f"did you mean {close[0]!r}?" if close else f"known: {', '.join(known)}"
            )
            raise UsageError(f"{where}: unknown key {key!r}; {hint}")
