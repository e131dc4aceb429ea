"""Text of the docs that tries to become code, a path, or the end of everything."""

from __future__ import annotations

import ast
import io
import json
import re
import time
import tokenize
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path

import httpx2 as httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.emit import emit
from generator.emit.formatting import format_module
from generator.emit.package import package_files
from generator.model import Api
from generator.pipeline import understand
from serving import Blocking, imported, write_tree
from support import PACKAGE, Doc, generated, page, problems, runtime, templates

HEADER = "# Generated from the endpoint docs; edits here are overwritten."
CANARY = "zzcanary"
"""In every hostile text; it may be in strings and names, and nowhere else."""
NASTY = [
    '"""',
    "'''",
    '"',
    "'",
    "\\",
    'a\\"""',
    '\\\\"""\nimport os\n"""',
    "{{ 7*7 }}",
    "{% raw %}",
    "{% for a in b %}{% endfor %}{# c #}",
    "'); import os #",
    '"); __import__("os").system("exit") #',
    "\n\nimport os\n",
    "\r\nimport os\r\n",
    "\x00",
    "\x1b[31m\x07\x08",
    "a\u202eb\u2066c",
    "a\u200db\u200cc",
    "\u2028import os\u2029\x85\x0b\x0c",
    "\\N{BULLET}\\x41\\u0041\\101",
    "%s {0} {name} f'{x}' $x",
    "../../etc/passwd",
    "..\\..\\x",
    "con",
    "NUL",
    "aux.py",
    "__class__",
    "__init__",
    "ｅｖａｌ ﬁ 𝓍",
    "# -*- coding: utf-7 -*-",
    "# fmt: off # type: ignore",
    "| a | b |",
    "a | b",
    "## Response: x",
    "```http\nGET /x\n```",
    "<see cref='T:a'> &lt;para&gt; &#0;&#x202e;&amp;amp;",
    "lambda: None",
    "None",
    "x" * 3000,
    "…",
    "",
]
STATEMENTS = (
    ast.AnnAssign,
    ast.Assign,
    ast.AsyncFunctionDef,
    ast.ClassDef,
    ast.Expr,
    ast.FunctionDef,
    ast.If,
    ast.Import,
    ast.ImportFrom,
    ast.Pass,
    ast.Raise,
    ast.Return,
)
CALLS = re.compile(
    r"wire|awaited|Operation|Parameter|lazy_attributes|exchanges|(exchange|client)_fixture|factory"
    r"|not_implemented|self\._(call|find)|_requests\.\w+|(Async)?\w+Agent"
)
MODULES = re.compile(
    r"__future__|typing|types|datetime|functools|starlette\.requests"
    r"|\.+(_runtime|agents|client|models|operations|requests|server|testing)?[\w.]*"
)


def hostile_page(text: str, *places: str, name: str = "a.md") -> Doc:
    """Return a page that has a text in some places, by default in all of them.

    Args:
        text: What to put there.
        places: Keys of `PLACES`.
        name: The page's own path.
    """
    usual = {**PLACES, "endpoint": f"Do{name.removesuffix('.md')}"}
    put = {
        place: text if place in (places or usual) else usual[place] for place in usual
    }
    _, content = page(
        f"POST /api/v1/Agents/{put['agent']}/{put['endpoint']}/{{{put['path']}}}",
        uid=put["uid"],
        title=put["title"],
        description=put["description"],
        path=[f"{put['path']} | Enum: A, {put['member']} | {put['description']}"],
        query=[f"{put['query']} | {put['query type']} | {put['query text']}"],
        headers=[f"{put['header']} | {put['header text']}"],
        request=f"request {put['request type']}",
        takes_text=put["request text"],
        takes=[f"{put['argument']} | {put['argument type']} | {put['argument text']}"],
        sent={put["argument"]: {put["key"]: [{put["inner key"]: put["value"]}]}},
        heading=put["heading"],
        statuses=[f"200 | {put['status']}", f"{put['status']} | x"],
        body=put["type"],
        gives=[f"{put['property']} | {put['property type']} | {put['property text']}"],
        answered={put["property"]: put["value"]},
    )
    return name, content


