"""Models: typed attributes over the JSON that came."""

import copy
import pickle
from datetime import UTC, date, datetime, timedelta

import pytest
from shop._runtime.codec import encode
from shop._runtime.model import Model, properties, wire
from shop.models import Customer, Line, Order, RequestHeaders


def test_attributes_read_the_json_by_its_names():
    order = Order.of({"OrderId": 12, "Status": "Lost", "Total": 2})
    assert (order.order_id, order.status, order.total) == (12, "Lost", 2)


def test_missing_and_null_read_as_none_and_stay_what_they_are():
    order = Order.of({"Status": None})
    assert order.status is None
    assert order.paid is None
    assert order.to_wire() == {"Status": None}


def test_only_what_is_set_is_sent():
    order = Order(order_id=1, paid=None)
    assert order.to_wire() == {"OrderId": 1, "Paid": None}
    order.status = "Open"
    assert order.to_wire() == {"OrderId": 1, "Paid": None, "Status": "Open"}


def test_what_is_set_can_be_asked():
    order = Order.of({"OrderId": 1, "Paid": None})
    assert order.is_set("order_id")
    assert order.is_set("paid")
    assert not order.is_set("status")
    for name in ("statsu", "OrderId", "is_set"):
        with pytest.raises(AttributeError, match=f"Order has no property '{name}'"):
            order.is_set(name)


def test_what_is_set_can_be_iterated():
    order = Order.of({"New": 1, "Lines": [{}], "Paid": None, "OrderId": 1})
    assert list(order) == [("order_id", 1), ("paid", None), ("lines", [Line()])]
    assert Order(**dict(order)) == Order(order_id=1, paid=None, lines=[Line()])
    assert list(Order()) == []


def test_attributes_can_be_unset():
    order = Order.of({"OrderId": 1, "Paid": None, "New": 1})
    del order.order_id, order.paid
    assert order.to_wire() == {"New": 1}
    assert order.order_id is None
    del order.order_id
    with pytest.raises(AttributeError, match="statsu"):
        del order.statsu


def test_what_a_model_is_made_of_stays_as_it_is():
    json = {
        "Customer": {"Name": "Ada"},
        "Lines": [{"Article": "Pen"}],
        "Gifts": {"birthday": {}},
        "Parts": [[{}]],
        "Reminders": ["2024-02-29T12:00:00Z"],
        "New": {"a": [1]},
    }
    before = copy.deepcopy(json)
    order, other = Order.of(json), Order.of(json)
    dict(order)
    order.customer.name = "Eve"
    order.lines.append(Line())
    order.gifts["birthday"].quantity = order.parts[0][0].quantity = 1
    assert repr(json) == repr(before)
    assert repr(other) == f"Order.of({before})"


def test_nor_is_a_model_in_it_changed():
    customer = Customer(name="Ada")
    order = Order.of({"Customer": customer})
    order.customer.name = "Eve"
    assert customer.name == "Ada"


def test_to_wire_is_a_copy():
    order = Order(tags=["a"], customer=Customer(name="Ada"))
    plain = order.to_wire()
    plain["Tags"].append("b")
    plain["Customer"]["Name"] = "Eve"
    assert order.to_wire() == {"Tags": ["a"], "Customer": {"Name": "Ada"}}


def test_nested_objects_are_live():
    order = Order.of({"Customer": {"Name": "Ada", "New": 1}})
    assert order.customer is order.customer
    order.customer.name = "Eve"
    assert order.to_wire() == {"Customer": {"Name": "Eve", "New": 1}}


def test_lists_are_live():
    order = Order.of({"Lines": [{"Article": "Pen", "New": 1}]})
    assert isinstance(order.lines[0], Line)
    order.lines[0].quantity = 2
    order.lines.append(Line(article="Ink"))
    assert order.to_wire()["Lines"] == [
        {"Article": "Pen", "New": 1, "Quantity": 2},
        {"Article": "Ink"},
    ]


def test_dictionaries_are_live():
    order = Order.of({"Gifts": {"birthday": {"Article": "Pen"}}})
    order.gifts["birthday"].quantity = 1
    order.gifts["wedding"] = Line(article="Ink")
    assert order.to_wire()["Gifts"] == {
        "birthday": {"Article": "Pen", "Quantity": 1},
        "wedding": {"Article": "Ink"},
    }


