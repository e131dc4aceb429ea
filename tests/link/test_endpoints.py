"""Pages to endpoints, and endpoints to agents."""

from __future__ import annotations

import pytest

from generator.model import (
    Array,
    Endpoint,
    Field,
    Named,
    Open,
    OpenEnum,
    Scalar,
    Type,
    ValueBody,
    WrapperBody,
)
from support import api_of, only_endpoint, page


def endpoint_of(*arguments: str, **options: object) -> Endpoint:
    return only_endpoint(api_of(page(*arguments, **options)))  # type: ignore[arg-type]


def brief(fields: tuple[Field, ...]) -> list[tuple[str, Type, bool, str]]:
    return [(each.name, each.type, each.required, each.description) for each in fields]


@pytest.mark.parametrize(
    ("endpoint", "uid", "agent", "name"),
    [
        ("POST /api/v1/Agents/Person/Save", "x", "Person", "Save"),
        (
            "GET /api/v1/Contact/{id}",
            "v1ContactEntity_GetOne",
            "ContactEntity",
            "GetOne",
        ),
        ("GET /api/v1/Contact/{id}/Image", "x", "Contact", "GetImage"),
        ("DELETE /{id}", "x", "Api", "DeleteRoot"),
    ],
)
def test_identity(endpoint: str, uid: str, agent: str, name: str) -> None:
    api = api_of(page(endpoint, uid=uid, title="x"))
    assert [(each.name, [e.name for e in each.endpoints]) for each in api.agents] == [
        (agent, [name])
    ]


def test_agents_are_sorted() -> None:
    api = api_of(
        page("POST /api/v1/Agents/B/Two"),
        page("POST /api/v1/Agents/A/One"),
        page("POST /api/v1/Agents/B/One"),
    )
    assert [(a.name, [e.name for e in a.endpoints]) for a in api.agents] == [
        ("A", ["One"]),
        ("B", ["One", "Two"]),
    ]


@pytest.mark.parametrize(
    ("text", "summary", "description"),
    [
        ("Gets it. By id.\n\nMore.", "Gets it.", "By id.\n\nMore."),
        ("Gets it", "Gets it", ""),
        ("<para />", "Do all.", ""),
        ("", "Do all.", ""),
    ],
)
def test_description(text: str, summary: str, description: str) -> None:
    found = endpoint_of("POST /api/v1/Agents/A/DoAll", description=text)
    assert (found.summary, found.description) == (summary, description)


def test_restriction() -> None:
    found = endpoint_of(description="A.\n\n## Online Restricted: ## Not online.")
    assert found.restriction == "Not online."


def test_parameters() -> None:
    found = endpoint_of(
        "GET /api/v1/A/{id}/{kind}/{other}",
        path=["kind | Enum: B, A | What **Required**", "id | int32 | The key"],
        query=[
            "a | string |  **Required** A text",
            "b | bool | ",
            "c | array | Several",
            "d | date-time | ",
            "e | object | ",
            "f | Enum: Slim, Wide | ",
            "g | Person | ",
        ],
    )
    assert brief(found.path_parameters) == [
        ("id", Scalar.INT32, True, "The key"),
        ("kind", OpenEnum(("A", "B")), True, "What"),
        ("other", Scalar.STRING, True, ""),
    ]
    assert brief(found.query_parameters) == [
        ("a", Scalar.STRING, True, "A text"),
        ("b", Scalar.BOOL, False, ""),
        ("c", Array(Open()), False, "Several"),
        ("d", Scalar.DATE_TIME, False, ""),
        ("e", Open(), False, ""),
        ("f", OpenEnum(("Slim", "Wide")), False, ""),
        ("g", Open(), False, ""),
    ]


def test_a_placeholder_twice_is_one_parameter() -> None:
    found = endpoint_of("GET /api/v1/A/{id}/B/{id}")
    assert [each.name for each in found.path_parameters] == ["id"]


def test_headers() -> None:
    found = endpoint_of(headers=["SO-Language | Which", "Accept | "])
    assert [(each.name, each.description) for each in found.headers] == [
        ("SO-Language", "Which"),
        ("Accept", ""),
    ]


def test_wrapper() -> None:
    body = endpoint_of(
        request="request",
        takes=["Ids | Array | ", "At | String | ", "Who | Person | "],
        sent={"Ids": [1], "At": "2000-10-16T14:19:02+02:00", "Who": None},
    ).body
    assert isinstance(body, WrapperBody)
    assert [(each.name, each.type) for each in body.properties] == [
        ("Ids", Array(Scalar.INT32)),
        ("At", Scalar.DATE_TIME),
        ("Who", Named("Person")),
    ]


@pytest.mark.parametrize(
    ("heading", "options", "expected"),
    [
        ("contactIds", {}, Array(Scalar.INT32)),
        ("changes string", {}, Scalar.STRING),
        ("image binary", {}, Scalar.BYTES),
        ("names", {"sent": ["a", "b"]}, Array(Scalar.STRING)),
        ("anything", {}, Open()),
    ],
)
def test_one_value(heading: str, options: dict[str, object], expected: Type) -> None:
    body = endpoint_of(request=heading, **options).body
    assert isinstance(body, ValueBody)
    assert (body.value.name, body.value.type) == (heading.split()[0], expected)


@pytest.mark.parametrize(
    ("text", "name"),
    [("The Person to be saved.", "entity"), ("", "personEntity")],
)
def test_what_is_saved_is_what_is_answered(text: str, name: str) -> None:
    body = endpoint_of(
        "POST /api/v1/Agents/A/SavePerson",
        request=name,
        takes_text=text,
        takes=["Name | String | "],
        body="Person",
        gives=["Name | string | ", "TableRight | TableRight | "],
    ).body
    assert isinstance(body, ValueBody)
    assert body.value.type == Named("Person")
    assert [each.rule for each in body.value.evidence][:1] == ["saved-is-answered"]


def test_why_a_body_has_its_type_and_its_name() -> None:
    body = endpoint_of(request="thing", takes=["Name | String | "]).body
    assert isinstance(body, ValueBody)
    rules = [each.rule for each in body.value.evidence]
    assert rules == ["unnamed-table", "named-by-its-holder"]


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        (["200 | Found."], [(200, Scalar.STRING, "Found.")]),
        (["204 | No Content"], [(204, None, "No Content")]),
        (
            ["404 | Gone", "200 | OK", "201 | Made"],
            [(404, None, "Gone"), (200, Scalar.STRING, "OK"), (201, None, "Made")],
        ),
        (["204 | ", "200 | "], [(204, None, ""), (200, Scalar.STRING, "")]),
        (["100 | ", "200 | "], [(100, None, ""), (200, Scalar.STRING, "")]),
        (["2xx | no status", "default | ", "2\u0660\u0660 | "], []),
    ],
)
def test_statuses(
    statuses: list[str], expected: list[tuple[int, Type | None, str]]
) -> None:
    found = endpoint_of(statuses=statuses, body="string").responses
    assert [(each.status, each.type, each.description) for each in found] == expected