PLACES = {
    "agent": "A",
    "endpoint": "Do",
    "path": "id",
    "member": "B",
    "uid": "v1A_Do",
    "title": "POST A",
    "description": "Do it.",
    "query": "q",
    "query type": "string",
    "query text": "A query",
    "header": "X-Y",
    "header text": "A header",
    "request type": "",
    "request text": "Words",
    "argument": "Arg",
    "argument type": "Object",
    "argument text": "An argument",
    "key": "Key",
    "inner key": "Inner",
    "value": "omnis",
    "heading": "",
    "status": "OK",
    "type": "Type",
    "property": "Name",
    "property type": "string",
    "property text": "A property",
}
"""Where text of the docs may be, and what usually is there."""
ADDRESS = {"agent", "endpoint", "path"}
NAMES = {"agent", "endpoint", "path", "query", "header", "argument", "key", "inner key"}
NAMES |= {"property", "type", "property type", "argument type", "uid", "request type"}


def check_files(files: Mapping[str, str], *, names: bool = True) -> None:
    """Prove that files are what was meant to be generated, whatever the docs say.

    Args:
        files: All files of a run but for the runtime, by path.
        names: Whether the hostile text may have become a name.
    """
    assert len({path.casefold() for path in files}) == len(files)
    for path, text in files.items():
        check_path(path)
        assert all(mark.isprintable() or mark == "\n" for mark in text), path
        text.encode()
        if path.endswith(".py"):
            check_module(path, text, names=names)
        elif path.endswith(".json"):
            assert isinstance(json.loads(text), dict)