def test_lists_in_lists_are_live():
    order = Order.of({"Parts": [[{"Article": "Pen"}], None, 5]})
    order.parts[0][0].article = "Ink"
    assert order.to_wire() == {"Parts": [[{"Article": "Ink"}], None, 5]}


def test_items_that_are_no_such_thing_stay_as_they_are():
    odd = {"Lines": [None, 5, "x", [{}], {}], "Gifts": [1], "Customer": "Ada"}
    order = Order.of(copy.deepcopy(odd))
    assert order.lines[:3] == [None, 5, "x"]
    assert isinstance(order.lines[4], Line)
    assert (order.gifts, order.customer) == ([1], "Ada")
    assert order.to_wire() == odd


def test_models_refer_to_each_other():
    order = Order.of({"Customer": {"LatestOrder": {"Replaces": {"OrderId": 3}}}})
    assert order.customer.latest_order.replaces.order_id == 3


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2024-02-29T12:00:00Z", datetime(2024, 2, 29, 12, tzinfo=UTC)),
        ("2024-02-29T12:00:00", datetime(2024, 2, 29, 12)),
        ("2024-02-29T12:00:00.1234567", datetime(2024, 2, 29, 12, 0, 0, 123456)),
        (
            "2024-02-29T12:00:00-0500",
            datetime.fromisoformat("2024-02-29T12:00:00-05:00"),
        ),
        ("0001-01-01T00:00:00", None),
        ("0001-01-01T00:00:00Z", None),
        ("0001-01-01T00:00:01", datetime(1, 1, 1, 0, 0, 1)),
        ("yesterday", "yesterday"),
        ("2024-13-01T00:00:00", "2024-13-01T00:00:00"),
        ("", ""),
        (17, 17),
    ],
)
def test_dates_are_read_and_stay_as_they_came(text, date):
    order = Order.of({"Registered": text, "Reminders": [text]})
    assert order.registered == date
    assert len(order.reminders) == 1
    assert order.to_wire() == {"Registered": text, "Reminders": [text]}


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00", "0001-01-01T00:00:00.0Z"])
def test_no_date_stays_what_it_is(text):
    order = Order.of({"Registered": text})
    order.registered = order.registered
    assert order.to_wire() == copy.copy(order).to_wire() == {"Registered": text}
    order.registered = datetime(2024, 2, 29)
    order.registered = None
    assert order.to_wire() == {"Registered": None}


def test_a_date_moved_elsewhere_keeps_its_text():
    order = Order.of({"Registered": "2024-02-29T12:00:00.1234567Z"})
    copied = Order(registered=order.registered, reminders=[order.registered])
    assert copied.to_wire() == {
        "Registered": "2024-02-29T12:00:00.1234567Z",
        "Reminders": ["2024-02-29T12:00:00.1234567Z"],
    }


def test_a_date_that_was_computed_has_no_text():
    order = Order.of({"Registered": "2024-02-29T12:00:00.1234567"})
    order.registered += timedelta(days=1)
    assert order.to_wire() == {"Registered": "2024-03-01T12:00:00.123456"}
    order.registered = order.registered.replace(microsecond=0)
    assert order.to_wire() == {"Registered": "2024-03-01T12:00:00"}


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy])
def test_dates_can_be_copied_and_pickled(copied):
    date = Order.of({"Registered": "2024-02-29T12:00:00.1234567Z"}).registered
    for again in (copied(date), pickle.loads(pickle.dumps(date))):
        assert again == date
        assert Order(registered=again).to_wire()["Registered"].endswith("67Z")
    computed = copied(date + timedelta(1))
    assert computed.text is None
    assert computed == date + timedelta(1)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("JVBERg==", b"%PDF"),
        ("", b""),
        ("JVBERg", "JVBERg"),  # without padding
        ("JVBE\nRg==", "JVBE\nRg=="),
        ("JVBERh==", "JVBERh=="),  # Decodes, but would not be written like that.
        ("é", "é"),
        (5, 5),
    ],
)
def test_bytes_are_read_and_stay_as_they_came(text, content):
    order = Order.of({"Invoice": text, "Attachments": {"a": text}})
    assert order.invoice == content
    assert order.attachments == {"a": content}
    assert order.to_wire() == {"Invoice": text, "Attachments": {"a": text}}


