"""The report in HTML, as text and in a browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from browsing import chromium_page
from generator.findings.finding import Finding, Report
from generator.findings.html import html
from generator.model import NOWHERE, Severity, Source

LEVELS = {
    "breaking": Severity.ERROR,
    "warning": Severity.WARNING,
    "compatible": Severity.NOTE,
    "prose": Severity.NOTE,
}


def change(
    level: str, agent: str, subject: str, old: str = "", new: str = ""
) -> Finding:
    return Finding(
        code="some-code",
        level=level,
        severity=LEVELS[level],
        subject=subject,
        message=f"{old} → {new}",
        agents=(agent,) if agent else (),
        source=Source(f"docs/{agent}.md", 9) if agent else NOWHERE,
        old=old,
        new=new,
        levels={"callers": level, "implementers": "prose"},
    )


CHANGES = (
    change("breaking", "Flow", "POST /flow/old"),
    change("warning", "Flow", "Flow.Kind", "int32", "string"),
    change("compatible", "Contact", "Contact.Fax", "", "string"),
    change("prose", "Contact", "Contact.Name", "The name.", "The full name."),
    change("prose", "", "everything"),
)


def page_of(*findings: Finding) -> str:
    report = Report(
        command="diff",
        title="v1 → docs",
        findings=findings,
        levels=tuple(LEVELS),
        meanings={"some-code": "something changed"},
        lines=(),
        failed=False,
        bump={"callers": "major", "implementers": "minor"},
    )
    return "\n".join(html(report))


class Elements(HTMLParser):
    """What a page consists of: each start tag, and all text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


@given(st.text() | st.sampled_from(["<script>x</script>", "</script>", "' onload=x"]))
def test_text_of_the_docs_is_text(text: str) -> None:
    def tags(said: str) -> list[str]:
        said = said or "x"
        found = Elements(page_of(change("prose", said, said, said, "b"))).tags
        return [tag for tag in found if tag not in ("ins", "del")]

    assert tags(text) == tags("x")


def test_words_that_changed_are_marked() -> None:
    text = page_of(CHANGES[3])
    assert "<div><b>old</b>The name.</div>" in text
    assert "<div><b>new</b>The<ins> full</ins> name.</div>" in text


def test_what_one_side_has_alone_is_not_marked() -> None:
    text = page_of(CHANGES[2])
    assert "<b>new</b>string</div>" in text
    assert "<b>old</b>" not in text


def test_very_long_texts_are_not_compared_by_words() -> None:
    old, new = "a " * 100_000, "b " * 100_000
    text = page_of(change("prose", "Flow", "x", old, new))
    assert f"<b>old</b>{old}</div>" in text
    assert f"<b>new</b>{new}</div>" in text


def test_agents_fit_on_a_line() -> None:
    names = tuple("ABCDEF")
    assert "A, B, C, D, …" in page_of(replace(CHANGES[0], agents=names))
    assert "A, B, C, D, E" in page_of(replace(CHANGES[0], agents=names[:5]))


def test_it_needs_nothing_else() -> None:
    text = page_of(*CHANGES)
    assert not {"link", "img", "iframe"} & set(Elements(text).tags)
    assert "src=" not in text
    assert "url(" not in text


def test_nothing_found() -> None:
    assert "Nothing to report" in page_of()


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    file = tmp_path_factory.mktemp("report") / "report.html"
    file.write_text(page_of(*CHANGES), encoding="utf-8")
    with chromium_page() as page:
        page.goto(file.as_uri())
        yield page


def shown(browser: Any) -> list[str]:
    visible = browser.locator("article:visible h2")
    return [visible.nth(number).inner_text() for number in range(visible.count())]


@pytest.mark.slow
class TestInABrowser:
    def test_filters(self, browser: Any) -> None:
        everything = [each.subject for each in CHANGES]
        assert shown(browser) == everything
        assert browser.locator("output").inner_text() == "5 of 5"

        browser.get_by_label("prose").uncheck()
        assert shown(browser) == everything[:3]
        browser.get_by_label("Agent").select_option("Flow")
        assert shown(browser) == everything[:2]
        browser.get_by_label("Words").fill("KIND string")
        assert shown(browser) == ["Flow.Kind"]
        assert browser.locator("output").inner_text() == "1 of 5"

        browser.get_by_label("Words").fill("")
        browser.get_by_label("prose").check()
        browser.get_by_label("Agent").select_option("—")
        assert shown(browser) == ["everything"]
        browser.get_by_label("Agent").select_option("all")
        assert shown(browser) == everything

    def test_old_and_new_stand_side_by_side(self, browser: Any) -> None:
        browser.set_viewport_size({"width": 1000, "height": 800})
        old, new = browser.locator(".sides").last.locator("div").all()
        assert old.bounding_box()["y"] == new.bounding_box()["y"]
        browser.set_viewport_size({"width": 360, "height": 800})
        assert old.bounding_box()["y"] < new.bounding_box()["y"]
        width = browser.evaluate("document.documentElement.scrollWidth")
        assert width <= 360

    def test_paper(self, browser: Any, tmp_path: Path) -> None:
        browser.emulate_media(media="print")
        assert not browser.locator("form").is_visible()
        assert len(shown(browser)) == len(CHANGES)
        assert browser.pdf(path=tmp_path / "report.pdf").startswith(b"%PDF")
        browser.emulate_media(media="screen")

    def test_nothing_is_amiss_in_the_console(self, browser: Any) -> None:
        told: list[str] = []
        browser.on("console", lambda message: told.append(message.text))
        browser.on("pageerror", lambda error: told.append(str(error)))
        browser.reload()
        assert told == []
