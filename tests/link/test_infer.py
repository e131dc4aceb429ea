"""The rules of type recovery, one by one."""

from __future__ import annotations

import pytest

from generator.link import infer as rules
from generator.link.contradictions import contradictions
from generator.link.evidence import Claim, Claims
from generator.link.infer import RULES, infer
from generator.link.shape import Property, RawArray, RawDictionary, RawType, Shape
from generator.model import Json, Named, Open, OpenEnum, Scalar, Source

TIME = "2000-10-16T14:19:02.6177097+02:00"
BYTES = "GIF89....File contents as raw bytes..."
LISTED = "Is it on? 1=Active, 2=Stopped"
HERE, THERE = Source("a.md", 1), Source("b.md", 2)


def claims(*said: tuple[str | None, Json], name: str = "Thing") -> Claims:
    """Return claims of several places: what stands in the cell, and the sample value.

    All of them describe what they claim in the same words, `LISTED`.
    """
    return Claims(
        name,
        tuple(
            Claim(cell, Source("a.md", number), value, description=LISTED)
            for number, (cell, value) in enumerate(said, 1)
        ),
    )


def shape(**types: RawType) -> Shape:
    return Shape(tuple(Property(name, type_) for name, type_ in types.items()))


def plain(type_: RawType) -> RawType:
    """Return a type without the places and reasons of the properties in it."""
    match type_:
        case RawArray(items):
            return RawArray(plain(items))
        case RawDictionary(values):
            return RawDictionary(plain(values))
        case Shape(properties):
            return shape(**{each.name: plain(each.type) for each in properties})
        case _:
            return type_


@pytest.mark.parametrize(
    ("rule", "cell", "value", "expected"),
    [
        ("listed_members", "Enum: B, A", None, OpenEnum(("A", "B"))),
        ("listed_members", "Enum: A,, A", None, OpenEnum(("A",))),
        ("sampled_dictionary", "object", {"fieldName": {}}, RawDictionary(Open(True))),
        ("sampled_dictionary", "Person", {"Thing1": "a"}, RawDictionary(Scalar.STRING)),
        ("sampled_dictionary", "array", {"1": 1, "2": 2}, RawDictionary(Scalar.INT32)),
        ("raw_bytes", "string", BYTES, Scalar.BYTES),
        ("timestamp", "string", TIME, Scalar.DATE_TIME),
        ("timestamp", "", TIME, Scalar.DATE_TIME),
        ("described_members", "string", "Active", OpenEnum(("Active", "Stopped"))),
        ("enumeration_member", "string", "AddedMessage", OpenEnum(("AddedMessage",))),
        ("scalar_cell", "string", "omnis", Scalar.STRING),
        ("scalar_cell", "string", None, Scalar.STRING),
        ("scalar_cell", "int32", 1, Scalar.INT32),
        ("scalar_cell", "int64", 99.99, Scalar.INT64),
        ("scalar_cell", "double", 1, Scalar.DOUBLE),
        ("scalar_cell", "bool", True, Scalar.BOOL),
        ("scalar_cell", "byte", BYTES, Scalar.BYTES),
        ("scalar_cell", "date-time", TIME, Scalar.DATE_TIME),
        ("sampled_array", "array", ["a", "b"], RawArray(Scalar.STRING)),
        ("sampled_array", "array", [1], RawArray(Scalar.INT32)),
        ("sampled_array", "array", [1, 1.5], RawArray(Scalar.DOUBLE)),
        ("sampled_array", "", [[1], [2]], RawArray(RawArray(Scalar.INT32))),
        ("sampled_array", "array", [{"A": 1}], RawArray(shape(A=Scalar.INT32))),
        ("sampled_array", "array", [], RawArray(Open())),
        ("sampled_array", "array", [1, "a"], RawArray(Open())),
        ("text_table", "array", [[{}], [{}]], RawArray(RawArray(Scalar.STRING))),
        ("array_cell", "array", None, RawArray(Open())),
        ("named_cell", "Person", None, Named("Person")),
        (
            "sampled_object",
            "object",
            {"A": 1, "B": None},
            shape(A=Scalar.INT32, B=Open()),
        ),
        ("sampled_object", "", {"A": {"B": True}}, shape(A=shape(B=Scalar.BOOL))),
        ("sampled_object", "object", {}, Open(is_object=True)),
        ("object_cell", "object", None, Open(is_object=True)),
        ("sampled_scalar", "", "omnis", Scalar.STRING),
        ("sampled_scalar", "", 1, Scalar.INT32),
        ("sampled_scalar", "", 1.5, Scalar.DOUBLE),
        ("sampled_scalar", "", False, Scalar.BOOL),
    ],
)
def test_rules(rule: str, cell: str, value: Json, expected: RawType) -> None:
    """The rule gives the type, and is the first of all to give one."""
    found = infer(claims((cell, value)))
    assert plain(found.type) == expected
    assert found.evidence[0].rule == rule.replace("_", "-")
    own = getattr(rules, rule)(claims((cell, value)))
    assert own is not None
    assert plain(own.type if isinstance(own, rules.Inferred) else own) == expected