def test_assigned_values_are_written_as_json():
    order = Order(
        registered=datetime(2024, 2, 29, tzinfo=UTC),
        invoice=b"%PDF",
        attachments={"a": b""},
        lines=[Line(price=1.5)],
        extra={"when": datetime(2024, 1, 1), "lines": (Line(), None)},
    )
    assert order.to_wire() == {
        "Registered": "2024-02-29T00:00:00+00:00",
        "Invoice": "JVBERg==",
        "Attachments": {"a": ""},
        "Lines": [{"Price": 1.5}],
        "Extra": {"when": "2024-01-01T00:00:00", "lines": [{}, None]},
    }


@pytest.mark.parametrize(
    ("order", "message"),
    [
        (Order(tags={"a"}), "Order.tags: set has no place in JSON"),
        (
            Order(registered=date(2024, 2, 29)),
            "Order.registered: date has no place in JSON; make it a datetime",
        ),
        (
            Order(total=1.5, lines=[Line(), Line(price=1j)]),
            "Order.lines[1].price: complex has no place in JSON",
        ),
        (
            Order(extra={"a\x1b": Line.of({"New": {1}})}),
            "Order.extra['a\\x1b']['New']: set has no place in JSON",
        ),
    ],
)
def test_what_has_no_place_in_json_is_refused(order, message):
    for write in (Order.to_wire, encode):
        with pytest.raises(TypeError) as error:
            write(order)
        assert str(error.value) == message


def test_what_cannot_be_sent_can_be_shown():
    order = Order(registered=date(2024, 2, 29), lines=[Line(quantity=1)])
    shown = "{'Registered': datetime.date(2024, 2, 29), 'Lines': [Line.of({'Quantity': 1})]}"
    assert repr(order) == f"Order.of({shown})"
    order = Order()
    order.replaces = order
    assert repr(order) == "Order.of({'Replaces': Order.of({...})})"
    headers = RequestHeaders.of({"SO-AppToken": "secret", "New": date(2024, 2, 29)})
    assert "secret" not in repr(headers)


def test_lists_that_were_assigned_are_live():
    lines = [Line(article="Pen")]
    order = Order(lines=lines)
    order.lines.append(Line(article="Ink"))
    lines[0].quantity = 2
    assert order.to_wire() == {
        "Lines": [{"Article": "Pen", "Quantity": 2}, {"Article": "Ink"}]
    }


def test_wrong_attributes_are_errors():
    with pytest.raises(TypeError, match=r"Order has no property 'statsu'; .*'status'"):
        Order(statsu="Open")
    with pytest.raises(TypeError, match=r"Order has no property 'zzz'$"):
        Order(zzz=1)
    order = Order()
    with pytest.raises(AttributeError, match=r"Order has no property 'statsu'; did"):
        order.statsu = "Open"
    with pytest.raises(AttributeError, match="statsu"):
        order.statsu  # noqa: B018
    with pytest.raises(AttributeError):
        order.to_wire = None
    assert order.to_wire() == {}


def test_equality_is_that_of_type_and_json():
    assert Order(order_id=1) == Order.of({"OrderId": 1})
    assert Order(lines=[Line()]) == Order.of({"Lines": [{}]})
    assert Order(order_id=1) != Order(order_id=1, paid=None)
    assert Order() != Customer()
    assert Order() != {}


def test_dates_are_equal_however_they_are_spelled():
    written, read = datetime(2024, 2, 29, tzinfo=UTC), "2024-02-29T00:00:00.0000000Z"
    order = Order(
        registered=written,
        reminders=[written],
        replaces=Order(registered=written),
        gifts={"a": Line()},
        lines=[Line.of({"New": 1})],
    )
    wire = {
        "Registered": read,
        "Reminders": [read],
        "Replaces": {"Registered": read},
        "Gifts": {"a": {}},
        "Lines": [{"New": 1}],
    }
    assert order == Order.of(wire)
    for change in (
        {"Registered": "2024-02-29T00:00:00"},
        {"Reminders": [read, read]},
        {"Reminders": None},
        {"Replaces": {"New": read}},
        {"Replaces": read},
        {"Gifts": {"b": {}}},
        {"Lines": [{"New": 2}]},
        {"New": read},
    ):
        assert order != Order.of(wire | change)


