"""Pages, edits of them, and what is told of each."""

from __future__ import annotations

from . import answers, bodies, endpoints, parameters, types
from .pages import Edit

EDITS: list[Edit] = [
    *endpoints.EDITS,
    *parameters.EDITS,
    *bodies.EDITS,
    *answers.EDITS,
    *types.EDITS,
]
