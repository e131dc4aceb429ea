"""What a pull is to do: docs as they are here, as they were pulled, as they are there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from .lock import Lock, text_hash


class Fate(StrEnum):
    """What becomes of a page in the docs folder."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    REMOVED = "removed"
    KEPT = "kept"
    """A person changed it, and upstream did not."""
    DISPUTED = "disputed"
    """A person added or changed it, and upstream did otherwise."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a pull is to do.

    Args:
        fates: What becomes of each page, by path, sorted; pages that upstream never had
            are not among them.
        there: What the source holds.
    """

    fates: Mapping[str, Fate]
    there: Mapping[str, bytes]

    def paths(self, fate: Fate) -> list[str]:
        """Return the pages of which that becomes."""
        return [path for path, each in self.fates.items() if each is fate]

    @property
    def written(self) -> Mapping[str, bytes]:
        """What to write: content by path."""
        return {path: self.there[path] for path in self.paths(Fate.WRITTEN)}

    def done(self, here: Mapping[str, bytes]) -> Mapping[str, bytes]:
        """Return what the docs folder holds when all is done.

        Args:
            here: What it holds before.
        """
        removed = set(self.paths(Fate.REMOVED))
        after = {**here, **self.written}
        return {path: after[path] for path in sorted(after) if path not in removed}


def plan(
    here: Mapping[str, bytes],
    lock: Lock | None,
    there: Mapping[str, bytes],
    *,
    force: bool = False,
) -> Plan:
    """Decide what becomes of each page.

    Args:
        here: The docs folder.
        lock: What was pulled before, if anything was.
        there: What the source holds.
        force: Whether what people added or changed may be overwritten.
    """
    pulled = lock.pages if lock else {}
    fates = {
        path: _fate(
            text_hash(here[path]) if path in here else None,
            pulled[path].content if path in pulled else None,
            text_hash(there[path]) if path in there else None,
            force,
        )
        for path in sorted(pulled.keys() | there.keys())
        if path in here or path in there
    }
    return Plan(fates, there)


def _fate(here: str | None, pulled: str | None, there: str | None, force: bool) -> Fate:
    if here == there:
        return Fate.UNCHANGED
    if here in (None, pulled) or force:
        return Fate.WRITTEN if there else Fate.REMOVED
    return Fate.KEPT if there == pulled else Fate.DISPUTED
