"""What is formatted in pieces is as if it were formatted whole."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import files
from generator.cache import Cache
from generator.emit import formatting
from generator.emit.formatting import format_files, format_module
from generator.emit.layout import laid_out
from generator.emit.package import package_files
from generator.emit.pieces import formatted_by_pieces, pairs, pieces, whole
from generator.pipeline import understand
from support import CORPUS, INPUT_DOCS, PACKAGE, templates

HEADER = '"""Docs."""\n\nimport a\n'
CLASS = 'class A:\n    """One."""\n\n    x = 1\n\n    def f(self):\n        return 1\n'
METHOD = '    @b\n    async def g(self):\n        """Say\n\n    def no()\n        """\n'
OTHER = "class B(A):\n    def h(self):\n        return h( 1 )\n"


def alone(module: str, known: Mapping[str, str] | None = None) -> str:
    return formatted_by_pieces(module, known or {}, together)


def together(module: str) -> str:
    return format_module(laid_out(module))


def test_methods_and_definitions() -> None:
    module = f"{HEADER}\n\n{CLASS}\n{METHOD}\n    def i(self): ...\n\n\n{OTHER}"
    found = pieces(module)
    assert found == [f"{HEADER}\n\n{CLASS}", METHOD, "    def i(self): ...\n", OTHER]
    assert whole(found) == module


@pytest.mark.parametrize(
    "module",
    [
        "x = 1\n\ndef f():\n    pass\n\ndef g():\n    pass\n",
        "class A:\n    x = 1\n\n    def f(self):\n        pass\n    def g(self):\n        pass\n",
        'class A:\n    def f(self):\n        """a\n        b\n\n    def g(self):\n        """\n',
        "def f():\n    # fin\n\n\ndef g():\n    pass\n",
        "",
    ],
)
def test_not_where_blank_lines_are_others_nor_in_strings(module: str) -> None:
    assert len(pieces(module)) == 1


RETURN = "def {}:\n    return 1\n"
METHODS_OF = (
    "{}\n    def f(self):\n        return 1\n\n    def g(self):\n        return 2\n"
)


@pytest.mark.parametrize(
    "module",
    [
        f"{CLASS}\n    # fmt: off\n{METHOD}",
        METHODS_OF.format("if x:\n") + "\n    x = 1\n\nx = 2\n",
        METHODS_OF.format("for x in y:\n") + "\n    # fin\n",
        METHODS_OF.format("x = f(a,\n        b)\n"),
        METHODS_OF.format("if x:\n  class A:"),
        METHODS_OF.format("class A:\n   x = 1"),
        METHODS_OF.format('class A:  # """'),
        f"x = 1\r\n\n\n{RETURN.format('f()')}\n\n{RETURN.format('g()')}",
        f"{RETURN.format('f()')}    \f\n\n\n{RETURN.format('g()')}",
        f"{RETURN.format('f()')}\n\n{RETURN.format('g()')}\n\nasync with x:\n    y\n",
    ],
)
def test_what_black_formats_otherwise_alone_stays_whole(module: str) -> None:
    try:
        expected = together(module)
    except ValueError:
        with pytest.raises(ValueError, match=r"(?i)cannot parse"):
            alone(module)
    else:
        assert alone(module) == expected


@pytest.mark.parametrize("body", ["\n        ...\n", " return 1\n"])
def test_pieces_that_formatting_makes_others_of(body: str) -> None:
    before = (
        f"class P:\n    def a(self):{body}\n    def b(self):\n        return 1\n"
        "    def c(self):\n        return 2\n"
    )
    after = before.replace("return 2", "return 3")
    assert alone(after, pairs(before, together(before))) == together(after)


@pytest.mark.parametrize(
    "docs",
    [
        INPUT_DOCS,
        pytest.param(
            CORPUS / "2023-02-16" / "User_Agent",
            marks=[
                pytest.mark.slow,
                pytest.mark.skipif(not CORPUS.is_dir(), reason="no ../shared/corpus"),
            ],
        ),
    ],
)
def test_generated_modules(docs: Path) -> None:
    made = package_files(understand(files.load_docs(docs)), PACKAGE, templates())
    modules = {path: text for path, text in made.items() if path.endswith(".py")}
    assert sum(len(pieces(text)) for text in modules.values()) > 2 * len(modules)
    for path, text in modules.items():
        formatted = together(text)
        assert whole(pieces(formatted)) == formatted, path
        assert len(pairs(text, formatted)) == len(set(pieces(text))), path
        assert alone(text) == formatted, path


LINE = st.sampled_from(
    (
        *("x = 1", "f( 1 )", "# why", "'''a'''", "...", "", "'\\\n'"),
        '"""\n\n    def f():\n        "x"\n"""',
        "@b\ndef k(): pass",
        "if x:\n    def j(): ...\n\n\nelse:\n    pass",
    )
)


def indented(lines: list[str]) -> str:
    return "".join(f"    {line}\n" for line in "\n".join(lines).split("\n"))


BODY = st.lists(LINE, min_size=1).map(lambda lines: indented([*lines, "pass"]))
BLANK = st.integers(0, 3).map(lambda count: "\n" * count)
FUNCTION = st.builds(
    "{}def f(a,b):\n{}".format, st.sampled_from(["", "@c\n", "async "]), BODY
)
METHODS = st.lists(st.builds(str.__add__, FUNCTION, BLANK), min_size=1).map(
    lambda found: indented("".join(found).rstrip().split("\n"))
)
PARENT = st.sampled_from(["class A", "class A(\n    B\n)", "if x", "def k()"])
DEFINITIONS = st.builds("{}:\n{}".format, PARENT, METHODS)
MODULES = st.lists(
    st.builds(str.__add__, FUNCTION | DEFINITIONS | LINE, BLANK)
).flatmap(lambda parts: st.tuples(st.just(parts), st.permutations(parts)))


@given(MODULES.map(lambda both: ("\n".join(both[0]), "\n".join(both[1]))))
@settings(max_examples=40, deadline=None)
def test_any_module(modules: tuple[str, str]) -> None:
    module, before = modules
    try:
        formatted = format_module(module)
        known = pairs(before, format_module(before))
    except ValueError:
        return
    assert formatted_by_pieces(module, {}, format_module) == formatted
    assert formatted_by_pieces(module, known, format_module) == formatted


def test_only_what_changed(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {"a.py": f"{HEADER}\n\n{CLASS}\n{METHOD}\n\n{OTHER}"}
    after = {"a.py": before["a.py"].replace("Say", "Tell( it )")}
    assert dict(format_files(before, kept=cache))["a.py"] == together(before["a.py"])
    seen: list[str] = []

    def recorded(text: str) -> str:
        seen.append(text)
        return format_module(text)

    monkeypatch.setattr(formatting, "format_module", recorded)
    assert dict(format_files(after, kept=cache))["a.py"] == together(after["a.py"])
    assert seen == ["class _:\n" + METHOD.replace("Say", "Tell( it )")]


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")
