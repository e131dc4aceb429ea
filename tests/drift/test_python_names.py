"""Names in Python that move, though the docs call nothing otherwise; and classes that go."""

from __future__ import annotations

import pytest

from generator.drift.changes import compare
from support import Doc, api_of, page

RUN = "POST /api/v1/Agents/Flow/Run"
FLOW = [page("POST /api/v1/Agents/Flow/GetFlow", body="Flow", gives=["A | string | "])]

PERSON = page("POST /api/v1/Agents/Person/Do")
ASYNC = page("POST /api/v1/Agents/AsyncPerson/Do")
IMAGE = page("POST /api/v1/Agents/PersonGet/ImAge")


def told(old: list[Doc], new: list[Doc], **classes: str) -> list[str]:
    """Return what is told of names: that of a class, of a method, of an attribute."""
    found = compare(api_of(*old), api_of(*new), classes=classes)
    return [
        f"{each.code} {each.subject}: {each.old} → {each.new} ({', '.join(each.agents)})"
        for each in found
        if each.code.endswith(("renamed", "-in-python", "described", "type-removed"))
    ]


def answering(*types: str, of: str = "Name | string | ") -> list[Doc]:
    return [
        page(f"POST /api/v1/Agents/Flow/Get{number}", body=name, gives=[of])
        for number, name in enumerate(types)
    ]


def running(takes: str = "A | Integer | ", query: tuple[str, ...] = ()) -> list[Doc]:
    return [page(RUN, request="request", takes=[takes], query=query)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            running(),
            [*running(), *answering("RunRequest")],
            [f"renamed-in-python {RUN}: RunRequest → RunRequest_ (Flow)"],
        ),
        (
            answering("Flow"),
            answering("Flow", "FlowAgent"),
            ["renamed-in-python the Flow agent: FlowAgent → Flow_Agent (Flow)"],
        ),
        (
            running("EventName | String | "),
            running("EventName | String | ", query=("eventName | string | ",)),
            [],
        ),
        (
            running(query=("eventName | string | ",)),
            running(query=("event_name | string | ", "eventName | string | ")),
            [f"renamed-in-python {RUN} eventName: event_name → event_name_2 (Flow)"],
        ),
        (
            answering("Flow", of="TargetUrl | string | "),
            answering("Flow", of="Targeturl | string | "),
            ["renamed-in-python Flow.Targeturl: target_url → targeturl (Flow)"],
        ),
        (
            answering("Flow", of="targetUrl | string | "),
            answering("Flow", of="TargetUrl | string | "),
            [],
        ),
        (answering("flow"), answering("Flow"), []),
        (
            answering("WebHook"),
            answering("Webhook"),
            ["type-renamed Webhook: WebHook → Webhook (Flow)"],
        ),
        (
            running("It | Flow | ") + answering("Step", of="It | Flow | "),
            running("It | Flow | ") + answering("Step", of="It | Flow | ") + FLOW,
            ["type-described Flow:  →  (Flow)"],
        ),
        (answering("Web-Hook"), answering("WebHook", of="Url | string | "), []),
        (
            [*running(), *answering("Flow")],
            running(),
            ["type-removed Flow:  →  (Flow)"],
        ),
        (
            answering("MAILItem"),
            answering("MAILItem", "MailItem"),
            [
                "renamed-in-python MAILItem: models.mail_item → models.mail_item_2 (Flow)"
            ],
        ),
        (answering("MailItem"), answering("MAILItem", "MailItem"), []),
        (
            [IMAGE],
            [IMAGE, page("POST /api/v1/Agents/Person/GetImAge")],
            [
                "renamed-in-python POST /api/v1/Agents/PersonGet/ImAge:"
                " person_get_im_age → person_get_im_age_2 (PersonGet)"
            ],
        ),
        ([PERSON], [PERSON, ASYNC], []),
        (
            [ASYNC],
            [PERSON, ASYNC],
            [
                "renamed-in-python the AsyncPerson agent:"
                " AsyncPersonAgent → AsyncPerson_2Agent (AsyncPerson)"
            ],
        ),
        (answering("AB"), answering("AB", "A B"), []),
        ([IMAGE], [IMAGE, page("POST /api/v1/Agents/PersonGet/Im-age")], []),
        (running(), [*running(), page("POST /api/v1/Agents/FLOW/Go")], []),
    ],
)
def test_names(old: list[Doc], new: list[Doc], expected: list[str]) -> None:
    assert told(old, new) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["Name | string | "], ["shape-renamed ThingSale: Sale → ThingSale (Thing)"]),
        (["Sum | int32 | ", "Who | string | "], []),
    ],
)
def test_the_name_of_a_shape_that_a_page_takes(
    rows: list[str], expected: list[str]
) -> None:
    """Code made one of the other: it cannot make what has the name now the same way."""
    shape = page(
        "POST /api/v1/Agents/Thing/Get",
        body="Thing",
        gives=["Sale | object | "],
        answered={"Sale": {"Sum": 1, "Who": "et"}},
    )
    sale = page("POST /api/v1/Agents/Sale/Get", body="Sale", gives=rows)
    assert told([shape], [shape, sale]) == expected


def test_names_that_a_project_chose() -> None:
    """They are its own, wherever the docs have the type, and as far as they are free."""
    old, new = answering("Flow", "Step"), answering("Stream", "Step")
    assert told(old, new, Step="Phase", Stream="Flow") == []
    assert told(new, answering("Stream", "Step", "Phase"), Step="Phase") == [
        "renamed-in-python Step: Phase → Step (Flow)"
    ]
