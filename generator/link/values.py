"""What a single sample value gives away of its type.

The values are random, but the generator that drew them follows conventions, which were
counted over the whole public reference.
"""

from __future__ import annotations

import re

from ..model import Json

_TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)?")
_WORD = re.compile(r"(?=.*[A-Z])[A-Za-z][A-Za-z0-9_]*")
RAW_BYTES = "GIF89....File contents as raw bytes..."
"""What is drawn for the content of any file."""
_COUNTRY = "Sokovia"
PLACEHOLDER_KEY = "fieldName"
"""The key of a dictionary that holds objects."""


def is_timestamp(value: Json) -> bool:
    """Whether a sample value is a date and time in ISO 8601."""
    return isinstance(value, str) and _TIMESTAMP.fullmatch(value) is not None


def is_raw_bytes(value: Json) -> bool:
    """Whether a sample value stands for the bytes of a file."""
    return isinstance(value, str) and value == RAW_BYTES


def is_member(property_name: str, value: Json) -> bool:
    """Whether a sample value is a member of an enumeration.

    Plain strings are drawn from lower-case words and phrases; one capitalised or
    camel-case word is a member. Names of persons and things look the same, so a
    property that says it is a name is left out, and the one country that is ever drawn.
    """
    return (
        isinstance(value, str)
        and _WORD.fullmatch(value) is not None
        and value != _COUNTRY
        and not property_name.lower().endswith("name")
    )


def is_dictionary(property_name: str, value: Json) -> bool:
    """Whether a sample object is a dictionary, by the keys that were made up for it.

    They are one placeholder, or a numbered series: ``Prefix:1``, ``1``, or the
    property's own name with a number.
    """
    if not isinstance(value, dict) or not value:
        return False
    keys = [str(key) for key in value]
    if keys == [PLACEHOLDER_KEY]:
        return True
    stems: set[str] = set()
    for number, key in enumerate(keys, 1):
        stem = key.rstrip("0123456789")
        if key != f"{stem}{number}":
            return False
        stems.add(stem)
    stem = stems.pop()
    return not stems and (stem in ("", property_name) or stem.endswith(":"))


def is_text_table(value: Json) -> bool:
    """Whether a sample value is a list of lists of texts: those are cut off to ``{}``."""
    return (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(row, list) and row for row in value)
        and all(cell == {} for row in value for cell in row)
    )
