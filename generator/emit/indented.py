"""JSON for people: indented, as `json` does it, but in a quarter of the time."""

from __future__ import annotations

from json import dumps
from json.encoder import encode_basestring_ascii

from ..model import Json


def indented(value: Json, margin: str = "\n") -> str:
    """Return what ``json.dumps(value, indent=1)`` does, which does it piece by piece.

    Args:
        value: What to write.
        margin: A line break, and the columns that the value itself is indented by.
    """
    inner = f"{margin} "
    match value:
        case str():
            return encode_basestring_ascii(value)
        case dict() if value:
            first, last = "{", "}"
            items = [
                f"{encode_basestring_ascii(key)}: {indented(item, inner)}"
                for key, item in value.items()
            ]
        case list() if value:
            first, last = "[", "]"
            items = [indented(item, inner) for item in value]
        case _:
            return dumps(value)
    # To add to what was joined would make another copy of all of it.
    items[0] = f"{first}{inner}{items[0]}"
    items[-1] = f"{items[-1]}{margin}{last}"
    return f",{inner}".join(items)
