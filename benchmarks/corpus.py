"""The pages that everything is measured with, and any number of pages like them."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
CORPUS = ROOT.parent / "shared" / "corpus" / "2023-02-16"
_AGENT = re.compile(r"(?<=Agents/)\w+(?=/)|(?<=v1)\w+?(?=Agent_)")


def pages() -> list[Path]:
    """Return the pages of the corpus, sorted."""
    return sorted(CORPUS.rglob("*.md"))


def endpoints() -> int:
    """Return how many of the pages document an endpoint; the others list links to them."""
    return sum(page.name != "index.md" for page in pages())


def write_copies(folder: Path, count: int) -> None:
    """Write as many pages as asked for: the corpus, again and again, its agents renamed.

    Args:
        folder: Where they go; it must not exist.
        count: How many.
    """
    found = pages()
    for number in range(count):
        turn, index = divmod(number, len(found))
        text = found[index].read_text(encoding="utf-8-sig")
        text = _AGENT.sub(rf"\g<0>{turn or ''}", text)
        path = folder / f"turn{turn}" / found[index].name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def change(page: Path, note: str) -> None:
    """Change what a page says of its endpoint.

    Args:
        page: A copy of one of the pages.
        note: What it is to say, too.
    """
    text = page.read_text(encoding="utf-8")
    text = re.sub(r"(```http\n.*?```\n)", rf"\1\n{note}\n", text, count=1, flags=re.S)
    page.write_text(text, encoding="utf-8")