def test_every_rule_is_tested() -> None:
    (marked,) = test_rules.pytestmark  # type: ignore[attr-defined]
    assert {case[0] for case in marked.args[1]} == {rule.__name__ for rule in RULES}


@pytest.mark.parametrize("name", ["Country", "Firstname", "LastName"])
def test_no_members(name: str) -> None:
    assert infer(claims(("string", "Sokovia"), name=name)).type is Scalar.STRING


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([("string", "A1"), ("string", "A1")], OpenEnum(("A1",))),
        ([("string", "A1"), ("string", None)], OpenEnum(("A1",))),
        ([("string", "A1"), ("string", "B1")], Scalar.STRING),
        ([("string", TIME), ("string", "omnis")], Scalar.STRING),
        ([("", None), ("Person", None)], Named("Person")),
        ([("Enum: A", None), ("Enum: A", None)], OpenEnum(("A",))),
        ([("Enum: A", None), ("Enum: B, A", None)], OpenEnum(("A", "B"))),
        ([("Enum: A", None), ("Person", None)], Open()),
        ([("Person", [1]), ("Person", [2])], Named("Person")),
        ([("object", [1])], Open(is_object=True)),
        ([("array", [1]), ("array", [2.5])], RawArray(Scalar.DOUBLE)),
        ([("array", []), ("array", ["a"])], RawArray(Scalar.STRING)),
        (
            [("object", {"A": 1}), ("object", {"B": "x"})],
            shape(A=Scalar.INT32, B=Scalar.STRING),
        ),
        ([("string", "a"), ("int32", 1)], Open()),
        ([("int32", "a")], Open()),
        ([("bool", 1)], Open()),
        ([("int32", True)], Open()),
        ([("", None)], Open()),
        ([(None, None)], Open()),
        ([("", 1), ("", "a")], Open()),
        ([], Open()),
    ],
)
def test_several_claims(said: list[tuple[str | None, Json]], expected: RawType) -> None:
    for order in (said, said[::-1]):
        found = plain(infer(claims(*order)).type)
        names = {each.name: each for each in getattr(found, "properties", ())}
        wanted = {each.name: each for each in getattr(expected, "properties", ())}
        assert names == wanted if wanted else found == expected


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        (
            [("string", None), ("int32", None)],
            "a.md:1: warning: Thing is 'string' here, but 'int32' elsewhere"
            " (see a.md:2) [types-contradict]",
        ),
        (
            [("int32", None), ("int32", "omnis")],
            "a.md:1: warning: Thing is 'int32' here, but the sample has a str"
            " (see a.md:2) [types-contradict]",
        ),
        (
            [("Person", None), ("", None), ("Contact", None)],
            "a.md:1: warning: Thing is 'Person' here, but 'Contact' elsewhere"
            " (see a.md:3) [types-contradict]",
        ),
    ],
)
def test_contradictions(said: list[tuple[str | None, Json]], problem: str) -> None:
    assert list(map(str, contradictions(claims(*said)))) == [problem]


@pytest.mark.parametrize(
    "said",
    [
        [("string", "a"), ("", "b")],
        [("Person", {"A": 1})],
        [(None, 1), (None, "a")],
        [("Enum: A", None), ("Enum: A, B", "A")],
    ],
)
def test_no_contradictions(said: list[tuple[str | None, Json]]) -> None:
    assert not list(contradictions(claims(*said)))


def test_members_are_told_by_the_row_that_lists_them() -> None:
    """One row is enough, of whatever table; it tells nothing of what is no member."""
    sampled = Claim("string", HERE, "Active")
    listing = Claim("string", THERE, description=LISTED)
    found = infer(Claims("State", (sampled, listing)))
    assert found.type == OpenEnum(("Active", "Stopped"))
    assert [(each.rule, each.source) for each in found.evidence] == [
        ("described-members", THERE),
        ("enumeration-member", HERE),
    ]
    assert infer(Claims("State", (listing,))).type is Scalar.STRING
    other = Claim("string", HERE, "Sleeping")
    assert infer(Claims("State", (other, listing))).type == OpenEnum(("Sleeping",))


def test_evidence_names_the_place() -> None:
    """The line of the sample comes first if it was that which told."""
    found = infer(claims(("string", None), ("string", TIME)))
    assert [str(each.source) for each in found.evidence] == ["a.md:2"]
    found = infer(claims((None, None), ("string", None)))
    assert [str(each.source) for each in found.evidence] == ["a.md:2"]