def test_dates_that_only_the_seventh_digit_parts_are_not_equal():
    one, other = (
        Order.of({"Registered": f"2024-02-29T00:00:00.{digits}Z"})
        for digits in ("1234567", "1234568")
    )
    assert one.registered == other.registered
    assert one != other
    assert one == Order.of({"Registered": "2024-02-29T00:00:00.12345670+00:00"})


def test_copies_are_independent():
    order = Order.of({"Customer": {"Name": "Ada"}, "Status": "Open"})
    shallow, deep = copy.copy(order), copy.deepcopy(order)
    shallow.status = "Sent"
    deep.customer.name = "Eve"
    assert order.to_wire() == {"Customer": {"Name": "Ada"}, "Status": "Open"}
    assert type(shallow) is type(deep) is Order
    shallow.customer.name = "Eve"
    assert order.customer.name == "Eve"


def test_models_can_be_pickled():
    order = Order.of({"Lines": [{"New": 1}], "Registered": "2024-02-29T12:00:00.10Z"})
    assert order.lines
    assert order.registered
    assert pickle.loads(pickle.dumps(order)) == order


def test_representation_can_be_read_and_evaluated():
    order = Order.of({"OrderId": 1, "New": [None]})
    assert repr(order) == "Order.of({'OrderId': 1, 'New': [None]})"
    assert eval(repr(order)) == order


def test_dir_lists_the_properties():
    assert {"order_id", "customer", "to_wire"} <= set(dir(Order()))


def test_models_match_patterns():
    match Order.of({"Customer": {"Name": "Ada"}}):
        case Order(customer=Customer(name=name)):
            assert name == "Ada"
        case _:
            pytest.fail("no match")


def test_subclasses_inherit_and_add_properties():
    class Special(Order):
        score: int | None = wire("Score")
        best: Line | None = wire("Best")

    special = Special(order_id=1, score=2, best=Line())
    assert special.to_wire() == {"OrderId": 1, "Score": 2, "Best": {}}
    assert isinstance(Special.of({"Best": {}}).best, Line)
    assert list(properties(Special))[-2:] == ["score", "best"]
    assert special != Order(order_id=1)


def test_names_that_exist_nowhere_are_named():
    class Broken(Model):
        lost: "list[Nowhere] | None" = wire("Lost")  # noqa: F821

    with pytest.raises(AttributeError, match=r"'shop.models' .* 'Nowhere'"):
        Broken.of({"Lost": []}).lost  # noqa: B018


def test_annotations_need_not_be_text():
    class Plain(Model):
        line: Line | None = wire("Line")

    Plain.__annotations__["line"] = Line | None
    assert isinstance(Plain.of({"Line": {}}).line, Line)


def test_the_names_that_properties_cannot_have():
    assert [name for name in dir(Model) if not name.startswith("_")] == [
        "is_set",
        "of",
        "to_wire",
    ]


def test_headers_are_a_model_that_shows_no_secrets():
    assert RequestHeaders(so_language="no").to_wire() == {"SO-Language": "no"}
    headers = RequestHeaders.of({"SO-Language": "no", "so-apptoken": "s3cret"})
    shown = {"SO-Language": "no", "so-apptoken": "***"}
    assert repr(headers) == f"RequestHeaders.of({shown!r})"
    assert repr(RequestHeaders.of({"SO-AppToken": None})).endswith(
        "{'SO-AppToken': None})"
    )


class TestCustomer(Model):
    """A type that is called so: pytest would warn of it, which is an error here."""

    name: str | None = wire("Name")


def test_pytest_takes_no_model_for_a_test():
    assert TestCustomer.of({"Name": "Ada"}) == TestCustomer(name="Ada")
