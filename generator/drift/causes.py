"""Why a generated tree is not as it should be, as far as the manifests tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..manifest import Manifest
from .tree import Difference

_FROM_DOCS = ("openapi.json", "DIAGNOSTICS.txt")
"""What follows from the docs and the configuration alone, whatever the templates are."""
TEMPLATES = "templates"
"""The key of their hash in the manifest."""


def causes(
    differences: Sequence[Difference], old: Manifest, new: Manifest
) -> Iterator[tuple[str, str]]:
    """Yield what changed since a tree was generated, as code and message.

    Args:
        differences: Its files that are not as they should be.
        old: What the tree tells of itself.
        new: What it would tell if it were generated now.
    """
    others = [each for each in differences if not _is_in_line_ends(each)]
    if count := len(differences) - len(others):
        yield "line-ends", (
            f"only line ends differ in {count} of {len(differences)} files, which git changes"
            " where autocrlf is on; '-text' for this folder in .gitattributes keeps it from"
            " that"
        )
    if not others:
        return
    if not old.files:
        yield "no-manifest", "no manifest tells who made the files, and how"
        return
    if not old.made_by:
        yield "no-manifest", "the manifest does not tell who made the files: two were merged"
        return
    if old.made_by != new.made_by:
        # Another version has other templates, and may read the docs otherwise.
        yield "other-version", f"made by {old.made_by}; this is {new.made_by}"
        return
    changed = [
        key
        for key in sorted(old.made_with.keys() | new.made_with.keys())
        if old.made_with.get(key) != new.made_with.get(key)
    ]
    for key in changed:
        if key == TEMPLATES:
            yield "other-templates", "made with other templates than there are now"
        else:
            before, now = old.made_with.get(key, ""), new.made_with.get(key, "")
            message = f"made with {key} {before!r}; the configuration says {now!r}"
            yield "other-configuration", message
    is_same = all(old.files.get(path) == new.files.get(path) for path in _FROM_DOCS)
    if not is_same and not set(changed) - {TEMPLATES}:
        yield "docs-changed", "the docs say something else than they did"


def _is_in_line_ends(each: Difference) -> bool:
    if each.actual is None or each.expected is None:
        return False
    return each.actual.replace(b"\r\n", b"\n") == each.expected
