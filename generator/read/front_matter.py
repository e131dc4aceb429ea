"""The YAML between two lines of dashes at the head of a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Diagnostic, Severity, Source
from .prose import one_line

_TEXT = "tag:yaml.org,2002:str"
_LONGEST = 10_000
"""Characters; in more than that, YAML can be nested so deep that its parser crashes."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a page says of itself; empty strings for what it does not say."""

    title: str = ""
    uid: str = ""
    diagnostics: tuple[Diagnostic, ...] = ()


def read_front_matter(
    path: str, lines: Sequence[str]
) -> tuple[FrontMatter, Sequence[str]]:
    """Read the front matter of a page.

    Args:
        path: The page, for sources.
        lines: All its lines.

    Returns:
        What it says, and the lines with the front matter blanked out, so that all
        others keep their numbers. Older pages spell ``uid`` as ``id``.
    """
    import yaml  # mostly all pages are known, and none is read

    if lines[0].rstrip() != "---":
        return FrontMatter(), lines
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), 0)
    if not end:
        return _broken(path, 1, "the front matter is never closed"), ["", *lines[1:]]
    rest = [""] * (end + 1) + list(lines[end + 1 :])
    text = "\n".join(lines[1:end])
    if len(text) > _LONGEST:
        return _broken(path, 2, "the front matter is too long"), rest
    try:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        node = yaml.compose(text, loader)  # no more: aliases could grow without end
    except (yaml.YAMLError, ValueError, RecursionError):
        return _broken(path, 2, "the front matter is no YAML"), rest
    if not isinstance(node, yaml.MappingNode):
        return _broken(path, 2, "the front matter is no list of keys and values"), rest
    texts = {
        key.value: one_line(value.value)
        for key, value in node.value
        if key.tag == value.tag == _TEXT
    }
    uid = texts.get("uid") or texts.get("id") or ""
    return FrontMatter(texts.get("title", ""), uid), rest


def _broken(path: str, line: int, message: str) -> FrontMatter:
    source = Source(path, line)
    found = Diagnostic(source, Severity.WARNING, "bad-front-matter", message)
    return FrontMatter(diagnostics=(found,))
