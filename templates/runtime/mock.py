"""Answers of endpoints that nobody has written: those of the fixtures."""

from __future__ import annotations

from typing import Any

from .catalog import payload_of
from .kinds import kind_of
from .operation import Operation


def documented_answer(operation: Operation[Any, Any]) -> Any:
    """Return the documented answer of an operation as JSON, or as bytes: always the same.

    It is not to be changed.
    """
    json = payload_of(operation).get("response")
    is_text = operation.response is bytes  # in base64
    return kind_of(bytes).read(json) if is_text else json
