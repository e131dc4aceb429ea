"""A change of the API, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ..model import NOWHERE, Source
from .levels import CODES, Level


class Audience(StrEnum):
    """Who works with an API."""

    CALLERS = "callers"
    IMPLEMENTERS = "implementers"


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
        audience: Whose view counts; ``None`` for everybody's.
        agent_size: How many endpoints its agent has, if that is new or gone as a whole.
    """

    code: str
    subject: str
    old: str = ""
    new: str = ""
    old_source: Source = NOWHERE
    new_source: Source = NOWHERE
    relevelled: Level | None = None
    agents: tuple[str, ...] = ()
    audience: Audience | None = None
    agent_size: int = 0

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
        """How grave it is for its audience: for everybody, the graver of the two."""
        match self.audience:
            case Audience.CALLERS:
                return self.callers
            case Audience.IMPLEMENTERS:
                return self.implementers
            case None:
                return min(self.callers, self.implementers, key=lambda each: each.rank)

    @property
    def concerned(self) -> Audience | None:
        """Whom it is graver for than for the others; ``None`` if it is alike for all."""
        if self.audience is not None or self.callers is self.implementers:
            return None
        is_theirs = self.level is self.callers
        return Audience.CALLERS if is_theirs else Audience.IMPLEMENTERS
