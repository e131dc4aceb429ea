"""What linking says of pages that are at odds: each code, with its place."""

from __future__ import annotations

import re

import pytest

from generator.model import Json, Open, Scalar
from support import Doc, api_of, only_endpoint, page
from support import problems as all_problems


def problems(*docs: Doc) -> list[str]:
    """Return all problems but the notes on values that stay open."""
    return [each for each in all_problems(*docs) if "[open-value]" not in each]


def test_open_value() -> None:
    assert all_problems(
        page(body="A", gives=["X | object | ", "Y | string | "]),
        page(
            "POST /api/v1/Agents/Thing/Ask", request="request", takes=["Z | Array | "]
        ),
        page("POST /api/v1/Agents/Thing/Get", body="object"),
    ) == [
        "v1ThingAgent_Ask.md:26: note: no page shows what Thing.Ask.Z holds [open-value]",
        "v1ThingAgent_Ask.md:34: note: no page shows what Thing.Ask answers [open-value]",
        "v1ThingAgent_Do.md:32: note: no page shows what A.X holds [open-value]",
        "v1ThingAgent_Get.md:26: note: no page shows what Thing.Get answers [open-value]",
    ]


def test_nothing_is_amiss() -> None:
    assert problems(page(body="string")) == []


def test_duplicate_endpoint() -> None:
    assert problems(
        page("GET /api/v1/Thing/{id}", uid="v1Thing_Get"),
        page("GET /api/v1/thing/{thingId}", uid="v1Thing_Again"),
    ) == [
        "v1Thing_Get.md:9: error: GET /api/v1/Thing/{id} has a page already;"
        " this one is left out (see v1Thing_Again.md:9) [duplicate-endpoint]"
    ]


def test_the_copy_of_a_page_is_the_one_that_is_left_out() -> None:
    path, content = page(body="string")
    assert problems((path, content), ("a_copy.md", content)) == [
        "a_copy.md:9: error: POST /api/v1/Agents/Thing/Do has a page already;"
        f" this one is left out (see {path}:9) [duplicate-endpoint]"
    ]


def test_repeated_uid() -> None:
    _, content = page("POST /api/v1/Agents/Thing/Re", uid="v1ThingAgent_Do")
    assert problems(page(), ("a.md", content)) == [
        "a.md: warning: the uid 'v1ThingAgent_Do' is that of another page, too"
        " (see v1ThingAgent_Do.md) [repeated-uid]"
    ]


def test_recased_name() -> None:
    assert problems(
        page(body="A", gives=["X | int32 | "]),
        page("POST /api/v1/Agents/Thing/Re", body="string"),
        page("POST /api/v1/Agents/THING/Ask", body="a", gives=["X | int32 | "]),
    ) == [
        "v1THINGAgent_Ask.md:9: warning: the agent 'THING' is spelled 'Thing'"
        " elsewhere (see v1ThingAgent_Do.md:9) [recased-name]",
        "v1THINGAgent_Ask.md:32: warning: the type 'a' is spelled 'A' elsewhere"
        " (see v1ThingAgent_Do.md:32) [recased-name]",
    ]


def test_a_slash_at_the_end() -> None:
    doc = page("POST /api/v1/Agents/Thing/Do/", title="POST Agents/Thing/Do", uid="x")
    assert [agent.name for agent in api_of(doc).agents] == ["Thing"]
    assert problems(doc) == [
        "x.md:6: warning: the title says POST Agents/Thing/Do,"
        " the URL POST /api/v1/Agents/Thing/Do/ [title-and-url-differ]"
    ]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Interger", "int32"),
        ("integer", "int32"),
        ("Int32", "int32"),
        ("int16", "int32"),
        ("int", "int32"),
        ("boolean", "bool"),
        ("Bool", "bool"),
        ("DateTime", "date-time"),
        ("number", "double"),
        ("float", "double"),
        ("Strng", "string"),
        ("Aray", "array"),
    ],
)
def test_unknown_type(word: str, meant: str) -> None:
    told = f"warning: there is no type {word!r}; did you mean {meant}? [unknown-type]"
    assert problems(
        page(
            query=[f"a | {word} | "],
            request="request",
            takes=[f"B | {word} | "],
            body="A",
            gives=[f"C | {word} | "],
        )
    ) == [f"v1ThingAgent_Do.md:{line}: {told}" for line in (18, 32, 46)]
    assert problems(page(body=word)) == [f"v1ThingAgent_Do.md:28: {told}"]


@pytest.mark.parametrize("word", ["entity", "int32", "A"])
def test_a_word_behind_the_name_of_a_body(word: str) -> None:
    assert problems(page(request=f"contact {word}", sent={"X": 1}, body="bool")) == [
        f"v1ThingAgent_Do.md:20: warning: {word!r} is passed over; behind the name of a"
        " body stands string or binary [unknown-type]"
    ]
    for known in ("contact", "contact string", "contact binary"):
        assert not problems(page(request=known, body="bool"))


