"""The YAML at the head of a page."""

from __future__ import annotations

import pytest

from generator.read.front_matter import read_front_matter


@pytest.mark.parametrize(
    ("text", "title", "uid"),
    [
        ("---\ntitle: POST A/B\nuid: v1A_B\n---", "POST A/B", "v1A_B"),
        ("---\nuid: v1A_B\ngenerated: true\n---", "", "v1A_B"),
        ("---\nid: v1A_B\ntitle: A\n---", "A", "v1A_B"),
        ("---\nid: old\nuid: new\n---", "", "new"),
        ("--- \ntitle: ' POST  A '\n---\t", "POST A", ""),
        ("---\ntitle: 12\nuid: [v1A_B]\n---", "", ""),
        ('---\ntitle: "A\\nB\\e[2J"\n---', "A B[2J", ""),
        ("# no front matter", "", ""),
    ],
)
def test_values(text: str, title: str, uid: str) -> None:
    front, _ = read_front_matter("a.md", text.split("\n"))
    assert (front.title, front.uid, front.diagnostics) == (title, uid, ())


def test_other_lines_keep_their_numbers() -> None:
    _, lines = read_front_matter("a.md", ["---", "uid: x", "---", "# A", "---"])
    assert lines == ["", "", "", "# A", "---"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("---\ntitle: x\n# A", "a.md:1: warning: the front matter is never closed"),
        ("---\ntitle: [\n---", "a.md:2: warning: the front matter is no YAML"),
        ("---\na: b: c\n---", "a.md:2: warning: the front matter is no YAML"),
        ("---\n*a\n---", "a.md:2: warning: the front matter is no YAML"),
        (
            "---\n- a\n---",
            "a.md:2: warning: the front matter is no list of keys and values",
        ),
        (
            "---\n---",
            "a.md:2: warning: the front matter is no list of keys and values",
        ),
        (
            f"---\n{'[' * 100_000}\n---",
            "a.md:2: warning: the front matter is too long",
        ),
    ],
)
def test_broken(text: str, problem: str) -> None:
    front, _ = read_front_matter("a.md", text.split("\n"))
    assert (front.title, front.uid) == ("", "")
    assert list(map(str, front.diagnostics)) == [f"{problem} [bad-front-matter]"]


def test_never_closed_is_passed_over() -> None:
    _, lines = read_front_matter("a.md", ["---", "title: x", "# A"])
    assert lines == ["", "title: x", "# A"]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}" for n in range(1, 99)),
        "\n".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 99)),
        "a1: &a1 [*a1]",
        "a: 2023-99-99",
        f"a: {'9' * 9000}",
        "a: !!python/object/apply:os.system [exit]",
        "? [a]\n: b",
    ],
)
def test_bombs(text: str) -> None:
    lines = f"---\na0: &a0 {{k: v}}\n{text}\nuid: x\n---".split("\n")
    front, _ = read_front_matter("a.md", lines)
    assert (front.uid, front.diagnostics) == ("x", ())


def test_nesting_is_read_or_refused() -> None:
    lines = f"---\na: {'[' * 4000}{']' * 4000}\nuid: x\n---".split("\n")
    front, _ = read_front_matter("a.md", lines)
    assert (front.uid, [each.code for each in front.diagnostics]) in (
        ("x", []),
        ("", ["bad-front-matter"]),  # PyYAML has a limit since 6.0.4.
    )
