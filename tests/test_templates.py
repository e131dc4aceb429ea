"""Templates only print; the runtime is copied."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from jinja2 import Environment, nodes

from generator.distribution import Distribution
from generator.emit import emit
from generator.emit.package import package_files
from generator.emit.scaffold import scaffold
from support import INPUT_DOCS, PACKAGE, all_templates, api_of, page, templates

ALLOWED = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If)


def problems(text: str) -> list[str]:
    """Return what a template does besides printing."""
    return list(_walked(Environment().parse(text)))


def _walked(node: nodes.Node) -> Iterator[str]:
    match node:
        case nodes.Name() | nodes.Getattr():
            if not _is_plain(node):
                yield f"line {node.lineno}: an expression"
            return
        case nodes.If(test=test):
            if not _is_plain(test) or node.elif_:
                yield f"line {node.lineno}: a condition"
        case nodes.For(iter=items, target=nodes.Name()):
            if not _is_plain(items) or node.test or node.recursive:
                yield f"line {node.lineno}: a loop with logic"
        case _ if not isinstance(node, ALLOWED):
            yield f"line {node.lineno}: {type(node).__name__}"
            return
    for child in node.iter_child_nodes():
        yield from _walked(child)


def _is_plain(node: nodes.Node) -> bool:
    """Whether something is a name, or an attribute of one."""
    while isinstance(node, nodes.Getattr):
        node = node.node
    return isinstance(node, nodes.Name)


@pytest.mark.parametrize("path", sorted(templates()))
def test_templates_only_print(path: str) -> None:
    assert path.endswith((".py.jinja", ".toml.jinja", ".md.jinja"))
    assert problems(templates()[path]) == []


@pytest.mark.parametrize(
    "text",
    [
        "{{ name|upper }}",
        "{{ name() }}",
        "{{ a.b.c() }}",
        "{{ a + b }}",
        "{{ 'x' }}",
        "{{ a['b'] }}",
        "{{ a[0] }}",
        "{{ a if b else c }}",
        "{% if a == b %}{% endif %}",
        "{% if not a %}{% endif %}",
        "{% if a is defined %}{% endif %}",
        "{% if a %}{% elif b %}{% endif %}",
        "{% for a in b|sort %}{% endfor %}",
        "{% for a in b if a %}{% endfor %}",
        "{% for a, b in c %}{% endfor %}",
        "{% for a in range(3) %}{% endfor %}",
        "{% set a = b %}",
        "{% macro a() %}{% endmacro %}",
        "{% include 'a' %}",
        "{% extends 'a' %}",
        "{% import 'a' as b %}",
        "{% filter upper %}a{% endfilter %}",
        "{% call a() %}{% endcall %}",
        "{% with %}{% endwith %}",
        "{% block a %}{% endblock %}",
        "{% autoescape true %}{% endautoescape %}",
    ],
)
def test_logic_is_found(text: str) -> None:
    assert problems(text) != []


def test_printing_is_no_logic() -> None:
    text = "a{{ b }}{{ c.d.e }}{% for f in g.h %}{{ f.i }}{% else %}j{% endfor %}"
    assert problems(f"{text}{{% if k %}}l{{% else %}}m{{% endif %}}") == []


def test_every_template_is_used() -> None:
    """Each is filled, for one endpoint or another."""
    marked = {path: f"# {path}\n{text}" for path, text in templates().items()}
    docs = [(path.name, path.read_bytes()) for path in INPUT_DOCS.glob("*.md")]
    api = api_of(*docs, page(body="T", gives=["A | Other | "]))
    made = package_files(api, PACKAGE, marked, Distribution("x", "1"))
    written = scaffold(api, "Thing", PACKAGE, marked)
    texts = (*made.values(), written.service, written.tests)
    used = {text.partition("\n")[0].removeprefix("# ") for text in texts}
    assert marked.keys() <= used


def test_the_runtime_is_copied() -> None:
    """As it is: what holds it to black is the check of this repository."""
    made = emit(api_of(page()), PACKAGE, all_templates())
    runtime = {
        path: text for path, text in all_templates().items() if path not in templates()
    }
    assert runtime
    for path, text in runtime.items():
        assert made[path.replace("runtime/", f"{PACKAGE}/_runtime/")] == text
