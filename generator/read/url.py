"""The line of a page that says method and path."""

from __future__ import annotations

import re

from ..paths import METHODS
from .prose import one_line

URL = re.compile(rf"({'|'.join(METHODS)})\s+(/\S*)\s*$")
VERB = re.compile(rf"({'|'.join(METHODS)}|DEL)\s+(\S+)\s*$")
"""What the title of a page says of it."""
_OTHER_VERB = re.compile(r"([A-Za-z]+)\s+/\S*$")


def why_none(fence: str) -> str:
    """Return what keeps a fence from saying method and path.

    Args:
        fence: What stands in it; empty if there is none.
    """
    lines = [line for each in fence.split("\n") if (line := one_line(each))]
    said = sum(URL.match(line) is not None for line in lines)
    if said > 1:
        return f"the fence has {said} lines with method and path; a page has one"
    if said:
        return "the fence holds more than the line with method and path"
    if len(lines) == 1 and (match := _OTHER_VERB.match(lines[0])):
        return f"there is no method {match[1]!r}, only {', '.join(METHODS)}"
    return "the page has no line with method and path, as in ```http POST /path"
