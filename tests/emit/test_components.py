"""Components of OpenAPI: each is written once, and named whatever pages come and go."""

from __future__ import annotations

from generator.emit.components import Components
from generator.emit.openapi import openapi
from support import Doc, api_of, page


def paging(agent: str, told: str) -> Doc:
    """Return a page with what is shared, and what is its own."""
    return page(
        f"GET /api/v1/Agents/{agent}/Find/{{id}}",
        path=["id | int32 | Which"],
        query=["$top | int32 | How many", "name | string | **Required** Which"],
        headers=[f"SO-Language | {told}"],
        statuses=["200 | OK", "404 | Not found"],
        body="string",
    )


def test_what_is_most_common_has_the_plain_name() -> None:
    found = Components("parameters", [(1, "a b"), (2, "a b"), (2, "a b"), (3, "")])
    keys = [found.reference(each)["$ref"] for each in (1, 2, 3)]
    start = "#/components/parameters/"
    assert keys == [f"{start}a_b_2", f"{start}a_b", f"{start}_"]
    assert found.described(str) == {"_": "3", "a_b": "2", "a_b_2": "1"}


def test_a_new_page_changes_nothing_of_others() -> None:
    ((path, before),) = openapi(api_of(paging("A", "One")), "x")["paths"].items()
    for told in ("One", "Another"):
        after = openapi(api_of(paging("A", "One"), paging("B", told)), "x")
        assert after["paths"][path] == before
        assert len(after["components"]["parameters"]) == len({"$top", "One", told})


def test_conventions_are_shared_and_what_a_call_needs_is_its_own() -> None:
    document = openapi(api_of(paging("A", "One")), "x")
    ((operation,),) = (each.values() for each in document["paths"].values())
    own, top, name, language = operation["parameters"]
    assert (own["name"], name["name"]) == ("id", "name")
    assert top == {"$ref": "#/components/parameters/_top"}
    assert language == {"$ref": "#/components/parameters/SO-Language"}


def test_answers_without_content_are_called_as_their_status_is() -> None:
    codes = {
        "204": "NoContent",
        "404": "NotFound",
        "422": "UnprocessableContent",
        "499": "Status499",
    }
    statuses = [f"{code} | It is so" for code in codes]
    other = page("POST /api/v1/Agents/B/Do", statuses=["204 | It is not"])
    one = page("POST /api/v1/Agents/A/Do", statuses=statuses)
    document = openapi(api_of(one, other), "x")
    assert document["paths"]["/api/v1/Agents/A/Do"]["post"]["responses"] == {
        code: {"$ref": f"#/components/responses/{name}"} for code, name in codes.items()
    }
    assert document["components"]["responses"]["NoContent_2"] == {
        "description": "It is not"
    }


def test_types_with_a_name_have_their_examples_with_them() -> None:
    one = page("POST /api/v1/Agents/A/Get", body="Thing", gives=["Name | string | "])
    other = page("POST /api/v1/Agents/A/Count", body="int32")
    document = openapi(api_of(one, other), "x")
    contents = {
        path.rpartition("/")[2]: item["post"]["responses"]["200"]["content"]
        for path, item in document["paths"].items()
    }
    thing = {"$ref": "#/components/schemas/Thing"}
    assert contents["Get"] == {"application/json": {"schema": thing}}
    assert isinstance(contents["Count"]["application/json"]["example"], int)
    assert document["components"]["schemas"]["Thing"]["examples"] == [{"Name": "Name"}]
