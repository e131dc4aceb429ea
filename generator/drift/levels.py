"""How grave a change of the API is, for those who call it and those who serve it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How grave a change is, gravest first."""

    BREAKING = "breaking"
    """Code that was right no longer is."""
    WARNING = "warning"
    """Code goes on working, but somebody should look at it."""
    COMPATIBLE = "compatible"
    """There is more than there was."""
    PROSE = "prose"
    """Only words changed."""

    @property
    def rank(self) -> int:
        """Its place among all, 0 for the gravest."""
        return list(Level).index(self)


class Bump(StrEnum):
    """The version that a change asks for (https://semver.org)."""

    MAJOR = "major"
    MINOR = "minor"
    PATCH = "patch"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of change.

    Args:
        meaning: What happened, in a few words.
        callers: How grave it is for callers of the client.
        implementers: How grave it is for implementers of the service.
    """

    meaning: str
    callers: Level
    implementers: Level


_B, _W, _C, _P = Level.BREAKING, Level.WARNING, Level.COMPATIBLE, Level.PROSE

CODES: dict[str, Code] = {
    "endpoint-added": Code("an endpoint is new", _C, _W),
    "endpoint-removed": Code("an endpoint is gone", _B, _B),
    "endpoint-unread": Code("the page of an endpoint does not read any more", _B, _B),
    "endpoint-recased": Code(
        "the path of an endpoint is spelled in another case", _W, _B
    ),
    "endpoint-renamed": Code("the method of an endpoint has another name", _B, _B),
    "page-moved": Code("the page of an endpoint lies elsewhere", _P, _P),
    "uid-changed": Code("the page of an endpoint has another uid", _P, _P),
    "parameter-added": Code("an optional parameter is new", _C, _B),
    "parameter-added-required": Code("a required parameter is new", _B, _B),
    "parameter-removed": Code("a parameter is gone", _B, _B),
    "parameter-recased": Code("a parameter is spelled in another case", _W, _W),
    "parameter-required": Code("an optional parameter is required now", _B, _C),
    "parameter-optional": Code("a required parameter is optional now", _C, _B),
    "parameter-type-changed": Code("a parameter has another type", _B, _B),
    "header-added": Code("a header is new", _C, _C),
    "header-added-required": Code("a required header is new", _B, _C),
    "header-removed": Code("a header is gone", _W, _C),
    "header-removed-everywhere": Code(
        "a header is gone, and so is its attribute of RequestHeaders", _B, _C
    ),
    "header-required": Code("an optional header is required now", _B, _C),
    "header-optional": Code("a required header is optional now", _C, _C),
    "header-type-changed": Code("a header has another type", _B, _W),
    "header-renamed": Code("a header has another name in Python", _B, _C),
    "body-added": Code("an endpoint takes a body now", _B, _B),
    "body-removed": Code("an endpoint takes no body any more", _B, _B),
    "body-type-changed": Code("the body has another type", _B, _B),
    "body-renamed": Code(
        "the body has another name, by which code may pass it", _B, _P
    ),
    "argument-added": Code("a body made of arguments has a new one", _B, _C),
    "argument-removed": Code("a body made of arguments lost one", _B, _B),
    "argument-recased": Code("an argument is spelled in another case", _W, _W),
    "argument-type-changed": Code("an argument has another type", _B, _B),
    "status-added": Code("an answer with another status is new", _C, _W),
    "status-removed": Code("an answer with some status is gone", _W, _W),
    "answer-type-changed": Code("an answer has another type", _B, _B),
    "answer-read-otherwise": Code(
        "an answer is read otherwise: its type is told now, or left open",
        _B,
        _W,
    ),
    "answer-may-be-null": Code("null is answered at times now", _B, _C),
    "answer-never-null": Code("null is not answered any more", _C, _B),
    "property-read-otherwise": Code(
        "a property is read otherwise: its type is told now, or left open",
        _B,
        _B,
    ),
    "input-read-otherwise": Code(
        "what is taken is read otherwise: its type is told now, or left open",
        _W,
        _B,
    ),
    "range-changed": Code("whole numbers have another range", _W, _W),
    "class-changed": Code("it holds an object of another class", _W, _W),
    "type-told": Code("the docs tell a type that they left open", _P, _P),
    "type-untold": Code("the docs leave a type open that they told", _P, _P),
    "type-described": Code("a type is a class now, and no dictionary any more", _B, _B),
    "type-undescribed": Code(
        "a type is a dictionary now, and no class any more", _B, _B
    ),
    "type-removed": Code(
        "a type is gone, and nothing can be imported by its name", _B, _B
    ),
    "type-renamed": Code("a type has another name, and so has its class", _B, _B),
    "shape-renamed": Code(
        "a type that docs do not name is called otherwise, and so is its class", _B, _B
    ),
    "renamed-in-python": Code("it has another name in Python", _B, _B),
    "property-added": Code("a type that is answered has a new property", _C, _W),
    "property-removed": Code("a type that is answered lost a property", _B, _B),
    "property-recased": Code("a property is spelled in another case", _W, _W),
    "property-type-changed": Code("a property has another type", _B, _B),
    "input-property-added": Code(
        "a type that is only taken has a new property", _C, _C
    ),
    "input-property-removed": Code("a type that is only taken lost a property", _B, _B),
    "property-read-only": Code("a property is called read-only now", _W, _C),
    "enum-member-added": Code("an enumeration has a new member", _C, _W),
    "enum-member-removed": Code("an enumeration lost a member", _W, _W),
    "restriction-added": Code(
        "an endpoint is not available everywhere any more", _W, _P
    ),
    "restriction-removed": Code("an endpoint is available everywhere", _C, _P),
    "restriction-changed": Code(
        "where an endpoint is available is told otherwise", _W, _P
    ),
    "deprecation-added": Code("something is deprecated now", _W, _W),
    "deprecation-removed": Code("something is not deprecated any more", _C, _C),
    "description-changed": Code("a description says something else", _P, _P),
}
"""Every kind of change there is."""


def bump(levels: Iterable[Level]) -> Bump:
    """Return the version that some changes ask for.

    Args:
        levels: How grave each of them is.
    """
    gravest = min(levels, key=lambda level: level.rank, default=None)
    match gravest:
        case None:
            return Bump.NONE
        case Level.BREAKING:
            return Bump.MAJOR
        case Level.WARNING | Level.COMPATIBLE:
            return Bump.MINOR
        case Level.PROSE:
            return Bump.PATCH