@pytest.mark.parametrize(
    "description",
    ["**Requried** Which.", "_Requird_", "Which. **Reqired**", "(*Requird*) Which."],
)
def test_misspelt_mark(description: str) -> None:
    (told,) = problems(page(query=[f"a | string | {description}"], body="string"))
    assert "'a' is not required; did you mean Required by 'Req" in told
    assert told.endswith("[misspelt-mark]")


@pytest.mark.parametrize(
    "description",
    [
        "**Required** Which.",
        "**Note** It is requried.",
        "Is *acquired*",
        "**Requires** rights.",
    ],
)
def test_marks_that_are_no_slips(description: str) -> None:
    assert not problems(page(query=[f"a | string | {description}"], body="string"))


@pytest.mark.parametrize("word", ["string[]", "Flow[]"])
def test_brackets_are_meant_for_an_array(word: str) -> None:
    (told,) = problems(page(query=[f"a | {word} | "], body="string"))
    assert f"there is no type {word!r}; did you mean array?" in told


def test_headers_are_never_required() -> None:
    assert not problems(page(headers=["SO-Language | **Required** Which"]))


def test_a_slip_is_told_once() -> None:
    (told,) = problems(page(body="A", gives=["X | Interger | "], answered={"X": 1}))
    assert "[unknown-type]" in told


@pytest.mark.parametrize("word", ["Currency", "Project", "Position", "DashTheme"])
def test_types_that_are_no_slips(word: str) -> None:
    assert not problems(page(query=[f"a | {word} | "], body="string"))
    assert "[open-type]" in problems(page(body="A", gives=[f"X | {word} | "]))[0]


def test_types_that_are_called_like_slips() -> None:
    described = page(
        "POST /api/v1/Agents/Thing/Get", body="Date", gives=["X | bool | "]
    )
    assert not problems(described, page(body="A", gives=["X | Date | "]))


def test_members() -> None:
    assert problems(
        page(query=["a | Enum: B; C | ", "b | enum: B, C | "], body="string")
    ) == [
        "v1ThingAgent_Do.md:18: warning: 'B; C' is one member of an enumeration;"
        " commas part them [unknown-type]"
    ]


def test_open_type() -> None:
    assert problems(page(body="A", gives=["X | B | "])) == [
        "v1ThingAgent_Do.md:32: note: no page describes B; one that answers it would, such as CreateDefaultB or GetB"
        " [open-type]"
    ]


def test_types_contradict() -> None:
    assert problems(
        page(body="A", gives=["X | int32 | "], answered={"X": "omnis"})
    ) == [
        "v1ThingAgent_Do.md:32: warning: X is 'int32' here, but the sample has a str"
        " (see v1ThingAgent_Do.md:48) [types-contradict]"
    ]
    assert problems(
        page(body="A", gives=["X | int32 | "]),
        page("POST /api/v1/Agents/Thing/Re", body="A", gives=["X | string | "]),
    ) == [
        "v1ThingAgent_Do.md:32: warning: X is 'int32' here, but 'string' elsewhere"
        " (see v1ThingAgent_Re.md:32) [types-contradict]"
    ]


@pytest.mark.parametrize("value", [861, "omnis", True, 1.5])
def test_types_contradict_where_a_type_has_a_name(value: Json) -> None:
    docs = page(body="A", gives=["X | B | "], answered={"X": value})
    assert problems(docs) == [
        "v1ThingAgent_Do.md:32: warning: X is 'B' here, but the sample has a"
        f" {type(value).__name__} (see v1ThingAgent_Do.md:48) [types-contradict]"
    ]


@pytest.mark.parametrize(
    ("body", "answered", "kind"),
    [
        ("string", 12, "int"),
        ("string", {"X": 1}, "dict"),
        ("int32", "excepturi", "str"),
        ("bool", [True], "list"),
        ("object", [{"X": 1}], "list"),
        ("array", {"X": 1}, "dict"),
        ("A", [{"X": 1}], "list"),
    ],
)
@pytest.mark.parametrize("gives", [None, ["X | int32 | "]])
def test_types_contradict_in_an_answer(
    body: str, answered: Json, kind: str, gives: list[str] | None
) -> None:
    doc = page(body=body, gives=gives, answered=answered)
    (told,) = [each for each in problems(doc) if "[open-type]" not in each]
    assert told.partition(" (see ")[0] == (
        f"v1ThingAgent_Do.md:28: warning: the answer is {body!r} here, but the sample"
        f" has a {kind}"
    )
    assert told.endswith("[types-contradict]")
    assert only_endpoint(api_of(doc)).responses[0].type == Open()


@pytest.mark.parametrize(
    ("heading", "body"),
    [("string", "bool"), ("bool", "string"), ("string", "array"), ("B", "A")],
)
def test_headings_contradict(heading: str, body: str) -> None:
    doc = page(heading=heading, body=body, gives=["X | int32 | "])
    assert problems(doc) == [
        f"v1ThingAgent_Do.md:20: warning: the answer is {heading!r} here, but {body!r}"
        " elsewhere (see v1ThingAgent_Do.md:28) [types-contradict]"
    ]
    assert only_endpoint(api_of(doc)).responses[0].type == Open()


