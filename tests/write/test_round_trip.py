"""A page that was written reads back as what it was written from.

*The same* means: equal but for the places where things were read, and the rules by which
types were found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import files
from generator.link import link
from generator.link.endpoints import plain_reading
from generator.link.hints import first_sentence
from generator.model import (
    Agent,
    Api,
    Array,
    Body,
    Dictionary,
    Endpoint,
    Field,
    Named,
    NamedType,
    Open,
    OpenEnum,
    Response,
    Scalar,
    Severity,
    Type,
    ValueBody,
    WrapperBody,
)
from generator.page import Page
from generator.read import read_page
from generator.read.prose import clean, clean_lines
from generator.write import Conventions, conventions, write_page
from support import CORPUS, INPUT_DOCS

WHERE = {"source", "sources", "evidence", "diagnostics"}


def said(value: Any) -> Any:
    """Return a value of the model without where and how it was found."""
    if is_dataclass(value):
        kept = [each.name for each in fields(value) if each.name not in WHERE]
        return type(value), {name: said(getattr(value, name)) for name in kept}
    return tuple(map(said, value)) if type(value) is tuple else value


def endpoints(api: Api) -> Iterator[Endpoint]:
    for agent in api.agents:
        yield from agent.endpoints


def written(api: Api, habits: Conventions) -> dict[str, bytes]:
    types = {each.name: each for each in api.types}
    return {
        each.source.path or f"{each.uid}.md": write_page(each, types, habits).encode()
        for each in endpoints(api)
    }


def read(docs: Mapping[str, bytes]) -> tuple[Page, ...]:
    """Read pages that must be without fault."""
    readings = [read_page(path, content) for path, content in docs.items()]
    assert [str(found) for each in readings for found in each.diagnostics] == []
    return tuple(each.page for each in readings if each.page)


def check_same(api: Api, back: Api) -> None:
    for one, other in zip(endpoints(api), endpoints(back), strict=True):
        assert said(one) == said(other)
    for known, found in zip(api.types, back.types, strict=True):
        assert said(known) == said(found)
    assert said(api) == said(back)
    assert {each.severity for each in back.diagnostics} <= {Severity.NOTE}


def check_folder(folder: Path) -> int:
    """Write and read all pages of a folder, and return how many there are."""
    pages = read(files.load_docs(folder))
    api = link(pages)
    check_same(api, link(read(written(api, conventions(pages)))))
    return len(pages)


def test_the_docs_of_this_repository() -> None:
    assert check_folder(INPUT_DOCS) == 35


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS.is_dir(), reason="../shared/corpus is absent")
def test_the_published_reference() -> None:
    assert check_folder(CORPUS / "2023-02-16") == 646


def skeleton(page: str) -> list[str]:
    """Return the lines of a page that neither prose nor samples decide."""
    front, _, rest = page.partition("\n## ")
    rest = rest.partition("\n## Sample request")[0]
    cells = [line.split(" | ")[:2] for line in rest.split("\n")]
    lines = [" | ".join(each) if len(each) == 2 else each[0] for each in cells]
    head = front.replace("generated: true\n", "").split("\n\n")[:2]
    return [re.sub(r"=\w+$", "=", " ".join(line.split())) for line in (*head, *lines)]


def test_the_template_is_the_docs_own() -> None:
    pages = files.load_docs(INPUT_DOCS)
    known = read(pages)
    for path, content in written(link(known), conventions(known)).items():
        assert skeleton(content.decode()) == skeleton(pages[path].decode()), path


# Generated endpoints: all that the pages of one folder can say together.

identifiers = st.from_regex(r"[A-Z][a-z]{2,8}", fullmatch=True)
lines = st.text(max_size=60).map(clean).filter(lambda text: clean(text) == text)
prose = st.text("Ab.-#`*|<&> \n\t", max_size=60) | st.text(max_size=60)
inline = lines.map(lambda text: text.replace("\n", " ")).filter(
    lambda text: clean(text) == text
)
descriptions = prose.map(lambda text: clean_lines(text.split("\n"))).filter(
    lambda text: clean_lines(text.split("\n")) == text and "    " not in text
)
plain = st.sampled_from([each for each in Scalar if each is not Scalar.INT64])
members = st.lists(identifiers, min_size=1, max_size=3, unique=True)
enumerations = members.map(lambda names: OpenEnum(tuple(sorted(names))))
vague: st.SearchStrategy[Type] = st.sampled_from([Open(), Open(is_object=True)])
NAMES = ("Alpha", "Beta", "Gamma")


def held(leaves: st.SearchStrategy[Type]) -> st.SearchStrategy[Type]:
    """Return lists and dictionaries of types, within each other."""
    return st.recursive(
        leaves, lambda inner: inner.map(Array) | inner.map(Dictionary), max_leaves=3
    )


def is_table(type_: Type) -> bool:
    """Whether a type holds lists of lists of objects: docs show texts in that way."""
    match type_:
        case Array(Array(inner)) if not isinstance(inner, Scalar):
            return True
        case Array(inner) | Dictionary(inner):
            return is_table(inner)
        case _:
            return False


known_types = st.sampled_from([Named(name) for name in NAMES])
containers = held(plain | st.just(Open()) | known_types).filter(
    lambda type_: isinstance(type_, Array | Dictionary) and not is_table(type_)
)
values: st.SearchStrategy[Type] = (
    st.sampled_from(list(Scalar)) | enumerations | vague | containers
)
properties = values | known_types | st.just(Named("Undescribed"))


@st.composite
def named_fields(
    draw: st.DrawFn, prefix: str, types: st.SearchStrategy[Type]
) -> tuple[Field, ...]:
    names = draw(st.lists(identifiers, min_size=1, max_size=4, unique=True))
    return tuple(
        Field(f"{prefix}{name}", draw(types), draw(inline))
        for name in names
        if not name.lower().endswith("name")
    )


@st.composite
def bodies(draw: st.DrawFn) -> Body | None:
    kind = draw(st.sampled_from(["nothing", "arguments", "keys", "value"]))
    if kind == "nothing":
        return None
    if kind == "arguments":
        return WrapperBody(draw(named_fields("", properties)))
    if kind == "keys":
        return ValueBody(Field("thingIds", Array(Scalar.INT32)))
    taken = plain | known_types | containers
    return ValueBody(Field("thing", draw(taken)))


@st.composite
def responses(draw: st.DrawFn) -> tuple[Response, ...]:
    told = draw(inline)
    failures = tuple(Response(status, None, told) for status in draw(st.sets(failed)))
    if draw(st.booleans()):
        return (Response(204, None, "No Content"),)
    type_ = draw(values | known_types | st.just(Named("Undescribed")))
    return (Response(draw(st.sampled_from([200, 201])), type_, told), *failures)


failed = st.sampled_from([304, 400, 404, 412])


@st.composite
def apis(draw: st.DrawFn) -> Api:
    """Draw an API with types that some endpoint answers, and one endpoint that is any."""
    types = [
        NamedType(name, draw(named_fields(name, properties).filter(bool)))
        for name in NAMES
    ]
    described = [
        Endpoint(
            f"v1ThingAgent_Get{name}",
            f"Get{name}",
            "POST",
            f"/api/v1/Agents/Thing/Get{name}",
            summary=plain_reading(f"Get{name}"),
            headers=(Field("Accept", Scalar.STRING),),
            responses=(Response(200, Named(name), "OK"),),
        )
        for name in NAMES
    ]
    text = draw(descriptions)
    summary = first_sentence(text)
    parameters = st.sampled_from(list(Scalar)) | enumerations | st.just(Open())
    any_one = Endpoint(
        "v1ThingAgent_Run",
        "Run",
        draw(st.sampled_from(["GET", "POST", "PUT", "PATCH", "DELETE"])),
        "/api/v1/{part}/Agents/Thing/Run",
        summary=summary or plain_reading("Run"),
        description=text.removeprefix(summary).strip(),
        restriction=draw(inline),
        path_parameters=(Field("part", draw(parameters), draw(inline), True),),
        query_parameters=draw(named_fields("", parameters)),
        headers=draw(named_fields("X-", st.just(Scalar.STRING))),
        body=draw(bodies()),
        responses=draw(responses()),
    )
    undescribed = NamedType("Undescribed", None)
    return Api((Agent("Thing", (*described, any_one)),), (*types, undescribed))


@given(apis())
@settings(max_examples=40)
def test_what_pages_can_say_they_say(api: Api) -> None:
    back = link(read(written(api, Conventions())))
    for one, other in zip(endpoints(api), endpoints(back), strict=True):
        assert said(one) == said(other)
    mentioned = {each.name for each in back.types}
    expected = [each for each in api.types if each.name in mentioned]
    assert said(tuple(expected)) == said(back.types)
