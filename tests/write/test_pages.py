"""What is on a page that was written."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from generator.link.values import is_dictionary, is_member, is_raw_bytes, is_timestamp
from generator.model import (
    Array,
    Dictionary,
    Endpoint,
    Field,
    Named,
    NamedType,
    OpenEnum,
    Response,
    Scalar,
    Type,
    ValueBody,
    WrapperBody,
)
from generator.read.prose import clean, clean_lines
from generator.read.unseen import ROW
from generator.write import Conventions, write_page
from generator.write.markup import block_lines, cell
from generator.write.samples import Samples

TYPES = {
    "Flow": NamedType(
        "Flow",
        (
            Field("FlowId", Scalar.INT32, "Primary key"),
            Field("Steps", Array(Named("Step"))),
            Field("Owner", Named("Person")),
            Field("Rights", Scalar.STRING),
        ),
    ),
    "Step": NamedType("Step", (Field("Inner", Array(Named("Step"))),), derived=True),
    "Person": NamedType("Person", None),
}
SAVE = Endpoint(
    "v1FlowAgent_SaveFlow",
    "SaveFlow",
    "POST",
    "/api/v1/Agents/Flow/SaveFlow",
    summary="Save it.",
    body=ValueBody(Field("flow", Named("Flow"))),
    responses=(Response(200, Named("Flow"), "OK"),),
)


def sample(page: str, info: str) -> Any:
    """Return the JSON of the sample behind a fence's mark, ``None`` if it has none."""
    message = page.split(f"```http{info}\n")[1].split("```")[0]
    body = message.partition("\n\n")[2]
    return json.loads(body) if body else None


def test_what_requests_leave_out_is_left_out() -> None:
    page = write_page(SAVE, TYPES, Conventions(omitted=frozenset({"Rights"})))
    assert page.count("| Rights |") == 1
    assert "The Flow to be saved. \n" in page
    assert "Rights" not in sample(page, "!")
    assert "Rights" in sample(page, "_")


def test_named_types_are_null_and_lists_end_within_themselves() -> None:
    answered = sample(write_page(SAVE, TYPES, Conventions()), "_")
    assert answered["Owner"] is None
    assert answered["Steps"] == [{"Inner": [{}]}]


def test_an_answer_without_content_claims_what_its_neighbours_claim() -> None:
    delete = Endpoint(
        "v1_Delete", "Delete", "POST", "/a", responses=(Response(204, None),)
    )
    page = write_page(delete, {}, Conventions(catch_all="TableRight"))
    assert "### Response body: TableRight\n" in page
    assert page.endswith(
        "HTTP/1.1 204 No Content\nContent-Type: application/json; charset=utf-8\n\nnull\n```"
    )


def test_lists_of_keys_have_no_sample() -> None:
    ids = Endpoint(
        "v1_Get",
        "Get",
        "POST",
        "/a",
        body=ValueBody(Field("flowIds", Array(Scalar.INT32))),
    )
    page = write_page(ids, {}, Conventions())
    assert "## Request Body: flowIds \n\nThe primary keys. \n\n## Response" in page
    assert sample(page, "!") is None


def test_request_tables_name_the_types_of_json() -> None:
    arguments = (
        Field("At", Scalar.DATE_TIME),
        Field("Much", Scalar.INT64),
        Field("Kind", OpenEnum(("A", "B"))),
        Field("Flow", Named("Flow")),
        Field("Step", Named("Step")),
    )
    run = Endpoint("v1_Run", "Run", "POST", "/a", body=WrapperBody(arguments))
    page = write_page(run, TYPES, Conventions())
    words = re.findall(r"^\| (\w+) \| ([^|]*) \|  \|$", page, re.M)
    assert words == [
        ("At", "String"),
        ("Much", "int64"),
        ("Kind", "Enum: A, B"),
        ("Flow", "Flow"),
        ("Step", "Object"),
    ]


@pytest.mark.parametrize(
    ("type_", "holds"),
    [
        (Scalar.DATE_TIME, is_timestamp),
        (Scalar.BYTES, is_raw_bytes),
        (Scalar.STRING, lambda value: value.islower() and not is_member("x", value)),
        (OpenEnum(("Run", "Stop")), lambda value: value == "Run"),
        (Dictionary(Scalar.STRING), lambda value: is_dictionary("Line2", value)),
        (Dictionary(Named("Flow")), lambda value: is_dictionary("Line2", value)),
    ],
)
def test_samples_follow_the_conventions_of_the_docs(type_: Type, holds: Any) -> None:
    drawn = Samples(TYPES).value(type_, "Line2")
    assert holds(drawn)
    assert Samples(TYPES).value(type_, "Line2") == drawn


@pytest.mark.parametrize(
    "text",
    ["a | b", "R&D", "&amp; &lt;p&gt;", "First.\n\nSecond.", "All:\n- a\n- b", "a \\"],
)
def test_cells(text: str) -> None:
    written = cell(text)
    assert "\n" not in written
    assert clean(written.replace("\\|", "|")) == text


@pytest.mark.parametrize(
    "text",
    [
        "# no heading",
        "## Response:",
        "| no table |",
        "-| no row |",
        "- | an item |",
        "<!-- no comment",
        "[no]: reference",
        "+ no item",
        "- an item\n- another",
        "Code:\n\n    ```http\n\n    GET /\n\nand text",
        "---",
    ],
)
def test_descriptions(text: str) -> None:
    lines = list(block_lines(text))
    assert clean_lines(lines) == text
    assert not [line for line in lines if line.startswith(("#", "<", "|", "["))]
    assert not [line for line in lines if ROW.match(line)]
