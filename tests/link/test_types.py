"""Types of the API: recovered from all pages together."""

from __future__ import annotations

import pytest

from generator.link.tables import omitted_in_requests
from generator.model import (
    Api,
    Array,
    Dictionary,
    Json,
    Named,
    Open,
    OpenEnum,
    Scalar,
    Type,
)
from generator.read import read_page
from support import Doc, agent_of, api_of, page, properties_of, type_of

TIME = "2000-10-16T14:19:02.6177097+02:00"


def answering(name: str, *gives: str, answered: Json = None, **options: str) -> Doc:
    """Return a page of the agent ``A`` whose answer has a table."""
    heading, body = options.get("heading", ""), options.get("body", name)
    endpoint = f"POST /api/v1/Agents/A/{options.get('endpoint', f'Get{name}')}"
    return page(endpoint, heading=heading, body=body, gives=gives, answered=answered)


def taking(name: str, row: str, value: Json) -> Doc:
    """Return a page of the agent ``A`` whose body has one argument."""
    sent = {row.split(" | ", 1)[0]: value}
    return page(
        f"POST /api/v1/Agents/A/{name}", request="request", takes=[row], sent=sent
    )


def answers(api: Api) -> dict[str, Type | None]:
    """Return what each endpoint of the agent ``A`` answers."""
    return {
        each.name: next((r.type for r in each.responses), None)
        for each in agent_of(api, "A").endpoints
    }


class TestAnswers:
    @pytest.mark.parametrize(
        ("heading", "body", "answered", "expected"),
        [
            ("string", "string", "omnis", Scalar.STRING),
            ("bool", "bool", True, Scalar.BOOL),
            ("int32", "int32", 1, Scalar.INT32),
            ("int64", "int64", 99.99, Scalar.INT64),
            ("date-time", "date-time", TIME, Scalar.DATE_TIME),
            ("byte", "byte", "GIF89....File contents as raw bytes...", Scalar.BYTES),
            ("string", "string", "AddedMessage", OpenEnum(("AddedMessage",))),
            ("array", "array", ["a", "b"], Array(Scalar.STRING)),
            ("array", "array", [1, 2], Array(Scalar.INT32)),
            ("object", "object", {"1": "a", "2": "b"}, Dictionary(Scalar.STRING)),
            ("object", "object", {}, Open(is_object=True)),
            ("", "Person", None, Named("Person")),
            ("", "", None, Open()),
        ],
    )
    def test_without_a_table(
        self, heading: str, body: str, answered: Json, expected: Type
    ) -> None:
        endpoint = "POST /api/v1/Agents/A/Get"
        api = api_of(page(endpoint, heading=heading, body=body, answered=answered))
        assert answers(api) == {"Get": expected}

    def test_a_table_is_the_named_type(self) -> None:
        api = api_of(answering("Person", "Id | int32 | ", answered={"Id": 1}))
        assert answers(api) == {"GetPerson": Named("Person")}
        assert properties_of(api, "Person") == {"Id": Scalar.INT32}
        assert not type_of(api, "Person").derived

    def test_the_table_of_an_array_is_its_elements(self) -> None:
        api = api_of(
            answering(
                "Persons",
                "Id | int32 | ",
                heading="array",
                body="array",
                answered=[{"Id": 1}],
            )
        )
        assert answers(api) == {"GetPersons": Array(Named("Person"))}
        assert type_of(api, "Person").derived

    def test_the_table_of_a_dictionary_is_its_values(self) -> None:
        given = {"SuperOffice:1": {"Id": 1}, "SuperOffice:2": {"Id": 2}}
        api = api_of(
            answering(
                "Fields",
                "Id | int32 | ",
                heading="object",
                body="object",
                answered=given,
            )
        )
        assert answers(api) == {"GetFields": Dictionary(Named("Field"))}