def check_path(path: str) -> None:
    assert re.fullmatch(r"([A-Za-z0-9_]+/)*[A-Za-z0-9_]+\.(py|json|typed|txt)", path)
    for part in path.split("/"):
        assert len(part) < 200
        assert not re.match(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", part, re.IGNORECASE)


def check_module(path: str, text: str, *, names: bool) -> None:
    """Prove that a module has no other statements, calls and imports than it should."""
    compile(text, path, "exec", dont_inherit=True)
    for token in tokenize.tokenize(io.BytesIO(text.encode()).readline):
        if token.type == tokenize.COMMENT:
            assert token.string == HEADER
        elif token.type == tokenize.NAME:
            assert token.string.isascii()
            assert names or CANARY not in token.string.lower()
        elif token.type == tokenize.ENCODING:
            assert token.string == "utf-8"
        elif token.type != tokenize.STRING:
            assert CANARY not in token.string
    for node in ast.walk(ast.parse(text)):
        check_node(node)


def check_node(node: ast.AST) -> None:
    match node:
        case ast.Expr(value=value):
            assert isinstance(value, ast.Constant)
            assert isinstance(value.value, str)
        case ast.stmt():
            assert isinstance(node, STATEMENTS)
        case ast.Call():
            assert CALLS.fullmatch(ast.unparse(node.func))
        case ast.Lambda():
            assert re.fullmatch(r"lambda: models\.\w+", ast.unparse(node))
        case ast.JoinedStr() | ast.NamedExpr() | ast.comprehension():
            pytest.fail(ast.dump(node))
    match node:
        case ast.ImportFrom(module=module, level=level):
            assert MODULES.fullmatch("." * level + (module or ""))
        case ast.Import():
            pytest.fail(ast.unparse(node))
        case ast.If(test=test):
            assert ast.unparse(test) == "TYPE_CHECKING"
        case ast.Raise(exc=exc):
            assert ast.unparse(exc or node).startswith("not_implemented(")


def files_of(*docs: Doc) -> dict[str, str]:
    """Return the files that docs give, the modules not formatted."""
    return unformatted(understand(dict(docs)))


def unformatted(api: Api) -> dict[str, str]:
    found = "".join(f"{each}\n" for each in api.diagnostics)
    return {**package_files(api, PACKAGE, templates()), "DIAGNOSTICS.txt": found}


def pages_with(texts: Iterable[str]) -> Iterator[Doc]:
    """Yield pages for each text: with it in the address, elsewhere, as a bare type."""
    for number, text in enumerate(texts):
        text = f"{text}{CANARY}{number}"
        yield hostile_page(text, *PLACES.keys() - ADDRESS, name=f"{number}.md")
        yield hostile_page("".join(text.split()), *ADDRESS, name=f"{number}b.md")
        _, content = page(
            f"POST /api/v1/Agents/B/Do{number}", uid="", body=f"bare {text}"
        )
        yield f"{number}c.md", content


@pytest.mark.parametrize("text", NASTY)
def test_everywhere(text: str) -> None:
    check_files(files_of(hostile_page(text)))
    check_files(files_of(*pages_with([text, text])))
    check_files(files_of(hostile_page(f"{CANARY}{text}", *PLACES.keys() - ADDRESS)))


@pytest.mark.parametrize("place", sorted(PLACES.keys() - NAMES))
def test_text_is_only_in_strings(place: str) -> None:
    """What is no name is in no name either."""
    docs = (
        hostile_page(f"{CANARY}{text}{CANARY}", place, name=f"{number}.md")
        for number, text in enumerate(NASTY)
    )
    check_files(files_of(*docs), names=False)


def test_all_together() -> None:
    """And none of the pages is so bad that it gives nothing, but for those without a path."""
    api = understand(dict(pages_with(NASTY)))
    refused = sum(any(mark in text for mark in "{}#") for text in NASTY)
    given = sum(len(agent.endpoints) for agent in api.agents)
    assert given >= 3 * len(NASTY) - refused - 3
    check_files(unformatted(api))


def test_every_endpoint_is_found_by_its_call(tmp_path: Path) -> None:
    """The client, and the server behind it, take an address for the same."""
    write_tree(tmp_path, {**files_of(*pages_with(NASTY)), **runtime()})
    with imported(tmp_path, PACKAGE) as package:
        application = import_module(f"{PACKAGE}.server").application(mock=True)
        transport = Blocking(httpx.ASGITransport(application))
        with package.Client("http://x", transport=transport, rate_limit=None) as client:
            for exchange in import_module(f"{PACKAGE}.testing").EXCHANGES:
                assert exchange.call(client) == exchange.result


def test_formatted() -> None:
    """Black finds nothing to object to, nor anything to change the second time."""
    files = generated(dict(pages_with(NASTY)))
    check_files(files)
    for path, text in files.items():
        if path.endswith(".py"):
            assert format_module(text) == text


FRAGMENTS = st.sampled_from([text for text in NASTY if len(text) < 100])
TEXTS = st.lists(FRAGMENTS | st.text(max_size=5), max_size=4).map("".join)


@settings(max_examples=100)
@given(TEXTS, st.sets(st.sampled_from(sorted(PLACES)), min_size=1, max_size=4))
def test_any_text_anywhere(text: str, places: set[str]) -> None:
    check_files(files_of(hostile_page(text, *places)), names=bool(places & NAMES))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=10,
)


@settings(max_examples=80)
@given(JSON, JSON, st.sampled_from(["array", "object", "string", "Type", ""]))
def test_any_sample(sent: object, answered: object, cell: str) -> None:
    doc = page(
        request="request",
        takes=[f"Arg | {cell} | ", "Other | Object | "],
        sent={"Arg": sent, "Other": answered},
        body="Type",
        gives=[f"Name | {cell} | "],
        answered=[answered, {"Name": sent}],
    )
    check_files(files_of(doc))


@settings(max_examples=60)
@given(st.binary(max_size=200), st.lists(TEXTS, max_size=5))
def test_any_bytes(content: bytes, parts: list[str]) -> None:
    _, whole = page(body="T", gives=["A | string | "])
    torn = b"\n".join([whole[:200], content, whole[200:]])
    pasted = "\n".join([*parts, whole.decode(), *parts]).encode("utf-8", "replace")
    check_files(files_of(("a.md", content), ("b.md", torn), ("c.md", pasted)))


