"""One run of ``generate`` or ``check``, and what earlier ones know of its outcome."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .. import files, outcome
from ..cache import Cache, default_folder
from ..config import Settings
from ..kept import NOTHING, Kept
from ..manifest import digest_of, with_manifest
from ..outcome import Outcome
from ..progress import progress_bar

if TYPE_CHECKING:
    from ..pipeline import Output

_RUN = "run"


class Run:
    """Makes the files that follow from docs, unless it is known that they are there.

    Args:
        settings: What to generate, and from what.
        jobs: How many processes may be used; ``None`` for what suits.
        options: The command line's, for the cache.

    Raises:
        UsageError: Docs or templates cannot be read.
    """

    def __init__(
        self, settings: Settings, jobs: int | None, options: Mapping[str, Any]
    ) -> None:
        self._package, self._jobs = settings.package, jobs
        self._docs = files.load_docs(settings.docs)
        self._templates = files.load_templates(settings.templates)
        self._cache = (
            Cache(options["cache_dir"] or default_folder())
            if options["cache"]
            else None
        )

    @property
    def _kept(self) -> Kept:
        return self._cache or NOTHING

    def _key(self) -> bytes:
        texts = {path: text.encode() for path, text in self._templates.items()}
        parts = (self._package, digest_of(texts), digest_of(self._docs))
        return "\0".join(parts).encode()

    def remembered(self, tree: Mapping[str, bytes]) -> Outcome | None:
        """Return the outcome of this run if an earlier one had the very same input.

        Args:
            tree: What is in the output folder: nothing is remembered of any other files
                than those that the run would make.
        """
        known = self._kept.get(_RUN, self._key())
        made, _, told = (known or "").partition("\n")
        if made != digest_of(tree):
            return None
        try:
            return outcome.from_text(told)
        except ValueError:
            return None

    def generate(self) -> Output:
        """Generate all files, with a progress bar if that takes long.

        Raises:
            UsageError: A template cannot be filled, or does not give Python.
        """
        from .. import pipeline
        from ..workers import Workers

        with progress_bar("Formatting") as advance, Workers(self._jobs) as workers:
            output = pipeline.generate(
                self._docs,
                package=self._package,
                templates=self._templates,
                workers=workers,
                kept=self._kept,
                advance=advance,
            )
        tree = with_manifest(output.files)
        made = digest_of({path: text.encode() for path, text in tree.items()})
        told = outcome.as_text(output.outcome)
        self._kept.put(_RUN, self._key(), f"{made}\n{told}")
        if self._cache:
            self._cache.prune()
        return output