class TestProperties:
    def test_what_cells_and_samples_say(self) -> None:
        api = api_of(
            answering(
                "Person",
                "Id | int32 | ",
                "At | string | ",
                "Kind | string | ",
                "Emails | array | ",
                "Extra | object | ",
                "Contact | Contact | ",
                "Old | | ",
                answered={
                    "Id": 1,
                    "At": TIME,
                    "Kind": "Male",
                    "Emails": [{"Address": "a@b.c"}],
                    "Extra": {"Extra1": "a", "Extra2": "b"},
                    "Contact": None,
                    "Old": None,
                },
            )
        )
        assert properties_of(api, "Person") == {
            "Id": Scalar.INT32,
            "At": Scalar.DATE_TIME,
            "Kind": OpenEnum(("Male",)),
            "Emails": Array(Named("Email")),
            "Extra": Dictionary(Scalar.STRING),
            "Contact": Named("Contact"),
            "Old": Open(),
        }
        assert properties_of(api, "Email") == {"Address": Scalar.STRING}
        assert type_of(api, "Email").derived
        assert type_of(api, "Contact").properties is None

    def test_other_pages_fill_in(self) -> None:
        api = api_of(
            answering("Person", "Id | int32 | ", "Emails | array | ", "Old | | What"),
            answering(
                "Person",
                "Id | int32 | The key",
                "Emails | array | ",
                "Old | Contact | ",
                endpoint="CreatePerson",
                answered={"Id": 1, "Emails": ["a"], "Old": None},
            ),
        )
        assert properties_of(api, "Person") == {
            "Id": Scalar.INT32,
            "Emails": Array(Scalar.STRING),
            "Old": Named("Contact"),
        }
        fields = type_of(api, "Person").properties or ()
        assert [each.description for each in fields] == ["The key", "", "What"]
        assert [each.path for each in type_of(api, "Person").sources] == [
            "v1AAgent_CreatePerson.md",
            "v1AAgent_GetPerson.md",
        ]

    def test_hints(self) -> None:
        text = "Deprecated: Use New. It is read-only. Use MDO List name &quot;x&quot;"
        api = api_of(answering("T", f"A | int32 | {text} to get list items."))
        (found,) = type_of(api, "T").properties or ()
        assert found.deprecated == "Deprecated: Use New."
        assert found.read_only
        assert found.mdo_list == "x"

    def test_contradictions_stay_open(self) -> None:
        api = api_of(
            answering("T", "A | string | "),
            answering("T", "A | int32 | ", endpoint="CreateT"),
        )
        assert properties_of(api, "T") == {"A": Open()}