def test_lone_surrogates() -> None:
    """JSON may hold half a character; files may not."""
    _, content = page(
        request="request",
        takes=["Arg | Object | "],
        sent={"Arg": {"\ud800": "\udfff", "a": [{"\ud83d": 1}]}},
        body="string",
        answered="\udfff",
    )
    assert b"\\ud800" in content
    files = files_of(("a.md", content))
    check_files(files)
    assert "'\\ud800'" in "".join(files.values())


def test_names_of_pages() -> None:
    """A page's path is said, and is no path of what is generated."""
    docs = {f"{path}.md": page()[1] for path in ("../../x", "con", "a'b", "x" * 300)}
    files = {**unformatted(understand(docs))}
    check_files(files)
    assert files == {
        **files_of(("a.md", page()[1])),
        "DIAGNOSTICS.txt": files["DIAGNOSTICS.txt"],
    }


@pytest.mark.parametrize(
    ("value", "is_read"),
    [
        ("[" * 40 + "]" * 40, True),
        ("[" * 150 + "]" * 150, False),
        ("[" * 100_000 + "]" * 100_000, False),
        ('{"a":' * 100_000, False),
        ("9" * 100_000, False),
        (json.dumps({f"k{number}": number for number in range(3000)}), True),
        (json.dumps(["x" * 100] * 3000), True),
        ('"' + "\\u202e" * 10_000 + '"', True),
        ("1e999", True),
        ("NaN", True),
    ],
    ids=lambda value: str(value)[:10],
)
def test_large_and_deep_samples(value: str, is_read: bool) -> None:
    name, content = page(
        request="request", takes=["Arg | Object | "], sent={"Arg": "@@"}
    )
    start = time.process_time()
    doc = (name, content.replace(b'"@@"', value.encode()))
    check_files(files_of(doc))
    assert any("bad-sample" in each for each in problems(doc)) is not is_read
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    "text",
    [
        "<c>" * 30_000,
        "<see cref='T:a'>" * 10_000,
        "&amp;" * 30_000,
        "{a." * 30_000,
        "# " * 50_000 + "x",
        "#" * 100_000 + "x",
        " " * 100_000 + "x",
        "\n" * 50_000,
        "> " * 20_000,
        "- " * 20_000 + "x",
        "[" * 50_000,
        "`" * 100_000,
        "*a **b " * 10_000,
        "a. " * 30_000,
        "| a " * 30_000,
        "| a | string | b |\n" * 3000,
        "A" * 100_000,
        "aB" * 50_000,
        "<li" * 30_000,
    ],
    ids=lambda text: text[:8],
)
def test_long_texts_take_no_time(text: str) -> None:
    start = time.process_time()
    for place in ("description", "argument", "property text", "title", "type"):
        files_of(hostile_page(text, place))
    assert time.process_time() - start < 10


def test_front_matter_bombs() -> None:
    lines = [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]" for n in range(1, 60)]
    merges = [f"b{n}: &b{n} {{<<: [*b{n - 1}, *b{n - 1}]}}" for n in range(1, 60)]
    bomb = "\n".join(["a0: &a0 x", *lines, "b0: &b0 {x: y}", *merges])
    _, content = page()
    for front in (bomb, "x: " + "[" * 100_000, "!!python/name:os.system x: y"):
        check_files(
            files_of(("a.md", content.replace(b"\n", f"\n{front}\n".encode(), 1)))
        )


def test_emitting_notes_what_was_left_out() -> None:
    """What is told of hostile pages is one line each, in print that shows."""
    api = understand(dict(pages_with(NASTY)))
    text = emit(Api(diagnostics=api.diagnostics), PACKAGE, templates())[
        "DIAGNOSTICS.txt"
    ]
    assert len(text.splitlines()) == text.count("\n") > len(NASTY)
    check_files({"DIAGNOSTICS.txt": text})
