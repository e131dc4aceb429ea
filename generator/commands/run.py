"""One run of ``generate``, ``check`` or ``watch``, and what earlier ones know of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from .. import files, outcome
from ..cache import Cache, default_folder
from ..config import Settings
from ..kept import NOTHING, Kept
from ..manifest import digest_of, with_manifest
from ..model import Api
from ..outcome import Outcome
from ..progress import progress_bar

if TYPE_CHECKING:
    from ..pipeline import Output

_RUN = "run"


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a run reads: docs by path, and templates by path."""

    docs: Mapping[str, bytes]
    templates: Mapping[str, str]


def load_inputs(settings: Settings) -> Inputs:
    """Read what a run needs.

    Args:
        settings: Where it is.

    Raises:
        UsageError: A folder is not there, or a file is unreadable.
    """
    docs = files.load_docs(settings.docs)
    return Inputs(docs, files.load_templates(settings.templates))


class Run:
    """Makes the files that follow from docs, unless it is known that they are there.

    Args:
        inputs: What to generate from.
        settings: What to generate.
        jobs: How many processes may be used; ``None`` for what suits.
        options: The command line's, for the cache.
    """

    def __init__(
        self,
        inputs: Inputs,
        settings: Settings,
        jobs: int | None,
        options: Mapping[str, Any],
    ) -> None:
        self._inputs, self._settings, self._jobs = inputs, settings, jobs
        folder = options["cache_dir"] or default_folder()
        self._cache = Cache(folder) if options["cache"] and folder else None

    @property
    def _kept(self) -> Kept:
        return self._cache or NOTHING

    @cached_property
    def _key(self) -> bytes:
        """Return all that a run follows from, besides the versions that the cache knows."""
        parts = (
            self._settings.package,
            repr(self._settings.distribution),
            repr(sorted(self._settings.classes.items())),
            digest_of(self._inputs.templates),
            digest_of(self._inputs.docs),
        )
        return "\0".join(parts).encode()

    def remembered(self, tree: Mapping[str, bytes]) -> Outcome | None:
        """Return the outcome of this run if an earlier one had the very same input.

        Args:
            tree: What is in the output folder: nothing is remembered of any other files
                than those that the run would make.
        """
        known = self._kept.get(_RUN, self._key)
        made, _, told = (known or "").partition("\n")
        if made != digest_of(tree):
            return None
        try:
            return outcome.from_text(told)
        except ValueError:
            return None

    def _handed_over(self) -> Mapping[str, bytes]:
        """Return the docs and keep them no longer: once read, all they do is take room."""
        docs, _ = self._inputs.docs, self._key  # which follows from them
        self._inputs = replace(self._inputs, docs={})
        return docs

    def package(self) -> tuple[Api, Mapping[str, str]]:
        """Return what the docs say, and the files of the package, not formatted.

        Raises:
            UsageError: A template cannot be filled.
        """
        from .. import pipeline
        from ..emit.package import package_files, runtime_files
        from ..workers import Workers

        with Workers(self._jobs) as workers:
            docs = self._inputs.docs
            api = pipeline.understand(docs, workers=workers, kept=self._kept)
        package, templates = self._settings.package, self._inputs.templates
        made = package_files(api, package, templates, classes=self._settings.classes)
        if self._cache:
            self._cache.prune()
        return api, {**made, **runtime_files(package, templates)}

    def generate(self) -> Output:
        """Generate all files, with a progress bar if that takes long.

        Raises:
            UsageError: A template cannot be filled, or does not give Python.
        """
        from .. import pipeline
        from ..workers import Workers

        with progress_bar("Formatting") as advance, Workers(self._jobs) as workers:
            output = pipeline.generate(
                self._handed_over(),
                package=self._settings.package,
                templates=self._inputs.templates,
                distribution=self._settings.distribution,
                classes=self._settings.classes,
                workers=workers,
                kept=self._kept,
                advance=advance,
            )
        tree = with_manifest(output.files, output.made_with)
        told = outcome.as_text(output.outcome)
        self._kept.put(_RUN, self._key, f"{digest_of(tree)}\n{told}")
        if self._cache:
            self._cache.prune()
        return output