class TestShapes:
    """An object that is only shown is a known type, or a new one with a name."""

    def test_a_known_type(self) -> None:
        api = api_of(
            answering("Email", "Address | string | ", "Rank | int32 | "),
            taking("Send", "To | Array | ", [{"Rank": 1, "Address": "a@b.c"}]),
        )
        (send,) = (e for e in agent_of(api, "A").endpoints if e.name == "Send")
        assert [each.type for each in send.taken] == [Array(Named("Email"))]
        assert [each.name for each in api.types] == ["Email"]

    def test_what_requests_leave_out_does_not_count(self) -> None:
        saving = page(
            "POST /api/v1/Agents/A/SaveX",
            request="entity",
            takes=["Id | Integer | "],
            sent={"Id": 1},
            body="X",
            gives=["Id | int32 | ", "TableRight | R | ", "FieldProperties | object | "],
        )
        api = api_of(saving, taking("Use", "Thing | Object | ", {"Id": 1}))
        (use,) = (e for e in agent_of(api, "A").endpoints if e.name == "Use")
        assert [each.type for each in use.taken] == [Named("X")]

    def test_the_name_chooses_among_equals(self) -> None:
        pages = [
            answering(name, "Id | int32 | ", "Value | string | ")
            for name in ("Category", "Business")
        ]
        value = {"Id": 1, "Value": "omnis"}
        api = api_of(
            *pages,
            answering("T", "Categories | array | ", answered={"Categories": [value]}),
        )
        assert properties_of(api, "T") == {"Categories": Array(Named("Category"))}
        assert [each.name for each in api.types] == ["Business", "Category", "T"]

    def test_one_name_for_one_shape(self) -> None:
        api = api_of(
            taking("One", "Points | Array | ", [{"X": 1}]),
            taking("Two", "Points | Array | ", [{"X": 2.5}]),
            taking("Three", "Place | Object | ", {"X": 1}),
        )
        assert [each.name for each in api.types] == ["Point"]
        assert properties_of(api, "Point") == {"X": Scalar.DOUBLE}

    def test_two_shapes_never_share_a_name(self) -> None:
        """The second has the name of its holder's owner before it, or else a number."""
        rows = ("Z | int32 | ", "Things | array | ")
        many = {"heading": "array", "body": "array"}
        things = [{"Z": 1, "Things": [{"E": 1}]}]
        api = api_of(
            taking("One", "Points | Array | ", [{"A": 1}]),
            taking("Two", "Points | Array | ", [{"B": 1}]),
            answering("Thing", "Points | array | ", answered={"Points": [{"C": 1}]}),
            taking("Four", "things | Array | ", [{"D": 1}]),
            answering("Things", *rows, answered=things, **many),
        )
        derived = (each.name for each in api.types if each.derived)
        shown = {name: " ".join(properties_of(api, name)) for name in derived}
        assert shown == {
            "Point": "A",
            "TwoPoint": "B",
            "ThingPoint": "C",
            "FourThing": "D",
            "Thing2": "E",
            "GetThing": "Z Things",
        }

    def test_no_longer_name_takes_one_without_an_owner(self) -> None:
        api = api_of(
            answering("Point", "Id | int32 | "),
            taking("Two", "Points | Array | ", [{"A": 1}]),
            taking("One", "TwoPoints | Array | ", [{"B": 1}]),
        )
        assert properties_of(api, "TwoPoint") == {"B": Scalar.INT32}
        assert properties_of(api, "Point2") == {"A": Scalar.INT32}

    def test_what_docs_call_a_type_somewhere_is_taken(self) -> None:
        """Even by properties that are declared otherwise elsewhere."""
        declared = ("Other | Point | ", "Other | Thing | ")
        api = api_of(
            *(answering(f"Of{number}", row) for number, row in enumerate(declared)),
            taking("Two", "Points | Array | ", [{"X": 1}]),
        )
        assert type_of(api, "Point").properties is None
        assert properties_of(api, "TwoPoint") == {"X": Scalar.INT32}

    def test_shapes_in_shapes(self) -> None:
        inner = {"Inner": [{"Id": 1, "Names": ["a"]}], "Id": 1}
        api = api_of(taking("One", "Outer | Object | ", inner))
        assert properties_of(api, "Outer") == {
            "Inner": Array(Named("Inner")),
            "Id": Scalar.INT32,
        }
        assert properties_of(api, "Inner") == {
            "Id": Scalar.INT32,
            "Names": Array(Scalar.STRING),
        }

    def test_shapes_that_only_joining_makes(self) -> None:
        api = api_of(
            taking("One", "Thing | Object | ", {"Inner": {"A": 1}}),
            taking("Two", "Thing | Object | ", {"Inner": {"B": 1}}),
        )
        (inner,) = properties_of(api, "Thing").values()
        assert isinstance(inner, Named)
        assert properties_of(api, inner.name).keys() == {"A", "B"}

    @pytest.mark.parametrize(("agent", "name"), [("A", "Node"), ("B", "Point")])
    def test_a_type_that_the_same_agent_declares(self, agent: str, name: str) -> None:
        declaring = page(
            f"POST /api/v1/Agents/{agent}/Use",
            request="request",
            takes=["Point | Node | "],
        )
        api = api_of(declaring, taking("One", "Points | Array | ", [{"X": 1}]))
        assert properties_of(api, name) == {"X": Scalar.INT32}

    def test_but_not_if_others_are_described_by_these_properties(self) -> None:
        """Which of the three it is, nothing says."""
        given = {"MainCategories": [{"X": 1}]}
        api = api_of(
            *(answering(name, "X | int32 | ") for name in ("Category", "Business")),
            answering("T", "MainCategories | array | ", answered=given),
            taking("Use", "Point | Node | ", None),
            taking("One", "Points | Array | ", [{"X": 1}]),
        )
        assert type_of(api, "Node").properties is None
        assert properties_of(api, "T") == {"MainCategories": Array(Named("Category"))}

    def test_the_shortest_name_of_the_most_common(self) -> None:
        api = api_of(
            taking("One", "Anchor | Object | ", {"X": 1}),
            taking("Two", "Box | Object | ", {"X": 1}),
        )
        assert [each.name for each in api.types] == ["Box"]