@pytest.mark.parametrize(
    ("heading", "body"),
    [("", "A"), ("A", "A"), ("object", "A"), ("array", ""), ("array", "array")],
)
def test_headings_that_agree(heading: str, body: str) -> None:
    assert not problems(page(heading=heading, body=body, gives=["X | int32 | "]))


@pytest.mark.parametrize("takes", [None, ["X | Integer | "]])
def test_types_contradict_in_what_is_sent(takes: list[str] | None) -> None:
    found = problems(page(request="request", takes=takes, sent=[1], body="bool"))
    assert found == (
        []
        if takes is None
        else [
            "v1ThingAgent_Do.md:20: warning: what is sent is 'object' here, but the sample"
            " has a list (see v1ThingAgent_Do.md:44) [types-contradict]"
        ]
    )
    assert problems(page(request="note string", sent=[1], body="bool"))


def test_types_contradict_in_a_request() -> None:
    assert problems(
        page(body="string", request="request", takes=["X | Boolean | "], sent={"X": 1})
    ) == [
        "v1ThingAgent_Do.md:26: warning: X is 'bool' here, but the sample has a int"
        " (see v1ThingAgent_Do.md:45) [types-contradict]"
    ]


@pytest.mark.parametrize(
    ("path", "row", "told"),
    [
        ("{id}", "contactId", "the path has no {contactId}; did you mean {id}?"),
        ("{id}", "ib", "the path has no {ib}; did you mean {id}?"),
        ("{ids}/{kind}", "id", "the path has no {id}; did you mean {ids}?"),
        ("{a}/{b}", "other", "the path has no {other}"),
        ("All", "id", "the path has no {id}"),
    ],
)
def test_path_differs(path: str, row: str, told: str) -> None:
    found = problems(
        page(f"GET /api/v1/T/{path}", uid="a", path=[f"{row} | int32 | "], body="bool")
    )
    rows = [
        f"a.md:9: warning: the table of the path has no row {name!r}, which is taken as"
        " a text (see a.md:16) [path-differs]"
        for name in re.findall(r"{(\w+)}", path)
    ]
    assert found == [
        *rows,
        f"a.md:16: warning: {told} (see a.md:9) [path-differs]",
    ]


def test_what_a_path_and_its_table_may_differ_in() -> None:
    endpoint = "GET /api/v1/T/{Id}/{id}/{KIND}"
    rows = ["kind | bool | ", "id | int32 | Low", "Id | int64 | High"]
    found = page(endpoint, path=rows, body="bool")
    assert not problems(found, page("GET /api/v1/U/{id}", body="bool"))
    agent, _ = api_of(found, page("GET /api/v1/U/{id}")).agents
    assert [(each.name, each.type) for each in agent.endpoints[0].path_parameters] == [
        ("Id", Scalar.INT64),
        ("id", Scalar.INT32),
        ("KIND", Scalar.BOOL),
    ]


def test_tables_differ() -> None:
    assert problems(
        page(body="A", gives=["X | int32 | ", "Y | int32 | "]),
        page(
            "POST /api/v1/Agents/Thing/Re",
            body="A",
            gives=["X | int32 | ", "Z | bool | "],
        ),
    ) == [
        "v1ThingAgent_Re.md:32: warning: A has other properties here than elsewhere:"
        " Y, Z (see v1ThingAgent_Do.md:32) [tables-differ]"
    ]


@pytest.mark.parametrize(
    ("body", "answered"), [("A", {"X": 1, "Z": 2}), ("array", [{"X": 1}, {"Z": 2}])]
)
def test_sample_differs(body: str, answered: Json) -> None:
    rows = ["X | int32 | ", "Y | int32 | "]
    (told,) = problems(page(body=body, gives=rows, answered=answered))
    assert told.endswith(
        ": warning: table and sample do not have the same properties: Y, Z"
        " (see v1ThingAgent_Do.md:48) [sample-differs]"
    )
    whole = {"X": 1, "Y": 2}
    for same in (whole, {"fieldName": whole}, {}, None):
        assert not problems(page(body="A", gives=rows, answered=same))
    assert not problems(page(body="array", gives=rows, answered=[whole]))


def test_odd_name() -> None:
    assert problems(
        page(
            "POST /api/v1/Agents/Thing/Do",
            query=["a b | string | "],
            body="A",
            gives=["漢字 | int32 | ", "odata.x | int32 | ", "_x | int32 | "],
        )
    ) == [
        "v1ThingAgent_Do.md:18: warning: 'a b' is no identifier; the code calls it"
        " otherwise [odd-name]",
        "v1ThingAgent_Do.md:38: warning: '漢字' is no identifier; the code calls it"
        " otherwise [odd-name]",
    ]


def test_all_problems_of_all_pages_are_sorted() -> None:
    """One bad page never stops another, and reading comes before linking."""
    found = problems(
        ("b.md", b""),
        ("a.md", b"\xff"),
        page(body="A", gives=["X | B | ", "bad row"]),
    )
    assert [each.partition(" ")[0] for each in found] == [
        "a.md:1:",
        "b.md:1:",
        "v1ThingAgent_Do.md:32:",
        "v1ThingAgent_Do.md:33:",
        "v1ThingAgent_Do.md:33:",
    ]
