"""A change of the API, as a value."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import NOWHERE, Source
from .levels import CODES, Level


@dataclass(frozen=True, slots=True)
class Change:
    """A change of an API.

    Args:
        code: Its kind.
        subject: What changed: an endpoint, a parameter of one, a property of a type.
        old, new: What was said, and what is; empty where nothing is.
        old_source, new_source: Where.
        relevelled: How grave the project says it is, for everybody.
        agents: The agents whose endpoints it concerns.
    """

    code: str
    subject: str
    old: str = ""
    new: str = ""
    old_source: Source = NOWHERE
    new_source: Source = NOWHERE
    relevelled: Level | None = None
    agents: tuple[str, ...] = ()

    @property
    def callers(self) -> Level:
        """How grave it is for callers of the client."""
        return self.relevelled or CODES[self.code].callers

    @property
    def implementers(self) -> Level:
        """How grave it is for implementers of the service."""
        return self.relevelled or CODES[self.code].implementers

    @property
    def level(self) -> Level:
        """The graver of the two."""
        return min(self.callers, self.implementers, key=lambda level: level.rank)