class TestCatchAll:
    """The name that pages without content claim to answer is not to be believed."""

    NOTHING = page(
        "POST /api/v1/Agents/A/Delete", statuses=["204 | No Content"], body="Rights"
    )

    def test_no_content_is_no_type(self) -> None:
        api = api_of(self.NOTHING)
        assert answers(api) == {"Delete": None}
        assert api.types == ()

    def test_an_empty_answer_is_no_type_either(self) -> None:
        asked = page("POST /api/v1/Agents/A/Ask", body="Rights", answered=None)
        assert answers(api_of(self.NOTHING, asked)) == {"Ask": None, "Delete": None}

    def test_a_table_under_it_is_another_type(self) -> None:
        api = api_of(
            self.NOTHING,
            answering("Person", "Name | string | ", body="Rights"),
            answering("Window", "Width | int32 | ", body="Rights"),
        )
        given = answers(api)
        assert given["GetPerson"] == Named("Person")
        assert given["GetWindow"] == Named("Window")
        assert "Rights" not in [each.name for each in api.types]

    def test_a_known_type_is_found_again(self) -> None:
        api = api_of(
            self.NOTHING,
            answering("Person", "Name | string | "),
            answering("One", "Name | string | ", body="Rights"),
        )
        assert answers(api)["GetOne"] == Named("Person")

    def test_a_property_that_bears_the_name_is_believed(self) -> None:
        api = api_of(
            self.NOTHING,
            answering("T", "Rights | Rights | ", "Recurrence | Rights | "),
        )
        assert properties_of(api, "T") == {
            "Rights": Named("Rights"),
            "Recurrence": Open(is_object=True),
        }

    @pytest.mark.parametrize(
        ("described", "expected"),
        [
            (["RecurrenceInfo"], Named("RecurrenceInfo")),
            (["RecurrenceInfo", "DayRecurrence"], Open(is_object=True)),
        ],
    )
    def test_a_related_type_is_believed_if_it_is_the_only_one(
        self, described: list[str], expected: Type
    ) -> None:
        api = api_of(
            self.NOTHING,
            answering("T", "Recurrence | Rights | "),
            *(answering(name, f"{name}Id | int32 | ") for name in described),
        )
        assert properties_of(api, "T") == {"Recurrence": expected}

    def test_a_dictionary_overrules_any_name(self) -> None:
        rows = "A | Person | "
        api = api_of(taking("One", rows, {"A1": "x", "A2": "y"}))
        ((one,),) = (agent.endpoints for agent in api.agents)
        assert [each.type for each in one.taken] == [Dictionary(Scalar.STRING)]


def test_what_requests_leave_out_shows_where_something_is_saved() -> None:
    """Not where a call's arguments happen to be called like what is answered."""
    answer = ["Id | int32 |", "Name | string |", "Right | string |"]
    asking = [
        page(
            f"POST /api/v1/Agents/A/Get{number}",
            request="request",
            takes=["Id | Integer |"],
            body="Thing",
            gives=answer,
        )
        for number in range(3)
    ]
    saving = page(
        "POST /api/v1/Agents/A/SaveThing",
        request="thing",
        takes=["Id | Integer |", "Name | String |"],
        body="Thing",
        gives=answer,
    )
    pages = (read_page(*each).page for each in (*asking, saving))
    found = omitted_in_requests(each for each in pages if each)
    assert found == {"Right"}


def saving(number: int, answered: str, taken: str) -> Doc:
    """Return a page that saves, with the names of properties that it answers and takes."""
    return page(
        f"POST /api/v1/Agents/A/Save{number}",
        request="thing",
        takes=[f"{name} | Integer | " for name in taken],
        body=f"Thing{number}",
        gives=[f"{name} | int32 | " for name in answered],
    )


@pytest.mark.parametrize(
    ("pages", "omitted"),
    [
        ([("ABC", "A"), ("ABC", "AC")], "B"),
        ([("AB", "A"), ("AB", "AB")], "B"),
    ],
)
def test_what_most_requests_leave_out(
    pages: list[tuple[str, str]], omitted: str
) -> None:
    docs = [saving(number, *each) for number, each in enumerate(pages)]
    readings = [read_page(*each).page for each in docs]
    assert omitted_in_requests(filter(None, readings)) == set(omitted)
