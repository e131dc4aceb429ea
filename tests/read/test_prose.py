"""Prose of the docs as clean text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.read.prose import clean, clean_lines, one_line, printable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The  name.\n of it ", "The name. of it"),
        ("R&amp;D", "R&D"),
        ("it&amp;apos;s &amp;amp; more", "it's & more"),
        ("a &lt; b &gt; c", "a < b > c"),
        ("One <para /> two", "One\n\ntwo"),
        ("One <para>two</para> three", "One\n\ntwo\n\nthree"),
        ("One&lt;para/&gt;two&lt;br/&gt;three&lt;p/&gt;", "One\n\ntwo\n\nthree"),
        ("<para />", ""),
        ("Use &lt;c&gt;null&lt;/c&gt;.", "Use `null`."),
        ('See <see cref="T:A.B.IPersonAgent">Person Agent</see>.', "See Person Agent."),
        ('See <see cref="T:SuperOffice.CRM.Person"/>.', "See Person."),
        ('See <see cref="P:SuperOffice.Person.Name" />.', "See Person.Name."),
        ('See <see cref="!:Broken.Thing"></see>', "See Broken.Thing"),
        ("By {SuperOffice.CRM.Services.IContactAgent}.", "By IContactAgent."),
        ("By {SuperOffice.CRM.Person.CustomFields}.", "By Person.CustomFields."),
        ("A {template} stays, {0} too", "A {template} stays, {0} too"),
        ('<a href="https://x.y">text</a> and <b>bold</b>', "text and bold"),
        ("Any: <ul><li>one</li><li>two</li></ul>", "Any:\n\n- one\n- two"),
        ("a <T> b <unknown> c", "a <T> b <unknown> c"),
        (r"'Bob\\'s' \n stays", r"'Bob\\'s' \n stays"),
        ("a\x00b\x1b[31mc\u202ed\ufeffe", "ab[31mcde"),
        ("क्\u200dष å Ωmega 漢字", "क्\u200dष å Ωmega 漢字"),
        ("a&#10;&#10;b&#0;c&#x1b;", "a\n\nb\ufffdc"),
        ("&#65;&#00000000065; &#100000065; &#x41; &# &#;", "AA \ufffd A &# &#;"),
        (f"a&#{'9' * 5000};&amp;#{'9' * 5000};&#{'0' * 5000};", "a\ufffd\ufffd\ufffd"),
        (f"a&#{'0' * 5000}65;", "aA"),
        ("a\n\nb", "a\n\nb"),
        ("- a\n- b", "- a\n- b"),
        ("", ""),
    ],
)
def test_clean(text: str, expected: str) -> None:
    assert clean(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One\ntwo.\n\nThree.", "One two.\n\nThree."),
        ("## Strings\ntext", "Strings:\n\ntext"),
        ("## Filter Operators: ##\n* a\n* b", "Filter Operators:\n\n- a\n- b"),
        ("text:\n- a\n- b\n\nmore", "text:\n- a\n- b\n\nmore"),
        ("a\n```\nx = {\n  1 }\n```\nb", "a\n\n    x = {\n      1 }\n\nb"),
        ("```\n<p/> &amp;\n\n## A\n```\n## B", "    <p/> &amp;\n\n    ## A\n\nB:"),
        ("~~~\n```\n~~~", "    ```"),
        ("```\nnever closed", "    never closed"),
        ("```\n```", ""),
        ("    indented", "indented"),
        ("```\n\ta\x00\x1b\n```", "        a"),
        ("<ul>\n<li>a</li>\n<li>b</li>\n</ul>", "- a\n- b"),
        ("<para />", ""),
        ("#hashtag", "#hashtag"),
        ("one - two * three", "one - two * three"),
    ],
)
def test_clean_lines(text: str, expected: str) -> None:
    assert clean_lines(text.split("\n")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a\u202eb\u2066c", "abc"), ("a\n\tb", "a\n\tb"), ("å\ud800\ue000", "å")],
)
def test_printable(text: str, expected: str) -> None:
    assert printable(text) == expected


def test_one_line() -> None:
    assert one_line(" a\u2028b\x0b\tc\x1b ") == "a b c"


@given(st.text())
def test_clean_text_is_clean(text: str) -> None:
    cleaned = clean(text)
    assert cleaned == printable(cleaned)
    for block in cleaned.split("\n\n") if cleaned else ():
        assert block.strip() == block != ""
    assert clean_lines(text.split("\n")) == printable(clean_lines(text.split("\n")))
